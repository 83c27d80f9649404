import { Injectable } from '@nestjs/common';
import { AppError, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { checked } from '#platform/http/validation';
import { BulkItem } from '../bulk.dto.js';
import { API_SOURCE, bulkOwner, lockByReference, oneAtATime } from '../bulk-rows.js';
import { inOneOrder, type ItemOutcome } from '../domain/bulk.js';
import { type Planned, type PlannedLine, planImport } from '../domain/import-plan.js';
import type { OfferState } from '../domain/offer.moves.js';
import { OfferEntity } from '../entities/offer.entity.js';
import { openElsewhere } from '../import-rows.js';
import { postsFault } from '../offer-sessions.js';
import { offerWords } from '../import-words.js';
import { MoveOffer } from './move-offer.js';
import { type ReadOffer, WriteOffer } from './write-offer.js';

export interface BulkWish {
  readonly organisationId?: string | undefined;
  readonly dryRun: boolean;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}
/** What became of an item, in codes; the view gives them words. */
export interface ItemDone {
  readonly index: number;
  readonly reference: string | null;
  readonly outcome: ItemOutcome;
  readonly offerId: string | null;
  readonly state: OfferState | null;
  readonly faults: readonly FieldError[];
  readonly notes: readonly FieldError[];
}
interface Sound {
  readonly index: number;
  readonly reference: string;
  readonly read: ReadOffer;
  readonly contentHash: string;
}

/**
 * Takes offers of a partner's system, known again by (organisation, reference). The rules of one offer are those of the form (`WriteOffer.read`); what is known,
 * repeated, closed or to be held is decided as for a file (`planImport`). All good items go in together, or none does.
 */
@Injectable()
export class UpsertOffers {
  constructor(
    private readonly db: Db,
    private readonly references: ReferenceQueries,
    private readonly write: WriteOffer,
    private readonly move: MoveOffer,
  ) {}

  /** Gives a result per item in the order of the request. Throws offers.not_your_organisation. */
  async execute(actor: Actor, wish: BulkWish, key: RequestKey): Promise<readonly ItemDone[]> {
    const owner = bulkOwner(actor, wish.organisationId);
    const { sound, refused } = await this.check(owner, wish.items);
    const work = (): Promise<readonly ItemDone[]> => this.db.once(key, (tx) => this.apply(tx, actor, owner, sound));
    const done = await (wish.dryRun ? this.db.rehearse(work) : work());
    return [...refused, ...done].sort((a, b) => a.index - b.index);
  }

  /** Each item alone, before anything is locked. */
  private async check(organisationId: string, items: BulkWish['items']): Promise<{ readonly sound: readonly Sound[]; readonly refused: readonly ItemDone[] }> {
    const words = await offerWords(this.references);
    const sound: Sound[] = [];
    const refused: ItemDone[] = [];
    for (const [index, item] of items.entries()) {
      const told = await checked(BulkItem, { ...withOccupation(item, words), organisationId });
      const read = 'value' in told ? await this.read(told.value) : told;
      if ('faults' in read || 'faults' in told) refused.push(refusal(index, item.reference, 'faults' in read ? read.faults : []));
      else sound.push({ index, reference: told.value.reference, read, contentHash: hashOf(inOneOrder({ ...told.value, reference: undefined, organisationId: undefined })) });
    }
    return { sound, refused };
  }

  private async read(body: BulkItem): Promise<ReadOffer | { readonly faults: readonly FieldError[] }> {
    try {
      return await this.write.read(body);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'Invalid') return { faults: error.fields };
      throw error;
    }
  }

  private async apply(tx: Tx, actor: Actor, organisationId: string, sound: readonly Sound[]): Promise<ItemDone[]> {
    await oneAtATime(tx, organisationId);
    const stored = await lockByReference(
      tx,
      organisationId,
      sound.map(({ reference }) => reference),
    );
    // what a whole list took off line only a list brings back
    const known = [...stored.values()].map((offer) => ({ ...offer, unlistedFrom: null }));
    const plan = planImport(sound.map(lineOf), known, await openElsewhere(tx, organisationId), newId);
    const done: ItemDone[] = [];
    for (const [i, planned] of plan.entries()) done.push(await this.one(tx, actor, sound[i]!, planned, stored));
    return done;
  }

  private async one(tx: Tx, actor: Actor, item: Sound, planned: Planned, stored: ReadonlyMap<string, OfferEntity>): Promise<ItemDone> {
    const { index, reference, read, contentHash } = item;
    const notes = planned.problems.map(({ code, params }): FieldError => ({ path: 'reference', code: `offers.bulk.${code}`, params: { ...params, reference } }));
    const known = stored.get(reference);
    const as = (outcome: ItemOutcome, offer: { readonly id: string; readonly state: OfferState } | undefined): ItemDone => ({
      ...{ index, reference, outcome, offerId: offer?.id ?? null, state: offer?.state ?? null, faults: [], notes },
    });
    if (planned.action === 'refuse') return { ...as('refused', undefined), faults: notes, notes: [] };
    if (!known) {
      const { offerId, duplicateOf } = planned;
      const origin = { ...(offerId ? { id: offerId } : {}), source: API_SOURCE, externalRef: reference, contentHash, duplicateOf };
      return as('created', await this.write.insertWithin(tx, actor, read, origin));
    }
    if (planned.action !== 'update') return as('unchanged', known);
    if (!read.body.sessions?.length && read.body.posts < known.taken) return { ...as('refused', known), faults: [postsFault(known.taken)] };
    const changed = await this.write.changeWithin(tx, actor, known, read, contentHash);
    if (known.state !== 'draft' || !read.body.publish) return as('updated', changed);
    return as('updated', await this.move.within(tx, actor, await tx.lock(OfferEntity, known.id), 'publish'));
  }
}

const refusal = (index: number, reference: unknown, faults: readonly FieldError[]): ItemDone => ({
  ...{ index, reference: typeof reference === 'string' ? reference.slice(0, 120) : null, outcome: 'refused', offerId: null, state: null, faults, notes: [] },
});

/** An item without an occupation gets the one that its title says beyond doubt; else the field is found missing. */
function withOccupation(item: Readonly<Record<string, unknown>>, words: Awaited<ReturnType<typeof offerWords>>): Readonly<Record<string, unknown>> {
  if (item.occupationCode !== undefined || typeof item.title !== 'string') return item;
  const [best] = words.recognise(item.title.slice(0, 140));
  return best && best.confidence >= words.sure ? { ...item, occupationCode: best.code } : item;
}

/** An item as the plan of a file sees a line. */
const lineOf = ({ index, reference, contentHash, read: { values, flags, body } }: Sound): PlannedLine => ({
  line: index,
  contentHash,
  draft: {
    ...values,
    ...{ line: index, externalRef: reference, contract: values.kind === 'training' ? 'training' : body.contract, placeText: '', occupationConfidence: null, flags },
    ...{ skills: [], languages: [] },
  },
});
