import fc from 'fast-check';
import { centimes, type Centimes, fromDecimal, negate, plus, ZERO } from '#kernel/money';
import {
  available,
  contribution,
  disbursement,
  excessUsed,
  imbalance,
  type LedgerAccount,
  ledgerAccounts,
  netFund,
  type Posting,
  provisionChange,
  reallocation,
  recovery,
  refund,
  repayment,
  reserveOf,
  reversal,
  withdrawal,
  writeOff,
} from './ledger.js';

const sumOf = (postings: readonly Posting[]): Centimes => plus(...postings.map((posting) => posting.amount));
const balances = (entries: readonly (readonly Posting[])[]): Record<LedgerAccount, Centimes> =>
  Object.fromEntries(ledgerAccounts.map((account) => [account, sumOf(entries.flat().filter((posting) => posting.account === account))])) as Record<LedgerAccount, Centimes>;
const amount = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(centimes);
const maybe = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(centimes);

describe('the fund’s ledger', () => {
  it('balances every entry, and writes no posting of nothing', () => {
    fc.assert(
      fc.property(amount, maybe, maybe, (some, booked, excess) => {
        for (const entry of [contribution(some), disbursement(some), repayment(booked, excess)]) {
          expect(sumOf(entry)).toBe(0n);
          expect(entry.every((posting) => posting.amount !== 0n)).toBe(true);
        }
      }),
    );
  });

  it('debits and credits the right accounts', () => {
    expect(contribution(fromDecimal('100.00'))).toEqual([
      { account: 'cash', amount: 10000n },
      { account: 'contributions', amount: -10000n },
    ]);
    expect(disbursement(fromDecimal('40.00'))).toEqual([
      { account: 'loans_outstanding', amount: 4000n },
      { account: 'cash', amount: -4000n },
    ]);
    expect(repayment(fromDecimal('12.00'), ZERO)).toEqual([
      { account: 'cash', amount: 1200n },
      { account: 'loans_outstanding', amount: -1200n },
    ]);
    expect(repayment(fromDecimal('12.00'), fromDecimal('0.50'))).toEqual([
      { account: 'cash', amount: 1250n },
      { account: 'loans_outstanding', amount: -1200n },
      { account: 'excess_payments', amount: -50n },
    ]);
    expect(repayment(ZERO, ZERO)).toEqual([]);
  });

  /** Vector of handbook 1.9, whole. */
  it('tells the story of the handbook to the centime', () => {
    const mad = (whole: number): Centimes => fromDecimal(`${whole}.00`);
    const sums = balances([contribution(mad(1_000_000)), disbursement(mad(400_000)), repayment(mad(120_000), ZERO), writeOff(mad(30_000)), recovery(mad(5_000))]);
    expect([sums.cash, sums.loans_outstanding]).toEqual([mad(725_000), mad(250_000)]);
    expect(netFund(sums)).toBe(mad(975_000));
    expect(plus(sums.cash, sums.loans_outstanding)).toBe(netFund(sums));
    expect(imbalance(sums)).toBe(ZERO);
    expect(reserveOf(sums.contributions)).toBe(mad(50_000));
    expect(available({ ...sums, committed: mad(150_000) })).toBe(mad(525_000));
  });

  it('keeps the share of each fund back', () => {
    expect(available({ cash: fromDecimal('1000.00'), contributions: fromDecimal('-1000.00'), committed: ZERO, reservePercent: 0 })).toBe(fromDecimal('1000.00'));
    expect(available({ cash: fromDecimal('1000.00'), contributions: fromDecimal('-1000.00'), committed: ZERO, reservePercent: 20 })).toBe(fromDecimal('800.00'));
  });

  it('moves money between funders without moving cash, and gives each funder its own line', () => {
    expect(reallocation(fromDecimal('7.00'), 'a', 'b')).toEqual([
      { account: 'contributions', amount: 700n, funderId: 'a' },
      { account: 'contributions', amount: -700n, funderId: 'b' },
    ]);
    expect(withdrawal(fromDecimal('7.00'), 'a')).toEqual(reversal(contribution(fromDecimal('7.00'), 'a')).toReversed());
  });

  it('takes an entry back to nothing', () => {
    fc.assert(
      fc.property(amount, maybe, (booked, excess) => {
        const first = repayment(booked, excess);
        expect(Object.values(balances([first, reversal(first)])).every((sum) => sum === 0n)).toBe(true);
      }),
    );
  });

  it('keeps five percent of the contributions back, whatever their sign', () => {
    expect(available({ cash: fromDecimal('1000000.00'), contributions: fromDecimal('1000000.00'), committed: ZERO })).toBe(fromDecimal('950000.00'));
    expect(available({ cash: fromDecimal('1000000.00'), contributions: fromDecimal('-1000000.00'), committed: ZERO })).toBe(fromDecimal('950000.00'));
    expect(available({ cash: ZERO, contributions: ZERO, committed: ZERO })).toBe(0n);
    expect(available({ cash: fromDecimal('10000.00'), contributions: fromDecimal('100000.00'), committed: fromDecimal('8000.00') })).toBe(fromDecimal('-3000.00'));
  });

  it('never counts a promise twice: paying out what was promised leaves what is available', () => {
    fc.assert(
      fc.property(amount, maybe, amount, (cash, committed, principal) => {
        const contributions = cash;
        const before = available({ cash, contributions, committed: plus(committed, principal) });
        expect(available({ cash: plus(cash, negate(principal)), contributions, committed })).toBe(before);
      }),
    );
  });

  it('holds cash + loans − excess = contributions + recoveries − write-offs through any story', () => {
    const event = fc.oneof(
      ...[contribution, withdrawal, disbursement, refund, excessUsed, writeOff, provisionChange].map((make) => amount.map((some) => make(some))),
      ...[repayment, recovery].map((make) => fc.tuple(maybe, maybe).map(([booked, excess]) => make(booked, excess))),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (entries) => {
        const sums = balances([...entries, ...entries.filter((_, i) => i % 3 === 0).map(reversal)]);
        expect(imbalance(sums)).toBe(0n);
        expect(plus(sums.cash, sums.loans_outstanding, sums.excess_payments)).toBe(netFund(sums));
        expect(plus(sums.provisions, sums.provision_expense)).toBe(0n);
      }),
    );
  });
});
