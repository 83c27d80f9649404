import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { readPhone } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { type ColumnGuess, guessColumns, importFields } from '../domain/import-columns.js';
import { type ImportedPerson, type ImportLine, type ImportProblem, type ImportWords, lexiconOf, readPeople } from '../domain/import-people.js';
import { PersonEntity } from '../entities/person.entity.js';
import { peopleErrors } from '../people.errors.js';
import { profileChanged } from '../people.events.js';
import { canImportPeople } from '../people.policy.js';
import type { PeopleImportReport } from '../people.views.js';
import { columnsOf, writeLists } from '../person-rows.js';

const MOST_LINES = 20_000;
const TOGETHER = 100;

/** Takes a CSV of people: good lines go in, the others come back with their reasons. The same file again changes nothing. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  /** `lang`: language of the messages. Throws people.import_without_names, people.import_too_long { most }. */
  async execute(actor: Actor, bytes: Buffer, lang: Language): Promise<PeopleImportReport> {
    assertAllowed(canImportPeople(actor));
    const [head, ...lines] = linesOf(bytes);
    const columns = guessColumns(head?.cells ?? []);
    if (!columns.named) throw peopleErrors.import_without_names();
    if (lines.length > MOST_LINES) throw peopleErrors.import_too_long({ most: MOST_LINES });
    const { people, problems } = readPeople(lines, columns, await this.words(), Number(this.clock.today().slice(0, 4)));
    let created = 0;
    for (let i = 0; i < people.length; i += TOGETHER) created += await this.write(actor, people.slice(i, i + TOGETHER));
    const headers = Object.fromEntries(importFields.flatMap((field) => (columns.at.has(field) ? [[field, headerOf(head, columns, field)]] : [])));
    return {
      columns: headers,
      unknownColumns: columns.unknown,
      lines: lines.length,
      created,
      known: people.length - created,
      refused: lines.length - people.length,
      problems: problems.map((problem) => this.viewOf(problem, headers[problem.field] ?? null, lang)),
    };
  }

  /** People not yet here; gives how many. */
  private write(actor: Actor, people: readonly ImportedPerson[]): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('people.import'))");
      const known = new Set(
        (await tx.query<{ natural_key: string }>('select natural_key from person where natural_key = any($1)', [people.map(({ key }) => key)])).map((row) => row.natural_key),
      );
      const fresh = people.filter(({ key }) => !known.has(key)).map((person) => ({ ...person, id: newId() }));
      const now = this.clock.now();
      await tx.insert(
        PersonEntity,
        fresh.map(({ id, key, phone, profile }) => ({ id, accountId: null, naturalKey: key, ...columnsOf(profile, phone), seeker: true, createdAt: now, updatedAt: now })),
      );
      for (const { id, profile } of fresh) {
        await writeLists(tx, id, profile);
        await tx.record(profileChanged(id, actor));
      }
      return fresh.length;
    });
  }

  private async words(): Promise<ImportWords> {
    const { references } = this;
    const [communes, levels, languages, skills, occupations] = await Promise.all([
      references.communes(),
      references.educationLevels(),
      references.languages(),
      references.skills(),
      references.occupations(),
    ]);
    const lexicon = (
      rows: readonly { readonly code: string; readonly label: { readonly ar: string; readonly fr: string; readonly en: string }; readonly aliases?: readonly string[] }[],
    ): ImportWords['skills'] => lexiconOf(rows.map(({ code, label, aliases }) => ({ code, words: [label.ar, label.fr, label.en, ...(aliases ?? [])] })));
    return { communes: lexicon(communes), educationLevels: lexicon(levels), languages: lexicon(languages), skills: lexicon(skills), occupations: lexicon(occupations), readPhone };
  }

  private viewOf({ line, value, code, severity, params }: ImportProblem, column: string | null, lang: Language): PeopleImportReport['problems'][number] {
    return {
      line,
      column,
      value,
      code,
      severity,
      message: this.texts.t(lang, `people:import.problems.${code}`, { value, ...params }),
      repair: this.texts.t(lang, `people:import.repairs.${code}`, params),
    };
  }
}

const headerOf = (head: ImportLine | undefined, columns: ColumnGuess, field: (typeof importFields)[number]): string => head?.cells[columns.at.get(field) ?? -1]?.trim() ?? '';

/** UTF-8, or the code page of a spreadsheet in French; separator by the first line. Lines that are empty do not count. */
function linesOf(bytes: Buffer): ImportLine[] {
  const text = decode(bytes);
  const [first = ''] = text.split('\n', 1);
  const delimiter = [';', ',', '\t', '|'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best), ';');
  const rows = parse(text, { delimiter, info: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, bom: true }) as unknown as {
    readonly record: string[];
    readonly info: { readonly lines: number };
  }[];
  return rows.filter(({ record }) => record.some((cell) => cell.trim())).map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
