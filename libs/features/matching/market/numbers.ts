import type { Tx } from '#platform/database/tx';

export type Side = 'person' | 'offer';
const names: Readonly<Record<Side, { readonly table: string; readonly id: string }>> = {
  person: { table: 'person_number', id: 'person_id' },
  offer: { table: 'offer_number', id: 'offer_id' },
};

/**
 * The engine's numbers of these people or offers: given once, in the order in which they come, and kept as long as the row is there. Ties of scores
 * go to the smaller number, so a list does not change because it was made by another worker. Only who holds the lock of the lists calls this.
 */
export async function numbersOf(tx: Tx, side: Side, ids: readonly string[]): Promise<Map<string, number>> {
  const { table, id } = names[side];
  await tx.query(
    `insert into ${table} (${id}, no) select t.id, (select coalesce(max(no), -1) from ${table}) + row_number() over (order by t.place)
     from unnest($1::uuid[]) with ordinality as t(id, place) where not exists (select 1 from ${table} n where n.${id} = t.id) on conflict do nothing`,
    [ids],
  );
  const rows = await tx.query<{ id: string; no: number }>(`select ${id} as id, no from ${table} where ${id} = any($1::uuid[]) order by no`, [ids]);
  return new Map(rows.map((row) => [row.id, row.no]));
}
