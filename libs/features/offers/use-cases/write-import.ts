import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { DomainEvent } from '#platform/outbox/events';
import { changesOf, type ImportChange } from '../domain/import-changes.js';
import type { Planned, StoredOffer } from '../domain/import-plan.js';
import { importMoveOf, type ListedState } from '../domain/offer.moves.js';
import type { ImportView } from '../import.queries.js';
import { columnsOf, insertLines, insertOffers, type KeptLine, replaceWants, rowsBefore, updateOffers } from '../import-rows.js';
import { fileImported, offerChanged, offerImported, offerMoved, offerPublished } from '../offers.events.js';
import { inChargeOf } from '../offers.policy.js';
import type { ReadFile } from '../read-offer-file.js';

interface Owner {
  readonly organisationId: string;
  readonly source: string;
  readonly fileName: string;
}
/** What was decided: of each line, and of the offers that a whole list no longer tells. */
export interface Decided {
  readonly plan: readonly Planned[];
  readonly stored: ReadonlyMap<string, StoredOffer>;
  readonly gone: readonly StoredOffer[];
}
export interface Imported {
  readonly view: ImportView;
  readonly lines: readonly KeptLine[];
}
type Change = Planned & { readonly offerId: string };

/** Writes what was planned: offers, their skills and languages, the lines of the import, and the events, in few statements. */
@Injectable()
export class WriteImport {
  constructor(private readonly clock: Clock) {}

  async within(tx: Tx, actor: Actor, owner: Owner, file: ReadFile, decided: Decided): Promise<Imported> {
    const now = this.clock.now();
    const { plan, stored } = decided;
    const of = (action: Planned['action']): Change[] => plan.flatMap((one) => (one.action === action && one.offerId !== null ? [{ ...one, offerId: one.offerId }] : []));
    const created = of('create');
    const updated = of('update');
    const publishedAt = (one: Planned): Date | null => (one.state === 'published' ? now : null);
    const { organisationId, source } = owner;
    const changes = await changesIn(tx, updated);
    await insertOffers(
      tx,
      created.map((one) => ({
        ...{ id: one.offerId, organisation_id: organisationId, source, state: one.state, duplicate_of: one.duplicateOf, published_at: publishedAt(one), created_at: now },
        ...{ in_charge: inChargeOf(actor, organisationId), ...columnsOf(one.draft, one.contentHash) },
      })),
    );
    await updateOffers(
      tx,
      updated.map((one) => ({ id: one.offerId, state: one.state, unlisted_from: null, published_at: publishedAt(one), ...columnsOf(one.draft, one.contentHash) })),
    );
    await replaceWants(
      tx,
      [...created, ...updated].map(({ offerId, draft }) => ({ id: offerId, draft })),
    );
    const lines = keptLines(file, decided, changes);
    const view = viewOf(owner, file, lines, now);
    await keep(tx, actor, file, { view, lines });
    await tx.recordAll([fileImported(view, actor), ...created.map((one) => eventOfNew(one, actor)), ...updated.map((one) => eventOfChange(one, actor, stored.get(one.offerId)))]);
    return { view, lines };
  }

  /** Keeps the lines of an import that was taken back. */
  async keepTrial(tx: Tx, actor: Actor, file: ReadFile, { view, lines }: Imported): Promise<ImportView> {
    const trial = { ...view, trial: true };
    await keep(tx, actor, file, { view: trial, lines });
    return trial;
  }
}

async function keep(tx: Tx, actor: Actor, file: ReadFile, { view, lines }: Imported): Promise<void> {
  await tx.query(
    `insert into import_batch (id, organisation_id, source, file_name, content_hash, mapping, unknown_columns, columns, lines, created, updated, unchanged, refused, review, duplicates, removed, imported_by, at, mapping_from, trial)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[view.id, view.organisationId, view.source, view.fileName, file.contentHash, JSON.stringify(view.mapping), view.unknownColumns, file.titles],
      ...[view.lines, view.created, view.updated, view.unchanged, view.refused, view.review, view.duplicates, view.removed, actor.accountId, view.at, view.mappingFrom, view.trial],
    ],
  );
  await insertLines(tx, view.id, lines, file.columns.titles);
}

/** What the lines change in each offer, read before it is written. */
async function changesIn(tx: Tx, updated: readonly Change[]): Promise<ReadonlyMap<string, readonly ImportChange[]>> {
  const before = await rowsBefore(
    tx,
    updated.map(({ offerId }) => offerId),
  );
  return new Map(
    updated.map(({ offerId, state, draft, contentHash }) => {
      // skills and languages that the file does not tell come from the occupation
      const wants = { ...(draft.skills.length > 0 ? { skills: draft.skills } : {}), languages: draft.languages.map(({ code, level }) => `${code} ${level}`) };
      return [offerId, changesOf(before.get(offerId) ?? {}, { ...columnsOf(draft, contentHash), ...wants, state })];
    }),
  );
}

const eventOfNew = (one: Change, actor: Actor): DomainEvent =>
  one.state === 'published' && one.duplicateOf === null ? offerPublished(one.offerId, actor) : offerImported(one.offerId, actor, one.state);

const eventOfChange = (one: Change, actor: Actor, before: StoredOffer | undefined): DomainEvent =>
  before && before.state !== one.state
    ? offerMoved(one.offerId, actor, importMoveOf(before.state, one.state as ListedState), before.state, one.state)
    : offerChanged(one.offerId, actor);

function keptLines(file: ReadFile, { plan, stored, gone }: Decided, changes: ReadonlyMap<string, readonly ImportChange[]>): readonly KeptLine[] {
  const planned = new Map(plan.map((one) => [one.line, one]));
  const told = file.lines.map(({ line, raw, problems }): KeptLine => {
    const one = planned.get(line);
    const all = [...problems, ...(one?.problems ?? [])];
    const changed = one?.action === 'update' ? (changes.get(one.offerId ?? '') ?? []) : [];
    return { line, raw, problems: all, changes: changed, offerId: one?.offerId ?? null, state: one ? stateOf(one, stored) : 'refused' };
  });
  // what a whole list leaves out stands in no line: it is numbered below zero
  const removed = gone.map(({ id }, i): KeptLine => ({ line: -1 - i, raw: {}, problems: [], changes: [], offerId: id, state: 'removed' }));
  return [...told, ...removed];
}

function stateOf({ action, state, duplicateOf, offerId }: Planned, stored: ReadonlyMap<string, StoredOffer>): KeptLine['state'] {
  if (action === 'refuse') return 'refused';
  if (action === 'unchanged') return 'unchanged';
  if (action === 'duplicate' || duplicateOf !== null) return 'duplicate';
  if (state === 'review' && (action === 'create' || stored.get(offerId ?? '')?.state !== 'review')) return 'review';
  return action === 'create' ? 'created' : 'updated';
}

function viewOf({ organisationId, fileName, source }: Owner, { columns, titles, mappingFrom }: ReadFile, lines: readonly KeptLine[], at: Date): ImportView {
  const count = (state: KeptLine['state']): number => lines.filter((line) => line.state === state).length;
  return {
    ...{
      id: newId(),
      organisationId,
      fileName,
      source,
      at: at.toISOString(),
      mapping: columns.titles,
      columns: titles,
      unknownColumns: columns.unknown,
      mappingFrom,
      trial: false,
    },
    ...{ lines: lines.length - count('removed'), created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    ...{ refused: count('refused'), review: count('review'), duplicates: count('duplicate'), removed: count('removed') },
  };
}
