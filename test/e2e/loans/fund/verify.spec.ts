import { newId } from '#kernel/ids';
import { type Centimes, centimes, negate, plus, ZERO } from '#kernel/money';
import { VerifyLedger } from '#features/loans';
import {
  contribution,
  disbursement,
  type EntryKind,
  imbalance,
  type LedgerAccount,
  ledgerAccounts,
  type LedgerBalances,
  type Posting,
  provisionChange,
  recovery,
  refund,
  repayment,
  reversal,
  withdrawal,
  writeOff,
} from '../../../../libs/features/loans/fund/domain/ledger';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Event {
  readonly kind: EntryKind;
  readonly postings: readonly Posting[];
}

/** Numbers that follow from a seed, so that a failing walk can be walked again. */
function numbers(seed: number): (most: bigint) => bigint {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (BigInt(state) * most) / 4294967296n;
  };
}

/** The next thing that could happen to a fund of these balances; money never leaves that is not there. */
function next(sums: LedgerBalances, draw: (most: bigint) => bigint, last: Event | undefined): Event {
  const some = (most: bigint): Centimes => centimes(1n + draw(most > 0n ? most : 1n));
  const within = (most: bigint, make: (amount: Centimes) => Event): Event | undefined => (most > 1n ? make(some(most - 1n)) : undefined);
  const possible: (Event | undefined)[] = [
    { kind: 'contribution', postings: contribution(some(10_000_000n)) },
    within(sums.cash / 4n, (amount) => ({ kind: 'disbursement', postings: disbursement(amount) })),
    within(sums.loans_outstanding, (amount) => ({ kind: 'repayment', postings: repayment(amount, draw(3n) === 0n ? some(5000n) : ZERO) })),
    within(sums.loans_outstanding / 50n, (amount) => ({ kind: 'write_off', postings: writeOff(amount) })),
    within(sums.write_offs + sums.recoveries, (amount) => ({ kind: 'recovery', postings: recovery(amount) })),
    within(-sums.excess_payments, (amount) => ({ kind: 'refund', postings: refund(amount) })),
    within(sums.cash / 100n, (amount) => ({ kind: 'withdrawal', postings: withdrawal(amount) })),
    { kind: 'provision', postings: provisionChange(draw(2n) === 0n ? some(9999n) : negate(some(9999n))) },
    last?.kind === 'contribution' ? undefined : last && { kind: 'reversal', postings: reversal(last.postings) },
  ];
  const chosen = possible[Number(draw(BigInt(possible.length)))];
  return chosen && chosen.postings.length > 0 ? chosen : possible[0]!;
}

async function write(world: World, fundId: string, events: readonly Event[]): Promise<void> {
  const entries = events.map((event) => ({ id: newId(), ...event }));
  await world.db.source.transaction(async (sql) => {
    await sql.query("insert into ledger_entry (id, fund_id, day, kind, note, at) select id, $1, $2, kind, '', now() from unnest($3::uuid[], $4::text[]) as t (id, kind)", [
      fundId,
      world.today(),
      entries.map(({ id }) => id),
      entries.map(({ kind }) => kind),
    ]);
    const postings = entries.flatMap(({ id, postings: own }) => own.map(({ account, amount }) => ({ id, account, amount: amount.toString() })));
    await sql.query(
      'insert into ledger_posting (id, entry_id, account, amount) select gen_random_uuid(), e, a, m from unnest($1::uuid[], $2::text[], $3::bigint[]) as t (e, a, m)',
      [postings.map(({ id }) => id), postings.map(({ account }) => account), postings.map(({ amount }) => amount)],
    );
  });
}

story('the books are whole after ten thousand random events, and what is not whole is told', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '900000.00' });
  const [salma, amal] = await world.people('Salma the founder', 'Amal the founder');
  await desk.collects(await desk.disbursed(salma, world.today()), '1500.50', world.today());
  await desk.granted(amal);
  const verify = world.app.get(VerifyLedger, { strict: false });
  expect(await verify.execute()).toMatchObject({ sum: '0.00', unbalanced: [], differences: [], funds: [] });

  const fundId = (await world.db.one<{ id: string }>('select id from fund'))!.id;
  const rows = await world.db.query<{ account: LedgerAccount; amount: Centimes }>('select account, amount from fund_balance');
  const sums = Object.fromEntries(ledgerAccounts.map((account) => [account, rows.find((row) => row.account === account)?.amount ?? ZERO])) as Record<LedgerAccount, Centimes>;
  const draw = numbers(20270328);
  let last: Event | undefined;
  for (let batch = 0; batch < 100; batch++) {
    const events: Event[] = [];
    for (let i = 0; i < 100; i++) {
      const event = next(sums, draw, last);
      for (const { account, amount } of event.postings) sums[account] = plus(sums[account], amount);
      expect(imbalance(sums)).toBe(ZERO);
      events.push(event);
      last = event.kind === 'reversal' ? undefined : event;
    }
    await write(world, fundId, events);
  }
  const report = await verify.execute();
  expect(report).toMatchObject({ sum: '0.00', unbalanced: [], differences: [], funds: [] });
  expect(report.entries).toBe(10_003);
  const kept = await world.db.query<{ account: LedgerAccount; amount: Centimes }>('select account, amount from fund_balance order by account');
  expect(Object.fromEntries(kept.map(({ account, amount }) => [account, amount]))).toEqual(
    Object.fromEntries(Object.entries(sums).filter(([account]) => kept.some((row) => row.account === account))),
  );

  await world.db.query("update fund_balance set amount = amount + 1 where account = 'cash'");
  expect((await verify.execute()).funds).toEqual([{ code: 'main', what: 'balance_against_postings', expected: '0.00', found: '0.01' }]);
});
