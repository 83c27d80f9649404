import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Arena, type ArrayKind } from './arena.js';
import type { Geography } from './geography.js';
import { type Market, type Neighbours, versionOf } from './market.js';
import { OfferRows, PeopleRows } from './rows.js';
import { weights } from './weights.js';

type Kept = Uint8Array | Uint16Array | Uint32Array | Int32Array;
const kinds: Readonly<Record<string, ArrayKind<Kept>>> = { Uint8Array, Uint16Array, Uint32Array, Int32Array };
interface Head {
  readonly format: 1;
  /** Points and skill table that the lists were made with. */
  readonly version: string;
  readonly skillWeights: string;
  readonly ground: number;
  readonly sizes: Readonly<Record<'skills' | 'occupations' | 'communes' | 'provinces' | 'people' | 'offers', number>>;
  readonly arrays: readonly { readonly name: string; readonly kind: string; readonly length: number }[];
}

/** A snapshot that cannot be used: cut off, changed, or of other weights. A full run makes a new one. */
export class SnapshotUnusable extends Error {}

/** Writes rows, tables and lists as one file, in place of the old one only when it is whole. */
export function writeSnapshot(file: string, market: Market, lists: Readonly<Record<string, Int32Array>> = {}): void {
  const { people, offers, geography, skillWeights } = market;
  const arrays = Object.entries({ ...arraysOf(market), ...prefixed('list.', lists) });
  const head: Head = {
    ...{ format: 1, version: versionOf(market), skillWeights: skillWeights.version, ground: market.ground },
    sizes: { skills: market.skills, occupations: market.occupations, communes: geography.communes, provinces: geography.provinces, people: people.n, offers: offers.n },
    arrays: arrays.map(([name, array]) => ({ name, kind: array.constructor.name, length: array.length })),
  };
  const hash = createHash('sha256');
  const to = fs.openSync(`${file}.part`, 'w');
  const put = (bytes: Buffer): void => {
    hash.update(bytes);
    for (let at = 0; at < bytes.length;) at += fs.writeSync(to, bytes, at);
  };
  put(Buffer.from(`${JSON.stringify(head)}\n`));
  for (const [, array] of arrays) put(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  fs.writeSync(to, hash.digest());
  fs.fsyncSync(to);
  fs.closeSync(to);
  fs.renameSync(`${file}.part`, file);
}

/** Reads one back into an arena. Indexes are built anew: that is quicker than reading them. Throws SnapshotUnusable. */
export function readSnapshot(file: string, arena = Arena.best()): { readonly market: Market; readonly lists: Readonly<Record<string, Int32Array>> } {
  const from = fs.openSync(file, 'r');
  try {
    const { head, arrays } = readArrays(from, fs.fstatSync(from).size, arena);
    if (!head.version.startsWith(`${weights.version}+`)) throw new SnapshotUnusable(`made with ${head.version}, here are ${weights.version}`);
    return { market: marketOf(head, arrays, arena), lists: named('list.', arrays) as Record<string, Int32Array> };
  } finally {
    fs.closeSync(from);
  }
}

function readArrays(from: number, size: number, arena: Arena): { head: Head; arrays: Map<string, Kept> } {
  const first = Buffer.alloc(Math.min(size, 65_536));
  fs.readSync(from, first, 0, first.length, 0);
  const end = first.indexOf('\n') + 1;
  const head = headOf(first.subarray(0, end).toString('utf8'));
  const bytes = head.arrays.reduce((sum, { kind, length }) => sum + length * (kinds[kind]?.BYTES_PER_ELEMENT ?? NaN), 0);
  if (end + bytes + 32 !== size) throw new SnapshotUnusable(`${size} bytes instead of ${end + bytes + 32}`);
  const hash = createHash('sha256').update(first.subarray(0, end));
  let at = end;
  const arrays = new Map<string, Kept>();
  for (const { name, kind, length } of head.arrays) {
    const array = arena.take(kinds[kind]!, length);
    const into = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    for (let read = 0; read < into.length;) read += fs.readSync(from, into, read, into.length - read, at + read);
    hash.update(into);
    at += into.length;
    arrays.set(name, array);
  }
  const wanted = Buffer.alloc(32);
  fs.readSync(from, wanted, 0, 32, at);
  if (!hash.digest().equals(wanted)) throw new SnapshotUnusable('the file was changed');
  return { head, arrays };
}

function headOf(line: string): Head {
  try {
    const head = JSON.parse(line) as Head;
    if (head.format === 1) return head;
  } catch {
    // told below
  }
  throw new SnapshotUnusable('this is no snapshot');
}

function arraysOf({ people, offers, geography: g, near, nearTo, skillWeights }: Market): Record<string, Kept> {
  const rows = (columns: object, n: number): Record<string, Kept> =>
    Object.fromEntries(Object.entries(columns as Record<string, Kept>).map(([name, column]) => [name, column.subarray(0, n)]));
  return {
    ...prefixed('people.', { ...rows(people.columns, people.n), tokens: people.tokens.subarray(0, people.heapUsed) }),
    ...prefixed('offers.', { ...rows(offers.columns, offers.n), tokens: offers.tokens.subarray(0, offers.heapUsed), points: offers.points.subarray(0, offers.heapUsed) }),
    ...prefixed('geography.', { province: g.province, km: g.km, order: g.order, orderKm: g.orderKm }),
    ...prefixed('near.', { from: near.from, to: near.to, points: near.points }),
    ...prefixed('nearTo.', { from: nearTo.from, to: nearTo.to, points: nearTo.points }),
    'skills.importance': skillWeights.importance,
  };
}

function marketOf({ sizes, skillWeights, ground }: Head, arrays: Map<string, Kept>, arena: Arena): Market {
  const { tokens, ...columns } = named('people.', arrays);
  const people = PeopleRows.over(arena, columns as PeopleRows['columns'], tokens as Uint16Array, sizes.people);
  const { tokens: offerTokens, points, ...offerColumns } = named('offers.', arrays);
  const offers = OfferRows.over(arena, offerColumns as OfferRows['columns'], offerTokens as Uint16Array, points as Uint16Array, sizes.offers);
  return {
    ...{ arena, skills: sizes.skills, occupations: sizes.occupations, ground, people, offers },
    geography: { communes: sizes.communes, provinces: sizes.provinces, ...(named('geography.', arrays) as Omit<Geography, 'communes' | 'provinces'>) },
    near: named('near.', arrays) as unknown as Neighbours,
    nearTo: named('nearTo.', arrays) as unknown as Neighbours,
    skillWeights: { version: skillWeights, importance: arrays.get('skills.importance') as Uint16Array },
  };
}

const prefixed = <T>(prefix: string, list: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(list).map(([name, value]) => [prefix + name, value]));
const named = (prefix: string, arrays: ReadonlyMap<string, Kept>): Record<string, Kept> =>
  Object.fromEntries([...arrays].flatMap(([name, array]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), array]] : [])));
