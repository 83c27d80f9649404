import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { AppError } from '#kernel/errors';
import { type Actor, can, has } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { type ImportLineQuery, importLineStates } from './offers.dto.js';
import type { ImportChange } from './domain/import-changes.js';
import { type CodeNames, namesOf } from './import-names.js';
import type { MappingFrom } from './read-offer-file.js';
import { speaksFor } from './offers.policy.js';

const text = { type: String, nullable: true } as const;

/** Counts of an import; `mapping` says which column was taken for what. */
export class ImportView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly organisationId: string;
  @ApiProperty() readonly fileName: string;
  @ApiProperty() readonly source: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ type: Object, description: 'Field → header of the column that was taken for it' }) readonly mapping: Readonly<Record<string, string>>;
  @ApiProperty({ type: [String], description: 'Titles of all columns, in their order' }) readonly columns: readonly string[];
  @ApiProperty({ type: [String] }) readonly unknownColumns: readonly string[];
  @ApiProperty() readonly lines: number;
  @ApiProperty() readonly created: number;
  @ApiProperty() readonly updated: number;
  @ApiProperty() readonly unchanged: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty() readonly review: number;
  @ApiProperty() readonly duplicates: number;
  @ApiProperty({ enum: ['guess', 'kept', 'chosen'], description: 'How the columns were found: by their titles, as kept for this source, or as somebody said' })
  readonly mappingFrom: MappingFrom;
  @ApiProperty({ description: 'A try: nothing changed; kept for 7 days, and its file can be sent again' }) readonly trial: boolean;
  @ApiProperty({ description: 'Taken off line because the whole list no longer tells them' }) readonly removed: number;
}
export class ImportList {
  @ApiProperty({ type: [ImportView] }) readonly items: readonly ImportView[];
}
export class ProblemView {
  @ApiProperty(text) readonly column: string | null;
  @ApiProperty() readonly value: string;
  @ApiProperty() readonly severity: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly message: string;
  @ApiProperty() readonly repair: string;
}
/** Values of `occupationCode`, `sectorCode`, `communeCode` and `educationCode` are names in the language that was asked for, salaries are dirhams, others stand as the API has them. */
export class ImportChangeView {
  @ApiProperty() readonly field: string;
  @ApiProperty(text) readonly before: string | null;
  @ApiProperty(text) readonly after: string | null;
}
export class ImportLineView {
  @ApiProperty({ type: Number, nullable: true, description: 'Line of the file, the header is line 1; null for an offer that the whole list leaves out' }) readonly line:
    number | null;
  @ApiProperty({ enum: importLineStates }) readonly state: string;
  @ApiProperty(text) readonly offerId: string | null;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: Object, description: 'Header → cell' }) readonly raw: Readonly<Record<string, string>>;
  @ApiProperty({ type: [ProblemView] }) readonly problems: readonly ProblemView[];
  @ApiProperty({ type: [ImportChangeView], description: 'What the line changes in an offer that is known' }) readonly changes: readonly ImportChangeView[];
}
export class ImportLinePage {
  @ApiProperty({ type: [ImportLineView] }) readonly items: readonly ImportLineView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

interface StoredProblem {
  readonly column: string | null;
  readonly value: string;
  readonly severity: string;
  readonly code: string;
  readonly repair: string;
  readonly params: Record<string, string | number>;
}
interface Shape {
  readonly columns: readonly string[];
  readonly title: string | undefined;
}
type LineRow = { line: number; state: string; offer_id: string | null; title: string | null; raw: Record<string, string>; problems: StoredProblem[]; changes: ImportChange[] };
const select = `select id, organisation_id as "organisationId", file_name as "fileName", source, at, mapping, columns, unknown_columns as "unknownColumns", lines, created, updated, unchanged, refused, review, duplicates, removed, mapping_from as "mappingFrom", trial from import_batch`;
/** Beginnings that a spreadsheet takes for a formula. */
const dangerous = /^\s*[=+\-@]|^[\t\r\0]/;

/** Screens of imports. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly db: Db,
    private readonly texts: Texts,
    private readonly references: ReferenceQueries,
  ) {}

  async list(actor: Actor): Promise<readonly ImportView[]> {
    return this.db.query<ImportView>(`${select} where not trial and ($1 or organisation_id = any($2)) order by at desc, id limit 50`, [
      can(actor, 'offers.review'),
      actor.organisationIds,
    ]);
  }

  /** Throws NotFound for an import of another organisation. */
  async one(actor: Actor, id: string): Promise<ImportView> {
    const row = await this.db.one<ImportView>(`${select} where id = $1`, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(speaksFor(actor, row.organisationId) || can(actor, 'offers.review') || has(actor, 'system'));
    return row;
  }

  async lines(actor: Actor, id: string, query: ImportLineQuery, lang: Language): Promise<ImportLinePage> {
    const { columns, mapping } = await this.one(actor, id);
    const shape: Shape = { columns, title: mapping.title };
    const params = [id, query.state ?? null];
    const rows = await this.db.query<LineRow>(
      'select l.line, l.state, l.offer_id, o.title, l.raw, l.problems, l.changes from import_line l left join offer o on o.id = l.offer_id where l.batch_id = $1 and ($2::text is null or l.state = $2) order by l.line offset $3 limit $4',
      [...params, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from import_line where batch_id = $1 and ($2::text is null or state = $2)', params);
    const names = await namesOf(
      this.references,
      rows.flatMap(({ changes }) => changes),
      lang,
    );
    return { items: rows.map((row) => this.viewOf(row, shape, lang, names)), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Refused lines with their own columns, and two more: why, and how to repair. No cell can start a formula. */
  async rejectedCsv(actor: Actor, id: string, lang: Language): Promise<string> {
    const { columns, mapping } = await this.one(actor, id);
    const shape: Shape = { columns, title: mapping.title };
    const rows = (
      await this.db.query<LineRow>(
        "select line, state, null as offer_id, null as title, raw, problems, changes from import_line where batch_id = $1 and state = 'refused' order by line",
        [id],
      )
    ).map((row) => this.viewOf(row, shape, lang));
    const all = [...new Set([...shape.columns, ...rows.flatMap((row) => Object.keys(row.raw))])];
    const cell = (text: string): string => `"${(dangerous.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const head = [...all, this.texts.t(lang, 'offers:import.why'), this.texts.t(lang, 'offers:import.repair')];
    const lines = rows.map((row) => [
      ...all.map((column) => row.raw[column] ?? ''),
      row.problems.map((problem) => problem.message).join(' | '),
      row.problems.map((problem) => problem.repair).join(' | '),
    ]);
    return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
  }

  private viewOf(row: LineRow, { columns, title }: Shape, lang: Language, names: CodeNames = (change) => change): ImportLineView {
    const known = columns.filter((column) => Object.hasOwn(row.raw, column));
    const raw = Object.fromEntries([...new Set([...known, ...Object.keys(row.raw)])].map((column) => [column, row.raw[column] ?? '']));
    return {
      ...{ line: row.line < 0 ? null : row.line, state: row.state, offerId: row.offer_id, title: row.title ?? row.raw[title ?? ''] ?? Object.values(raw)[0] ?? '', raw },
      changes: row.changes.map(names),
      problems: row.problems.map((problem) => ({
        ...{ column: problem.column, value: problem.value, severity: problem.severity, code: problem.code },
        message: this.texts.t(lang, `offers:import.problems.${problem.code}`, { value: problem.value, ...inLanguage(problem.params, lang) }),
        repair: this.texts.t(lang, `offers:import.repairs.${problem.repair}`, problem.params),
      })),
    };
  }
}

/** `nearest_fr` as `nearest` for who reads French. */
function inLanguage(params: StoredProblem['params'], lang: Language): StoredProblem['params'] {
  const own = Object.entries(params).filter(([name]) => name.endsWith(`_${lang}`));
  return { ...params, ...Object.fromEntries(own.map(([name, value]) => [name.slice(0, -3), value])) };
}
