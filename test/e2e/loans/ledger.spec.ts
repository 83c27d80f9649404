import { LoanDesk } from '../../world/loan-desk';
import { story, type World } from '../../world/world';

async function balances(world: World): Promise<Record<string, string>> {
  const rows = await world.db.query<{ account: string; sum: string }>('select account, sum(amount)::text as sum from ledger_posting group by account order by account');
  return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
}

story('every entry sums to zero, and the fund is worth what was given', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '1000000.00' });
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' });
  await desk.collects(loanId, '1500.50', world.today());
  await desk.collects(loanId, '11000', world.today());
  expect(await balances(world)).toEqual({ cash: '100050050', contributions: '-100000000', excess_payments: '-50050', loans_outstanding: '0' });
  const entries = await world.db.query(
    'select kind, sum(amount)::text as sum, count(*)::int as postings from ledger_entry e join ledger_posting p on p.entry_id = e.id group by e.id order by min(e.at), e.kind',
  );
  expect(entries).toHaveLength(4);
  for (const entry of entries) expect(entry).toMatchObject({ sum: '0' });
  expect(await world.db.query('select sum(amount - paid)::text as open from instalment')).toEqual([{ open: '0' }]);
});

story('the ledger and the history only grow, whoever writes to them', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await desk.disbursed(salma, world.today());
  await world.settle(); // truncate locks many tables: whoever still delivers would wait for it, and it for them
  for (const table of ['ledger_entry', 'ledger_posting', 'history'])
    for (const sql of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) await expect(world.db.query(sql)).rejects.toThrow(/append-only/);
  const before = await balances(world);
  const entry = await world.db.one<{ id: string }>("select id from ledger_entry where kind = 'contribution'");
  await expect(world.db.query("insert into ledger_posting (id, entry_id, account, amount) values (gen_random_uuid(), $1, 'cash', 1)", [entry?.id])).rejects.toThrow(
    /does not sum to zero/,
  );
  await expect(world.db.query("insert into ledger_posting (id, entry_id, account, amount) values (gen_random_uuid(), $1, 'cash', 0)", [entry?.id])).rejects.toThrow(/check/);
  expect(await balances(world)).toEqual(before);
});
