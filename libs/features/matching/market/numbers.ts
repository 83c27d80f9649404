import { MOST_IDS } from '#engine/keys';
import type { Tx } from '#platform/database/tx';

export type Side = 'person' | 'offer';
const names: Readonly<Record<Side, { readonly table: string; readonly id: string }>> = {
  person: { table: 'person_number', id: 'person_id' },
  offer: { table: 'offer_number', id: 'offer_id' },
};

/**
 * The engine's numbers of these people or offers: given once, in the order in which they come, and kept while they are in the market. Ties of scores
 * go to the smaller number, so a list does not change because it was made by another worker. Only who holds the lock of the lists calls this.
 * Throws RangeError when more are in the market than numbers have room for: that takes shards of their own.
 */
export async function numbersOf(tx: Tx, side: Side, ids: readonly string[]): Promise<Map<string, number>> {
  const { table, id } = names[side];
  const known = async (): Promise<Map<string, number>> => {
    const rows = await tx.query<{ id: string; no: number }>(`select ${id} as id, no from ${table} where ${id} = any($1::uuid[]) order by no`, [ids]);
    return new Map(rows.map((row) => [row.id, row.no]));
  };
  const before = await known();
  if ([...before.values()].some((no) => no >= MOST_IDS)) throw tooMany();
  const fresh = ids.filter((one) => !before.has(one));
  if (fresh.length === 0) return before;
  const free = await freeNumbers(tx, side, fresh.length);
  await tx.query(`insert into ${table} (${id}, no) select id, no from unnest($1::uuid[], $2::int[]) as x(id, no) on conflict do nothing`, [fresh, free]);
  return known();
}

const tooMany = (): RangeError => new RangeError(`more than ${MOST_IDS} of a kind in one market`);

/** Behind the last one; once the room is used up, what was given back. */
async function freeNumbers(tx: Tx, side: Side, count: number): Promise<number[]> {
  const { table } = names[side];
  const last = (await tx.one<{ no: number | null }>(`select max(no) as no from ${table}`))?.no ?? -1;
  if (last + count < MOST_IDS) return Array.from({ length: count }, (_, i) => last + 1 + i);
  const rows = await tx.query<{ no: number }>(
    `select no from generate_series(0, $1::int - 1) no where not exists (select 1 from ${table} n where n.no = no.no) order by no limit $2`,
    [MOST_IDS, count],
  );
  if (rows.length < count) throw tooMany();
  return rows.map(({ no }) => no);
}

/** Those who left give their numbers back. Only where every list is made anew, and not while a full run knows people by their numbers. */
export async function forgetNumbers(tx: Tx, side: Side, there: readonly string[]): Promise<void> {
  const { table, id } = names[side];
  await tx.query(
    `delete from ${table} n where not exists (select 1 from unnest($1::uuid[]) there where there = n.${id})
     and not exists (select 1 from match_run where state in ('queued', 'running'))`,
    [there],
  );
}
