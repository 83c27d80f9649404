import { MOST_KM } from './geography.js';
import type { Market } from './market.js';
import { type OfferIndex, PARTS } from './offer-index.js';
import { BANDS, type PeopleIndex } from './people-index.js';
import { MOST_GROUND, weights } from './weights.js';

type Address = { readonly byteOffset: number };
/** Scratch of one kernel: cells of a block (all zero between questions), marks of occupations, the heap. */
export interface Scratch {
  readonly cells: Uint16Array;
  readonly near: Uint8Array;
  readonly heap: Int32Array;
}
export const TABLE_SLOTS = 80;
/** Bytes of the heap before its tail of two vectors. */
export const HEAP_BYTES = 4096;

/** Settings and addresses in the order that assembly/kernel.ts reads them in. */
export function fillTable(
  table: Uint32Array,
  market: Market,
  k: { readonly offers: number; readonly people: number },
  offers: OfferIndex,
  people: PeopleIndex | undefined,
  floors: Address | undefined,
  scratch: Scratch,
): void {
  const { geography, near, nearTo } = market;
  const [p, o] = [market.people.columns, market.offers.columns];
  const set = (slot: number, ...values: readonly (number | Address | undefined)[]): void =>
    table.set(
      values.map((value) => (typeof value === 'number' ? value : (value?.byteOffset ?? 0))),
      slot,
    );
  set(0, k.offers, offers.blocks * PARTS, geography.communes, geography.provinces, market.skills, market.occupations, offers.splitNeed, offers.splitLevel);
  set(8, p.from, p.count, market.people.tokens, p.commune, p.radius, p.level, p.have, p.haveRare, p.slots, p.sectors, p.flags);
  set(19, geography.km, geography.order, geography.orderKm, near.from, near.to, near.points);
  set(25, offers.first, offers.start, offers.from, offers.posts, offers.need, offers.gate, offers.record, offers.most);
  set(33, o.from, o.count, market.offers.tokens, market.offers.points, o.commune, o.where, o.level, o.need, o.needRare, o.slots, o.sector, o.occupation, o.freshness, o.answers);
  set(47, nearTo.from, nearTo.to, nearTo.points);
  set(50, people?.first, people?.start, people?.reach, people?.from, people?.posts, people?.lack, people?.gate, people?.ids, people?.blocks ?? 0, floors);
  set(60, market.ground, MOST_GROUND, weights.distance, weights.remote, weights.level, weights.levelStep, weights.sector, weights.near, k.people);
  set(70, scratch.cells, scratch.near, scratch.heap, BANDS[0], BANDS[1], MOST_KM, offers.bonus, people?.spot, o.room);
}
