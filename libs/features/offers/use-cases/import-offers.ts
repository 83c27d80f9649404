import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { guessColumns } from '#kernel/columns';
import { isId, newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { tidy } from '#kernel/text';
import { OrganisationQueries } from '#features/organisations';
import { ReferenceQueries } from '#features/references';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { CsvTable } from '#platform/files/csv';
import { readTable } from '#platform/files/table';
import { importHeadings } from '../domain/import-columns.js';
import { readOffer } from '../domain/import-offer.js';
import { planImport, type StoredOffer } from '../domain/import-plan.js';
import { isMassRemoval, leftOut } from '../domain/import-removal.js';
import { closedStates } from '../domain/offer.moves.js';
import { problem } from '../domain/import-problem.js';
import type { ImportView } from '../import.queries.js';
import { lockStored, openElsewhere, unlist } from '../import-rows.js';
import { offerWords } from '../import-words.js';
import { offerErrors } from '../offers.errors.js';
import { canImportFor } from '../offers.policy.js';
import { type ReadFile, WriteImport } from './write-import.js';

/** A file of offers as it was sent. `kind`: of lines that do not say it. */
export interface OfferFile {
  readonly organisationId: string;
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly kind: 'job' | 'training';
  /** The file is the whole list of this source: what it no longer tells goes off line. */
  readonly complete?: boolean;
  /** Yes, also many. */
  readonly confirmRemoval?: boolean;
  /** Tell what would become of it, and change nothing. */
  readonly dryRun?: boolean;
}

const MOST_LINES = 20_000;
/** Lines between two breaths: the process answers others meanwhile. */
const BREATH = 250;

/** Takes a file of offers (CSV, workbook, JSON, XML): good lines go on line, doubtful ones wait for an officer, the others come back with their reasons. The same file again changes nothing. */
@Injectable()
export class ImportOffers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly organisations: OrganisationQueries,
    private readonly writeImport: WriteImport,
  ) {}

  /** Throws offers.not_your_organisation, file_empty, file_unreadable, file_too_large { most }, no_title_column, list_wants_references, removes_many { removed, open }. */
  async execute(actor: Actor, asked: OfferFile, key: RequestKey): Promise<ImportView> {
    const file = { ...asked, ...this.ownerOf(actor, asked), source: sourceOf(asked.source), fileName: tidy(asked.fileName).slice(0, 200) };
    if (!(await this.organisations.nameOf([file.organisationId])).has(file.organisationId)) throw offerErrors.not_your_organisation();
    const read = await this.read(file);
    if (file.complete && !read.columns.at.has('externalRef')) throw offerErrors.list_wants_references({}, [{ path: 'complete', code: 'offers.list_wants_references' }]);
    const work = (): Promise<ImportView> => this.write(actor, file, read, key);
    return file.dryRun ? this.db.rehearse(work) : work();
  }

  private write(actor: Actor, file: OfferFile, read: ReadFile, key: RequestKey): Promise<ImportView> {
    const { organisationId, source, kind, complete = false, dryRun = false } = file;
    return this.db.once({ ...key, bodyHash: hashOf([organisationId, source, kind, complete, dryRun, read.contentHash]) }, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offers.import ${file.organisationId} ${file.source}`]);
      const stored = await lockStored(tx, file.organisationId, file.source);
      const lines = read.lines.flatMap(({ line, draft, content }) => (draft ? [{ line, draft, contentHash: hashOf(content) }] : []));
      const plan = planImport(lines, stored, await openElsewhere(tx, file.organisationId), newId);
      const gone = complete ? this.goneFrom(file, read, stored) : [];
      if (gone.length > 0) await unlist(tx, actor, gone);
      return this.writeImport.within(tx, actor, file, read, plan, new Map(stored.map((offer) => [offer.id, offer])), gone.length);
    });
  }

  /** Throws offers.removes_many. */
  private goneFrom({ confirmRemoval = false }: OfferFile, { columns, lines }: ReadFile, stored: readonly StoredOffer[]): readonly StoredOffer[] {
    const title = columns.titles.externalRef ?? '';
    const gone = leftOut(stored, new Set(lines.flatMap(({ raw, draft }) => draft?.externalRef ?? tidy(raw[title] ?? ''))));
    const open = stored.filter(({ state }) => !closedStates.includes(state)).length;
    const params = { removed: gone.length, open };
    if (!confirmRemoval && isMassRemoval(gone.length, open)) throw offerErrors.removes_many(params, [{ path: 'confirmRemoval', code: 'offers.removes_many', params }]);
    return gone;
  }

  /** The organisation that is named, or the only one of who sends the file. */
  private ownerOf(actor: Actor, { organisationId }: OfferFile): { readonly organisationId: string } {
    const [only, ...more] = actor.organisationIds;
    const owner = organisationId || (more.length === 0 ? (only ?? '') : '');
    if (!isId(owner) || !canImportFor(actor, owner)) throw offerErrors.not_your_organisation({}, [{ path: 'organisationId', code: 'offers.not_your_organisation' }]);
    return { organisationId: owner };
  }

  private async read({ bytes, kind }: OfferFile): Promise<ReadFile> {
    const table = await tableOf(bytes);
    const columns = guessColumns(table.head.cells, importHeadings, { inside: true });
    if (!columns.at.has('title')) throw offerErrors.no_title_column({}, [{ path: 'file', code: 'offers.no_title_column' }]);
    const words = await offerWords(this.references);
    const options = { kind, today: this.clock.today() };
    const titles = titlesOf(table);
    const width = titles.length;
    const lines: ReadFile['lines'][number][] = [];
    for (const [i, { line, cells }] of table.lines.entries()) {
      if (i % BREATH === 0) await setImmediate();
      lines.push({ line, raw: rawOf(titles, cells), ...readOffer(line, cells, width, columns, words, options) });
    }
    const broken = table.broken.map(({ line, text }) => ({ line, raw: { [titles[0] ?? '1']: text }, content: text, problems: [problem(line, null, text, 'quote_open')] }));
    return { columns, titles, lines: [...lines, ...broken].sort((a, b) => a.line - b.line), contentHash: hashOf(Buffer.from(bytes).toString('base64')) };
  }
}

/** Names of sources are short words of letters, digits and signs; `own` is for offers posted by hand. */
function sourceOf(text: string): string {
  const source = tidy(text).slice(0, 60);
  return source === '' || source === 'own' ? 'file' : source;
}

async function tableOf(bytes: Uint8Array): Promise<CsvTable> {
  const at = (code: 'file_empty' | 'file_unreadable' | 'file_too_large', params = {}): Error => offerErrors[code](params, [{ path: 'file', code: `offers.${code}`, params }]);
  const table = await readTable(bytes);
  if (!table) throw at(bytes.every((byte) => byte <= 32) ? 'file_empty' : 'file_unreadable');
  if (table.lines.length + table.broken.length === 0) throw at('file_empty');
  if (table.lines.length + table.broken.length > MOST_LINES) throw at('file_too_large', { most: MOST_LINES });
  return table;
}

/** Titles of the columns; one that is empty or stands twice has its number. */
const titlesOf = ({ head }: CsvTable): readonly string[] =>
  head.cells.map((cell, i) => {
    const title = cell.trim();
    return title !== '' && head.cells.findIndex((other) => other.trim() === title) === i ? title : `${title} ${i + 1}`.trim();
  });

/** The cells under the titles of their columns, as they stand; cells beyond the last title under their number. */
function rawOf(titles: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(cells.flatMap((cell, i) => (titles[i] !== undefined || cell.trim() !== '' ? [[titles[i] ?? `${i + 1}`, cell]] : [])));
}
