import type { Arena } from './arena.js';
import { columns, type ColumnsOf, grown, type Kinds, roomFor } from './columns.js';
import { MOST_IDS } from './keys.js';

/**
 * A person as numbers. `have`, `haveRare`: bits of what offers may require (languages, permits, lawful conditions of entry), the sixteen that
 * matter most apart. `slots`: bits of times, 32 at most. `level` 0–9. `sectors`: bits. No name, no sex, no age, no origin: there is no column for them.
 */
const personKinds = {
  from: 'u32',
  count: 'u8',
  commune: 'u16',
  radius: 'u16',
  level: 'u8',
  have: 'u16',
  haveRare: 'u32',
  slots: 'u32',
  sectors: 'u32',
  /** Bit 0: alive, bit 1: work from home is welcome. */
  flags: 'u8',
} as const satisfies Kinds;

/** An offer as numbers. `where`: 0 at its commune, 1 there or from home, 2 anywhere. `sector` and `occupation`: NONE when not known. */
const offerKinds = {
  from: 'u32',
  count: 'u8',
  commune: 'u16',
  where: 'u8',
  level: 'u8',
  need: 'u16',
  needRare: 'u32',
  slots: 'u32',
  sector: 'u8',
  occupation: 'u16',
  freshness: 'u8',
  answers: 'u8',
  room: 'u8',
  flags: 'u8',
} as const satisfies Kinds;

/** Bits of times that the indexes hold; more are folded into them, and looked at again one by one. */
export const SLOT_BITS = 6;
export const foldSlots = (slots: number): number => (slots | (slots >>> 6) | (slots >>> 12) | (slots >>> 18) | (slots >>> 24) | (slots >>> 30)) & 63;
export const ALIVE = 1;
export const REMOTE_WELCOME = 2;
export const NO_SECTOR = 255;
export const NO_OCCUPATION = 65_535;
/** Tokens of one row: skills, then wished occupations, or the one occupation of an offer. */
export const MOST_TOKENS = 255;

export type PersonColumns = ColumnsOf<typeof personKinds>;
export type OfferColumns = ColumnsOf<typeof offerKinds>;
type Plain<C> = { readonly [name in Exclude<keyof C, 'from' | 'count'>]: number };
/** A row to write: its single numbers, and its tokens in ascending order. */
export type PersonRow = Plain<PersonColumns> & { readonly tokens: ArrayLike<number> };
export type OfferRow = Plain<OfferColumns> & { readonly tokens: ArrayLike<number>; readonly points: ArrayLike<number> };

/** Where it is not known how many rows come, room grows by half. */
const GROWTH = 1.4;

/** Rows by id, with their lists of tokens on a heap that only grows until it is packed. */
abstract class Rows<K extends Kinds> {
  columns: ColumnsOf<K>;
  tokens: Uint16Array;
  /** Ids below this are or were in use. */
  n = 0;
  protected used = 0;

  constructor(
    protected readonly arena: Arena,
    private readonly kinds: K,
    rows: number,
    tokens: number,
  ) {
    this.columns = columns(arena, kinds, roomFor(rows));
    this.tokens = arena.take(Uint16Array, roomFor(tokens));
  }

  protected makeRoom(id: number, tokens: number): void {
    if (id >= MOST_IDS) throw new RangeError(`id ${id}: ids are below ${MOST_IDS}, more go into shards`);
    if (tokens > MOST_TOKENS) throw new RangeError(`${tokens} skills and occupations in one row, ${MOST_TOKENS} at most`);
    const room = (Object.values(this.columns)[0] as Uint8Array).length;
    if (id >= room) this.columns = grown(this.arena, this.kinds, this.columns, roomFor(Math.max(id + 1, room * GROWTH)));
    if (this.used + tokens > this.tokens.length) this.growHeap(roomFor(Math.max(this.used + tokens, this.tokens.length * GROWTH)));
    this.n = Math.max(this.n, id + 1);
  }

  protected growHeap(length: number): void {
    const old = this.tokens;
    this.tokens = this.arena.take(Uint16Array, length);
    this.tokens.set(old);
  }

  /** Single numbers of a row; its tokens are appended. */
  protected put(id: number, row: Readonly<Record<string, unknown>> & { readonly tokens: ArrayLike<number> }): void {
    this.makeRoom(id, row.tokens.length);
    for (const name of Object.keys(this.kinds)) if (name !== 'from' && name !== 'count') (this.columns as Record<string, Uint8Array>)[name]![id] = row[name] as number;
    (this.columns as Record<string, Uint32Array>)['from']![id] = this.used;
    (this.columns as Record<string, Uint8Array>)['count']![id] = row.tokens.length;
    this.tokens.set(row.tokens, this.used);
    this.used += row.tokens.length;
  }

  /** Tokens on the heap, also those of rows written over. */
  get heapUsed(): number {
    return this.used;
  }

  /** Takes over columns and a heap that were filled elsewhere. */
  protected takeOver(columnsThere: ColumnsOf<K>, tokens: Uint16Array, rows: number): void {
    this.columns = columnsThere;
    this.tokens = tokens;
    this.n = rows;
    this.used = tokens.length;
  }
}

export class PeopleRows extends Rows<typeof personKinds> {
  constructor(arena: Arena, rows: number, tokens: number) {
    super(arena, personKinds, rows, tokens);
  }

  /** Rows out of a snapshot. */
  static over(arena: Arena, there: PersonColumns, tokens: Uint16Array, rows: number): PeopleRows {
    const made = new PeopleRows(arena, 0, 0);
    made.takeOver(there, tokens, rows);
    return made;
  }

  write(id: number, row: PersonRow): void {
    this.put(id, row);
  }

  alive(id: number): boolean {
    return id < this.n && (this.columns.flags[id]! & ALIVE) !== 0;
  }

  close(id: number): void {
    this.columns.flags[id]! &= ~ALIVE;
  }
}

export class OfferRows extends Rows<typeof offerKinds> {
  /** Points of each token, beside `tokens`. */
  points: Uint16Array;

  constructor(arena: Arena, rows: number, tokens: number) {
    super(arena, offerKinds, rows, tokens);
    this.points = arena.take(Uint16Array, this.tokens.length);
  }

  /** Rows out of a snapshot. */
  static over(arena: Arena, there: OfferColumns, tokens: Uint16Array, points: Uint16Array, rows: number): OfferRows {
    const made = new OfferRows(arena, 0, 0);
    made.takeOver(there, tokens, rows);
    made.points = points;
    return made;
  }

  write(id: number, row: OfferRow): void {
    this.put(id, row);
    this.points.set(row.points, this.columns.from[id]);
  }

  alive(id: number): boolean {
    return id < this.n && (this.columns.flags[id]! & ALIVE) !== 0;
  }

  close(id: number): void {
    this.columns.flags[id]! &= ~ALIVE;
  }

  protected override growHeap(length: number): void {
    super.growHeap(length);
    const old = this.points;
    this.points = this.arena.take(Uint16Array, length);
    this.points.set(old);
  }
}

/** Points that an offer brings with it, whoever is asked: 255 at most, as the indexes hold them in a byte. */
export const givenOf = (c: OfferColumns, offer: number): number => c.freshness[offer]! + c.answers[offer]! + c.room[offer]!;
