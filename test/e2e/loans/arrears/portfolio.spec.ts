import { addDays } from '#kernel/calendar';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Sums {
  readonly [name: string]: string;
}
interface Portfolio {
  readonly sums: Sums;
  readonly rates: Readonly<Record<string, string | null>>;
  readonly loans: number;
  readonly averageLoan: string;
  readonly rotation: string;
  readonly groups: readonly { readonly key: string; readonly sums: Sums }[];
  readonly buckets: readonly { readonly bucket: string; readonly overdue: string }[];
}
interface Rows {
  readonly items: readonly { readonly amount: string; readonly number: string }[];
  readonly sum: string;
  readonly total: number;
}
const cents = (amount: string): number => Math.round(Number(amount) * 100);
/** Needs = loan + 30 000 of one's own and from others. */
const wish = (amount: number): { amount: string; needs: string; physicalInvestment: string } => ({
  amount: `${amount}`,
  needs: `${amount + 30_000}`,
  physicalInvestment: `${amount + 20_000}`,
});

story('every figure is the sum of the rows it opens, and what SQL counts by itself', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '500000.00' });
  const malika = await world.person('Malika', 'fund_manager');
  const zineb = await world.person('Zineb', 'municipality');
  const people = await world.people('Salma the founder', 'Amal the founder', 'Rim the founder', 'Nora the founder');
  const late = await desk.disbursed(people[0], world.today(), wish(36000));
  const fine = await desk.disbursed(people[1], world.today(), wish(24000));
  await desk.granted(people[2], wish(20000));
  await desk.approved(people[3], wish(15000));
  const paidOutOn = world.today();
  await world.dayBecomes(addDays(paidOutOn, 130));
  await desk.collects(late, '1000', world.today());
  const due = (await world.db.one<{ due: string }>('select sum(amount)::text as due from instalment where loan_id = $1 and due_on <= $2', [fine, world.today()]))!.due;
  await desk.collects(fine, (Number(due) / 100).toFixed(2), world.today());

  const { body } = await malika.get<Portfolio>('loans/portfolio?by=fund');
  const sql = (await world.db.one<Sums>(
    `select (select sum(p.amount) from ledger_posting p where account = 'loans_outstanding')::text as outstanding,
       (select sum(p.amount) from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.kind = 'disbursement' and account = 'loans_outstanding')::text as disbursed,
       (select sum(i.amount) from instalment i where i.due_on <= $1)::text as due, (select sum(i.paid) from instalment i where i.due_on <= $1)::text as collected,
       (select sum(i.amount - i.paid) from instalment i where i.due_on < $1 and i.original_due_on < $1)::text as overdue,
       (select sum(i.amount - i.paid) from instalment i where i.loan_id = $2)::text as par60`,
    [world.today(), late],
  ))!;
  for (const [name, sum] of Object.entries(sql)) expect([name, cents(body.sums[name]!)]).toEqual([name, Number(sum)]);
  expect(body.sums).toMatchObject({ committed: '35000.00', disbursed: '60000.00', par1: body.sums.par60!, par30: '35000.00', par90: '0.00' });
  expect([body.loans, body.averageLoan, body.rotation]).toEqual([2, '30000.00', '0.12']);
  expect(body.rates.repayment).toBe(((100 * Number(sql.collected)) / Number(sql.due)).toFixed(2));
  expect(body.groups.map(({ key, sums }) => [key, sums])).toEqual([['main', body.sums]]);
  expect(body.buckets.reduce((sum, { overdue }) => sum + cents(overdue), 0)).toBe(cents(body.sums.overdue!));

  for (const figure of Object.keys(body.sums)) {
    const rows = (await malika.get<Rows>(`loans/portfolio/rows?figure=${figure}&pageSize=100`)).body;
    expect([figure, rows.sum]).toEqual([figure, body.sums[figure]]);
    expect(rows.items.reduce((sum, row) => sum + cents(row.amount), 0)).toBe(cents(rows.sum));
  }
  for (const by of ['sector', 'sex', 'year']) {
    const grouped = (await malika.get<Portfolio>(`loans/portfolio?by=${by}`)).body.groups;
    for (const figure of ['outstanding', 'committed', 'par30']) expect(grouped.reduce((sum, { sums }) => sum + cents(sums[figure]!), 0)).toBe(cents(body.sums[figure]!));
  }
  const seen = (await zineb.get<Portfolio>('loans/portfolio')).body;
  expect(seen.sums).toEqual(body.sums);
  expect(JSON.stringify(seen)).not.toMatch(/Salma|Amal|P-\d{4}/);
  const before = (await malika.get<Portfolio>(`loans/portfolio?asOf=${addDays(paidOutOn, 1)}`)).body;
  expect(before.sums).toMatchObject({ outstanding: '60000.00', due: '0.00', collected: '0.00', overdue: '0.00', committed: '35000.00' });
});

story('provisions follow the age of loans, month by month, as differences in the books', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), wish(36000));
  const start = world.today();
  const kept = async (): Promise<string> =>
    (await world.db.one<{ sum: string }>("select coalesce(-sum(amount), 0)::text as sum from ledger_posting where account = 'provisions'"))!.sum;
  await world.dayBecomes(addDays(start, 20));
  expect(await kept()).toBe('0');
  await world.dayBecomes(addDays(start, 110));
  expect(await kept()).toBe('360000'); // 10 % of 36 000
  await world.dayBecomes(addDays(start, 112)); // the same month, or the next with the same age: no second posting
  expect(await kept()).toBe('360000');
  await desk.collects(loanId, '36000', world.today());
  await world.dayBecomes(addDays(start, 145));
  expect(await kept()).toBe('0');
  expect(await world.db.query("select sum(amount)::text as sum from ledger_posting where account in ('provisions', 'provision_expense')")).toEqual([{ sum: '0' }]);
});
