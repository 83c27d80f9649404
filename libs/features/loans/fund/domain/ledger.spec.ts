import fc from 'fast-check';
import { centimes, type Centimes, fromDecimal, negate, plus, ZERO } from '#kernel/money';
import { available, contribution, disbursement, type LedgerAccount, ledgerAccounts, type Posting, repayment } from './ledger.js';

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

  /** Vector of handbook 1.9; write-off (30 000) and recovery (5 000) are not entries yet, so cash stands 5 000 lower and loans 30 000 higher. */
  it('tells the story of the handbook', () => {
    const { cash, loans_outstanding, contributions } = balances([
      contribution(fromDecimal('1000000.00')),
      disbursement(fromDecimal('400000.00')),
      repayment(fromDecimal('120000.00'), ZERO),
    ]);
    expect([cash, loans_outstanding, contributions]).toEqual([fromDecimal('720000.00'), fromDecimal('280000.00'), fromDecimal('-1000000.00')]);
    expect(plus(cash, loans_outstanding)).toBe(negate(contributions));
    const committed = fromDecimal('150000.00');
    expect(available({ cash, contributions, committed })).toBe(fromDecimal('520000.00'));
    expect(available({ cash: plus(cash, fromDecimal('5000.00')), contributions, committed })).toBe(fromDecimal('525000.00'));
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

  it('holds cash + loans = contributions + excess through any story', () => {
    const event = fc.oneof(
      amount.map(contribution),
      amount.map(disbursement),
      fc.tuple(maybe, maybe).map(([booked, excess]) => repayment(booked, excess)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (entries) => {
        const { cash, loans_outstanding, contributions, excess_payments } = balances(entries);
        expect(plus(cash, loans_outstanding)).toBe(negate(plus(contributions, excess_payments)));
      }),
    );
  });
});
