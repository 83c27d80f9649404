import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { tidy } from '#kernel/text';
import { OrganisationQueries } from '#features/organisations';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { ColumnChoice } from '../domain/import-mapping.js';
import { planImport, type StoredOffer } from '../domain/import-plan.js';
import { isMassRemoval, leftOut } from '../domain/import-removal.js';
import { closedStates } from '../domain/offer.moves.js';
import type { ImportView } from '../import.queries.js';
import { lockStored, openElsewhere, unlist } from '../import-rows.js';
import { forgetTrial, keepMapping, keepTrialFile } from '../import-trials.js';
import { offerErrors } from '../offers.errors.js';
import { canImportFor } from '../offers.policy.js';
import { type ReadFile, ReadOfferFile } from '../read-offer-file.js';
import { type Imported, WriteImport } from './write-import.js';

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
  /** Tell what would become of it, and change nothing. The try, its lines and the file are kept for some days. */
  readonly dryRun?: boolean;
  /** Which column is what, as somebody says it. */
  readonly columns?: ColumnChoice | undefined;
  /** Read files of this source with these titles so from now on. */
  readonly keepColumns?: boolean;
  /** The try that this file comes from; it is forgotten with the import. */
  readonly ofTrial?: string;
}

/** Takes a file of offers (CSV, workbook, JSON, XML): good lines go on line, doubtful ones wait for an officer, the others come back with their reasons. The same file again changes nothing. */
@Injectable()
export class ImportOffers {
  constructor(
    private readonly db: Db,
    private readonly organisations: OrganisationQueries,
    private readonly files: ReadOfferFile,
    private readonly writeImport: WriteImport,
  ) {}

  /** Throws offers.not_your_organisation, file_empty, file_unreadable, file_too_large { most }, no_title_column, column_unknown, column_twice, list_wants_references, removes_many { removed, open }. */
  async execute(actor: Actor, asked: OfferFile, key: RequestKey): Promise<ImportView> {
    const file = { ...asked, ...this.ownerOf(actor, asked), source: sourceOf(asked.source), fileName: tidy(asked.fileName).slice(0, 200) };
    if (!(await this.organisations.nameOf([file.organisationId])).has(file.organisationId)) throw offerErrors.not_your_organisation();
    const read = await this.files.read({ ...file, untitled: file.dryRun === true });
    // a try says what is missing; the columns can be told then
    const askable = file.dryRun === true && !read.columns.at.has('title');
    if (file.complete && !read.columns.at.has('externalRef') && !askable) throw offerErrors.list_wants_references({}, [{ path: 'complete', code: 'offers.list_wants_references' }]);
    return file.dryRun
      ? this.tryOut(actor, file, read, key)
      : this.db.once(keyOf(key, file, read), async (tx) => {
          const { view } = await this.apply(tx, actor, file, read);
          if (file.keepColumns) await keepMapping(tx, actor, file, read, new Date(view.at));
          if (file.ofTrial) await forgetTrial(tx, file.ofTrial);
          return view;
        });
  }

  /** The import in a transaction that is taken back; then its lines, as those of a try. */
  private async tryOut(actor: Actor, file: OfferFile, read: ReadFile, key: RequestKey): Promise<ImportView> {
    const tried = await this.db.rehearse(() => this.db.transaction((tx) => this.apply(tx, actor, file, read)));
    return this.db.once(keyOf(key, file, read), async (tx) => {
      const view = await this.writeImport.keepTrial(tx, actor, read, tried);
      await keepTrialFile(tx, view, file);
      if (file.keepColumns) await keepMapping(tx, actor, file, read, new Date(view.at));
      return view;
    });
  }

  private async apply(tx: Tx, actor: Actor, file: OfferFile, read: ReadFile): Promise<Imported> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offers.import ${file.organisationId} ${file.source}`]);
    const stored = await lockStored(tx, file.organisationId, file.source);
    const lines = read.lines.flatMap(({ line, draft, content }) => (draft ? [{ line, draft, contentHash: hashOf(content) }] : []));
    const plan = planImport(lines, stored, await openElsewhere(tx, file.organisationId), newId);
    const gone = file.complete ? this.goneFrom(file, read, stored) : [];
    if (gone.length > 0) await unlist(tx, actor, gone);
    return this.writeImport.within(tx, actor, file, read, { plan, stored: new Map(stored.map((offer) => [offer.id, offer])), gone });
  }

  /** Throws offers.removes_many. */
  private goneFrom({ confirmRemoval = false }: OfferFile, { columns, lines }: ReadFile, stored: readonly StoredOffer[]): readonly StoredOffer[] {
    if (!columns.at.has('externalRef')) return [];
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
}

/** The same key for another file or another wish is another request. */
const keyOf = (key: RequestKey, { organisationId, source, kind, complete = false, dryRun = false, columns = [] }: OfferFile, { contentHash }: ReadFile): RequestKey => ({
  ...key,
  bodyHash: hashOf([organisationId, source, kind, complete, dryRun, contentHash, columns]),
});

/** Names of sources are short words of letters, digits and signs; `own` is for offers posted by hand. */
export function sourceOf(text: string): string {
  const source = tidy(text).slice(0, 60);
  return source === '' || source === 'own' ? 'file' : source;
}
