import { idOf, scoreOf } from '#engine/keys';
import type { Reader, Tx } from '#platform/database/tx';
import type { Side } from './numbers.js';

/** One list as it is stored, best first. */
export interface StoredList {
  readonly owner: string;
  readonly ids: readonly string[];
  readonly scores: readonly number[];
}
const tables: Readonly<Record<Side, { readonly table: string; readonly owner: string }>> = {
  person: { table: 'person_list', owner: 'person_id' },
  offer: { table: 'offer_list', owner: 'offer_id' },
};
const CHUNK = 1000;

/** A list out of the keys of the engine; `names`: ids by number. */
export function listOf(owner: string, keys: Int32Array, at: number, k: number, names: readonly string[]): StoredList {
  const list = keys.subarray(at, at + k);
  const size = list.indexOf(0) < 0 ? k : list.indexOf(0);
  const taken = [...list.subarray(0, size)];
  return { owner, ids: taken.map((key) => names[idOf(key)]!), scores: taken.map(scoreOf) };
}

/** Writes whole lists; an empty one is none. */
export async function writeLists(tx: Tx, side: Side, lists: readonly StoredList[], version: string): Promise<void> {
  const { table, owner } = tables[side];
  const empty = lists.filter(({ ids }) => ids.length === 0).map((list) => list.owner);
  if (empty.length > 0) await tx.query(`delete from ${table} where ${owner} = any($1::uuid[])`, [empty]);
  const full = lists.filter(({ ids }) => ids.length > 0);
  for (let from = 0; from < full.length; from += CHUNK)
    await tx.query(
      `insert into ${table} (${owner}, ids, scores, version) select owner, ids, scores, $2 from jsonb_to_recordset($1::jsonb) as r(owner uuid, ids uuid[], scores int[])
       on conflict (${owner}) do update set ids = excluded.ids, scores = excluded.scores, version = excluded.version`,
      [JSON.stringify(full.slice(from, from + CHUNK)), version],
    );
}

/** What is stored now: `owner → ids and scores` as one text, to be compared. */
export async function storedLists(tx: Reader, side: Side): Promise<ReadonlyMap<string, string>> {
  const { table, owner } = tables[side];
  const rows = await tx.query<StoredList & { readonly version: string }>(`select ${owner} as owner, ids, scores, version from ${table} order by 1`);
  return new Map(rows.map((row) => [row.owner, textOf(row, row.version)]));
}
export const textOf = ({ ids, scores }: StoredList, version: string): string => `${version} ${ids.join()} ${scores.join()}`;

/** One list as it is read. */
export interface ReadList extends StoredList {
  /** null: there is none. */
  readonly version: string | null;
  /** A change of the owner is not worked in yet. */
  readonly waits: boolean;
}
/** Of one owner; empty when there is none. */
export async function storedList(from: Reader, side: Side, id: string): Promise<ReadList> {
  const { table, owner } = tables[side];
  const row = await from.one<Omit<ReadList, 'owner'>>(
    `select coalesce(l.ids, '{}') as ids, coalesce(l.scores, '{}') as scores, l.version, exists (select 1 from match_work w where w.kind = $2 and w.subject_id = $1) as waits
     from (select $1::uuid as id) asked left join ${table} l on l.${owner} = asked.id`,
    [id, side],
  );
  return { owner: id, ...row! };
}
