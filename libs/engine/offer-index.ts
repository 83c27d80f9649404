import { blocksOf } from './blocks.js';
import { foldSlots, givenOf, SLOT_BITS } from './rows.js';
import { type Market, tokensOf } from './market.js';
import { roomFor } from './columns.js';
import { weights } from './weights.js';
import type { ArrayKind, Arena } from './arena.js';

/** Parts of a block: offers that need the splitting requirement with a high level, with a low one; without it low, high. What a person can take is one range of them. */
export const PARTS = 4;
/** Bytes of a record: commune u16, occupation u16, level u8, sector u8, where u8, freshness + answers + room u8, needRare u32, id u32. */
export const RECORD = 16;

/**
 * Offers ordered by province (the last group: from home or anywhere), with the posts of each (token, block, part): place in the block | points << 16.
 * `gate`: bits of the slots, then 1 << (6 + level); 0 = closed meanwhile.
 */
export interface OfferIndex {
  n: number;
  blocks: number;
  /** Blocks of a province: first[p] … first[p + 1] - 1. */
  first: Uint32Array;
  start: Uint32Array;
  from: Uint32Array;
  posts: Uint32Array;
  need: Uint16Array;
  gate: Uint16Array;
  /** Points of freshness, answers and room | points of the level << 8: what the kernel adds to eight cells at once. */
  bonus: Uint16Array;
  record: Uint8Array;
  /** Most points of freshness, answers and room in a block. */
  most: Uint8Array;
  /** The requirement that splits the blocks (one bit of `need`, or 0) and the level: higher ones are "high". */
  splitNeed: number;
  splitLevel: number;
  longest: number;
}

/** An array of at least this length: the old one when it is long enough. */
export function atLeast<T extends { readonly length: number }>(arena: Arena, Kind: ArrayKind<T>, old: T | undefined, length: number): T {
  return old && old.length >= length ? old : arena.take(Kind, roomFor(length));
}

/** Builds the index of all living offers; `old` lends its arrays. */
export function buildOfferIndex(market: Market, old?: OfferIndex): OfferIndex {
  const { offers, geography, arena } = market;
  const alive: number[] = [];
  for (let id = 0; id < offers.n; id++) if (offers.alive(id)) alive.push(id);
  const { splitNeed, splitLevel } = splitOf(market, alive);
  const { need, level, where, commune } = offers.columns;
  const groupOf = (id: number): number => (where[id] !== 0 || commune[id]! >= geography.communes ? geography.provinces : geography.province[commune[id]!]!);
  const partOf = (id: number): number => ((need[id]! & splitNeed) !== 0 ? (level[id]! > splitLevel ? 0 : 1) : level[id]! > splitLevel ? 3 : 2);
  const blocks = blocksOf(alive, geography.provinces + 1, PARTS, groupOf, partOf);
  const cells = tokensOf(market) * blocks.n * PARTS;
  let posts = 0;
  for (const id of alive) posts += offers.columns.count[id]!;
  const index: OfferIndex = {
    ...{ n: alive.length, blocks: blocks.n, splitNeed, splitLevel, longest: blocks.most },
    first: atLeast(arena, Uint32Array, old?.first, blocks.first.length),
    start: atLeast(arena, Uint32Array, old?.start, blocks.start.length),
    from: atLeast(arena, Uint32Array, old?.from, cells + 1),
    posts: atLeast(arena, Uint32Array, old?.posts, posts),
    need: atLeast(arena, Uint16Array, old?.need, alive.length),
    gate: atLeast(arena, Uint16Array, old?.gate, alive.length),
    bonus: atLeast(arena, Uint16Array, old?.bonus, alive.length),
    record: atLeast(arena, Uint8Array, old?.record, alive.length * RECORD),
    most: atLeast(arena, Uint8Array, old?.most, blocks.n),
  };
  index.first.set(blocks.first);
  index.start.set(blocks.start);
  fillRows(market, index, blocks.ids);
  fillPosts(market, index, blocks.ids);
  return index;
}

/** The common requirement and the level that spare most people most offers: by the share of offers behind it times the share of people before it. */
function splitOf({ offers, people }: Market, alive: readonly number[]): { splitNeed: number; splitLevel: number } {
  const needs = new Float64Array(16);
  const levels = new Float64Array(10);
  for (const id of alive) {
    for (let bit = 0; bit < 16; bit++) needs[bit]! += (offers.columns.need[id]! >>> bit) & 1;
    levels[offers.columns.level[id]!]!++;
  }
  const lacking = new Float64Array(16);
  const had = new Float64Array(10);
  for (let id = 0, step = Math.max(1, people.n >> 14); id < people.n; id += step) {
    for (let bit = 0; bit < 16; bit++) lacking[bit]! += (~people.columns.have[id]! >>> bit) & 1;
    had[people.columns.level[id]!]!++;
  }
  const bestBit = bestOf(needs.map((count, bit) => count * lacking[bit]!));
  const above = (from: number): number => levels.slice(from + 1).reduce((sum, count) => sum + count, 0);
  const upTo = (level: number): number => had.slice(0, level + 1).reduce((sum, count) => sum + count, 0);
  return { splitNeed: needs[bestBit]! * lacking[bestBit]! > 0 ? 1 << bestBit : 0, splitLevel: bestOf(levels.map((_, level) => above(level) * upTo(level))) };
}

const bestOf = (values: Float64Array): number => values.indexOf(Math.max(...values));

function fillRows({ offers }: Market, index: OfferIndex, ids: Uint32Array): void {
  const c = offers.columns;
  const view = new DataView(index.record.buffer, index.record.byteOffset, index.record.byteLength);
  index.most.fill(0);
  for (let b = 0; b < index.blocks; b++)
    for (let x = index.start[b * PARTS]!; x < index.start[(b + 1) * PARTS]!; x++) {
      const id = ids[x]!;
      const at = x * RECORD;
      index.need[x] = c.need[id]!;
      index.gate[x] = foldSlots(c.slots[id]!) | (1 << (SLOT_BITS + c.level[id]!));
      index.bonus[x] = givenOf(c, id) | ((weights.levelStep * c.level[id]!) << 8);
      view.setUint16(at, c.commune[id]!, true);
      view.setUint16(at + 2, c.occupation[id]!, true);
      index.record.set([c.level[id]!, c.sector[id]!, c.where[id]!, givenOf(c, id)], at + 4);
      view.setUint32(at + 8, c.needRare[id]!, true);
      view.setUint32(at + 12, id, true);
      index.most[b] = Math.max(index.most[b]!, givenOf(c, id));
    }
}

function fillPosts(market: Market, index: OfferIndex, ids: Uint32Array): void {
  const { offers } = market;
  const { from, count } = offers.columns;
  const width = index.blocks * PARTS;
  const each = (visit: (cell: number, post: number) => void): void => {
    for (let part = 0; part < width; part++) {
      const base = index.start[part - (part % PARTS)]!;
      for (let x = index.start[part]!; x < index.start[part + 1]!; x++)
        for (let j = from[ids[x]!]!, end = j + count[ids[x]!]!; j < end; j++) visit(offers.tokens[j]! * width + part, (x - base) | (offers.points[j]! << 16));
    }
  };
  index.from.fill(0);
  each((cell) => index.from[cell + 1]!++);
  const cells = tokensOf(market) * width;
  for (let i = 0; i < cells; i++) index.from[i + 1]! += index.from[i]!;
  // filling moves each start to the next one's place, so afterwards all shift back by one
  each((cell, post) => (index.posts[index.from[cell]!++] = post));
  index.from.copyWithin(1, 0, cells);
  index.from[0] = 0;
}
