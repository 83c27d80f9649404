import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { ColumnGuess } from '#kernel/columns';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { DomainEvent } from '#platform/outbox/events';
import type { ImportField } from '../domain/import-columns.js';
import type { ReadLine } from '../domain/import-offer.js';
import type { Planned, StoredOffer } from '../domain/import-plan.js';
import { importMoveOf, type ListedState } from '../domain/offer.moves.js';
import type { ImportView } from '../import.queries.js';
import { columnsOf, insertLines, insertOffers, type KeptLine, replaceWants, updateOffers } from '../import-rows.js';
import { inChargeOf } from '../offers.policy.js';
import { fileImported, offerChanged, offerImported, offerMoved, offerPublished } from '../offers.events.js';

export interface ReadFile {
  readonly columns: ColumnGuess<ImportField>;
  readonly lines: readonly (ReadLine & { readonly line: number; readonly raw: Readonly<Record<string, string>> })[];
  /** Titles of the columns as the lines keep them, in their order. */
  readonly titles: readonly string[];
  readonly contentHash: string;
}
interface Owner {
  readonly organisationId: string;
  readonly source: string;
  readonly fileName: string;
}
type Change = Planned & { readonly offerId: string };

/** Writes what was planned: offers, their skills and languages, the lines of the import, and the events, in few statements. */
@Injectable()
export class WriteImport {
  constructor(private readonly clock: Clock) {}

  async within(tx: Tx, actor: Actor, owner: Owner, file: ReadFile, plan: readonly Planned[], stored: ReadonlyMap<string, StoredOffer>, removed: number): Promise<ImportView> {
    const now = this.clock.now();
    const of = (action: Planned['action']): Change[] => plan.flatMap((one) => (one.action === action && one.offerId !== null ? [{ ...one, offerId: one.offerId }] : []));
    const created = of('create');
    const updated = of('update');
    const publishedAt = (one: Planned): Date | null => (one.state === 'published' ? now : null);
    const { organisationId, source } = owner;
    await insertOffers(
      tx,
      created.map((one) => ({
        ...{
          id: one.offerId,
          organisation_id: organisationId,
          source,
          state: one.state,
          duplicate_of: one.duplicateOf,
          published_at: publishedAt(one),
          created_at: now,
          in_charge: inChargeOf(actor, organisationId),
        },
        ...columnsOf(one.draft, one.contentHash),
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
    const lines = keptLines(file, plan, stored);
    const view = { ...viewOf(owner, file, lines, now), removed };
    await tx.query(
      `insert into import_batch (id, organisation_id, source, file_name, content_hash, mapping, unknown_columns, columns, lines, created, updated, unchanged, refused, review, duplicates, removed, imported_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[view.id, organisationId, source, owner.fileName, file.contentHash, JSON.stringify(view.mapping), view.unknownColumns, file.titles],
        ...[view.lines, view.created, view.updated, view.unchanged, view.refused, view.review, view.duplicates, view.removed, actor.accountId, now],
      ],
    );
    await insertLines(tx, view.id, lines, file.columns.titles);
    await tx.recordAll([fileImported(view, actor), ...created.map((one) => eventOfNew(one, actor)), ...updated.map((one) => eventOfChange(one, actor, stored.get(one.offerId)))]);
    return view;
  }
}

const eventOfNew = (one: Change, actor: Actor): DomainEvent =>
  one.state === 'published' && one.duplicateOf === null ? offerPublished(one.offerId, actor) : offerImported(one.offerId, actor, one.state);

const eventOfChange = (one: Change, actor: Actor, before: StoredOffer | undefined): DomainEvent =>
  before && before.state !== one.state
    ? offerMoved(one.offerId, actor, importMoveOf(before.state, one.state as ListedState), before.state, one.state)
    : offerChanged(one.offerId, actor);

function keptLines(file: ReadFile, plan: readonly Planned[], stored: ReadonlyMap<string, StoredOffer>): readonly KeptLine[] {
  const planned = new Map(plan.map((one) => [one.line, one]));
  return file.lines.map(({ line, raw, problems }) => {
    const one = planned.get(line);
    const all = [...problems, ...(one?.problems ?? [])];
    return { line, raw, problems: all, offerId: one?.offerId ?? null, state: one ? stateOf(one, stored) : 'refused' };
  });
}

function stateOf({ action, state, duplicateOf, offerId }: Planned, stored: ReadonlyMap<string, StoredOffer>): KeptLine['state'] {
  if (action === 'refuse') return 'refused';
  if (action === 'unchanged') return 'unchanged';
  if (action === 'duplicate' || duplicateOf !== null) return 'duplicate';
  if (state === 'review' && (action === 'create' || stored.get(offerId ?? '')?.state !== 'review')) return 'review';
  return action === 'create' ? 'created' : 'updated';
}

function viewOf({ organisationId, fileName, source }: Owner, { columns }: ReadFile, lines: readonly KeptLine[], at: Date): Omit<ImportView, 'removed'> {
  const count = (state: KeptLine['state']): number => lines.filter((line) => line.state === state).length;
  return {
    ...{ id: newId(), organisationId, fileName, source, at: at.toISOString(), mapping: columns.titles, unknownColumns: columns.unknown, lines: lines.length },
    ...{ created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    ...{ refused: count('refused'), review: count('review'), duplicates: count('duplicate') },
  };
}
