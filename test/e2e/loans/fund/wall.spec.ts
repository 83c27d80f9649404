import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

const promised = async (world: World): Promise<{ byState: string; byRow: string }> =>
  (await world.db.one<{ byState: string; byRow: string }>(
    `select (select sum(fund_promised(id))::text from fund) as "byState", (select coalesce(sum(amount), 0)::text from fund_commitment) as "byRow"`,
  ))!;

story('what is promised has a row for each change: granted, accepted, paid out, given up', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, amal, rim] = await world.people('Salma the founder', 'Amal the founder', 'Rim the founder');
  await desk.disbursed(salma, world.today());
  const cancelled = await desk.granted(amal);
  await desk.treasurer.post(`loans/${cancelled}/cancel`, { reason: 'Elle renonce.' });
  const application = await desk.approved(rim);
  expect(await promised(world)).toEqual({ byState: '5000000', byRow: '5000000' });
  await rim.post(`loans/applications/${application}/withdraw`);
  expect(await promised(world)).toEqual({ byState: '0', byRow: '0' });
  const rows = await world.db.query('select sum(amount)::text as sum, count(*)::int as rows from fund_commitment group by application_id order by min(at)');
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ sum: '0', rows: 2 })));
  for (const sql of ['update fund_commitment set amount = amount', 'delete from fund_commitment', 'truncate fund_commitment'])
    await expect(world.db.query(sql)).rejects.toThrow(/append-only/);
});

story('PostgreSQL itself refuses a promise beyond the fund, also to who forgot the lock, ten at once', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '60000.00' }); // 57 000 after the reserve: one loan of 50 000
  const ids: string[] = [];
  for (const name of [...'abcdefghij']) ids.push(await desk.presented((await world.people(`${name} the founder`))[0]));
  const decider = await world.db.one<{ id: string }>("select account_id as id from account_role where role = 'committee_member' order by account_id limit 1");
  const approve = (id: string): Promise<string> =>
    world.db.source
      .transaction(async (sql) => {
        await sql.query(
          `insert into committee_decision (id, application_id, kind, amount_granted, mentor_recommended, decided_on, decided_by, at) values (gen_random_uuid(), $1, 'approve', $2, false, $3, $4, now())`,
          [id, 5_000_000, world.today(), decider!.id],
        );
        await sql.query("update loan_application set state = 'approved' where id = $1", [id]);
      })
      .then(
        () => 'approved',
        (error: Error) => error.message.replace(/ [0-9a-f-]{36}/, ''),
      );
  const outcomes = await Promise.all(ids.map(approve));
  expect(outcomes.toSorted()).toEqual(['approved', ...Array.from({ length: 9 }, () => 'fund has promised more than it holds')]);
  expect((await promised(world)).byState).toBe('5000000');
  expect(workshop.amount).toBe('50000.00');
});

story('no money leaves a fund that has none', async (world) => {
  await LoanDesk.open(world, { fund: '100.00' });
  const pay = world.db.source.transaction(async (sql) => {
    const [entry] = await sql.query<{ id: string }[]>(
      "insert into ledger_entry (id, fund_id, day, kind, note, at) select gen_random_uuid(), id, $1, 'disbursement', '', now() from fund returning id",
      [world.today()],
    );
    await sql.query(
      "insert into ledger_posting (id, entry_id, account, amount) values (gen_random_uuid(), $1, 'cash', -10001), (gen_random_uuid(), $1, 'loans_outstanding', 10001)",
      [entry!.id],
    );
  });
  await expect(pay).rejects.toThrow(/has no cash for disbursement/);
});
