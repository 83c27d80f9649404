import type { Arena, ArrayKind } from './arena.js';

export type Column = Uint8Array | Uint16Array | Uint32Array;
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
export type Kinds = Readonly<Record<string, keyof typeof kinds>>;
export type ColumnsOf<K extends Kinds> = { [name in keyof K]: InstanceType<(typeof kinds)[K[name]]> };

/** Columns of one length each, by the list of their kinds. */
export function columns<K extends Kinds>(arena: Arena, list: K, length: number): ColumnsOf<K> {
  return Object.fromEntries(Object.entries(list).map(([name, kind]) => [name, arena.take(kinds[kind] as ArrayKind<Column>, length)])) as ColumnsOf<K>;
}

/** The same columns with room for more rows; what was there is copied. */
export function grown<K extends Kinds>(arena: Arena, list: K, old: ColumnsOf<K>, length: number): ColumnsOf<K> {
  const made = columns(arena, list, length);
  for (const name of Object.keys(list) as (keyof K)[]) (made[name] as Column).set(old[name]);
  return made;
}

/** Room for rows: some more than are there, so that growing is rare. */
export const roomFor = (rows: number): number => Math.ceil(rows * 1.02) + 256;
