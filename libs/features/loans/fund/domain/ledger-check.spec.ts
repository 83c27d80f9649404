import fc from 'fast-check';
import { centimes } from '#kernel/money';
import { differenceCodes, differencesOf, fundDifferencesOf, type LoanSums } from './ledger-check.js';

const aLoan = (change: Partial<LoanSums> = {}): LoanSums => ({
  number: 'P-2027-0001',
  disbursed: true,
  principal: centimes(5_000_000n),
  credit: centimes(20_00n),
  scheduled: centimes(5_000_000n),
  paid: centimes(1_000_000n),
  repaid: centimes(1_002_000n),
  excess: centimes(20_00n),
  ledgerOutstanding: centimes(4_000_000n),
  ledgerExcess: centimes(-20_00n),
  ledgerLent: centimes(5_000_000n),
  writtenOff: centimes(0n),
  recovered: centimes(0n),
  ...change,
});

describe('a loan as four tables tell it', () => {
  it('agrees when it does', () => expect(differencesOf(aLoan())).toEqual([]));

  it('owes nothing before it is paid out', () => {
    const nothing = centimes(0n);
    const promised = aLoan({
      disbursed: false,
      credit: nothing,
      scheduled: nothing,
      paid: nothing,
      repaid: nothing,
      excess: nothing,
      ledgerOutstanding: nothing,
      ledgerExcess: nothing,
      ledgerLent: nothing,
    });
    expect(differencesOf(promised)).toEqual([]);
    expect(differencesOf({ ...promised, ledgerOutstanding: centimes(1n) }).map(({ code }) => code)).toEqual(['ledger_against_schedule', 'ledger_against_repayments']);
  });

  it('owes what went out in part, and nothing once it is given up', () => {
    const nothing = centimes(0n);
    const inPart = { disbursed: false, credit: nothing, scheduled: nothing, paid: nothing, repaid: nothing, excess: nothing, ledgerExcess: nothing };
    expect(differencesOf(aLoan({ ...inPart, ledgerLent: centimes(700n), ledgerOutstanding: centimes(700n) }))).toEqual([]);
    const lost = aLoan({ writtenOff: centimes(4_000_000n), ledgerOutstanding: nothing });
    expect(differencesOf(lost)).toEqual([]);
    expect(differencesOf({ ...lost, repaid: centimes(1_052_000n), recovered: centimes(50_000n) })).toEqual([]);
  });

  it('finds what a fund tells in two ways', () => {
    const fund = { code: 'main', balanceDistance: centimes(0n), imbalance: centimes(0n), provisions: centimes(0n), promisedByState: centimes(5n), promisedByRow: centimes(5n) };
    expect(fundDifferencesOf(fund)).toEqual([]);
    expect(fundDifferencesOf({ ...fund, imbalance: centimes(1n), promisedByRow: centimes(4n) }).map(({ what }) => what)).toEqual(['net_fund', 'promises_against_rows']);
  });

  it.each([
    [{ scheduled: centimes(4_999_900n) }, ['schedule_against_principal', 'ledger_against_schedule']],
    [{ paid: centimes(999_900n) }, ['paid_against_repayments', 'ledger_against_schedule']],
    [{ repaid: centimes(1_002_100n) }, ['paid_against_repayments', 'ledger_against_repayments']],
    [{ ledgerOutstanding: centimes(4_000_100n) }, ['ledger_against_schedule', 'ledger_against_repayments']],
    [{ credit: centimes(0n) }, ['credit_against_ledger']],
    [{ ledgerExcess: centimes(0n) }, ['credit_against_ledger']],
  ] as const)('names what does not: %p', (change, codes) => expect(differencesOf(aLoan(change as Partial<LoanSums>)).map(({ code }) => code)).toEqual(codes));

  it('tells both figures', () =>
    expect(differencesOf(aLoan({ credit: centimes(0n) }))).toEqual([{ number: 'P-2027-0001', code: 'credit_against_ledger', expected: centimes(0n), found: centimes(2000n) }]));

  it('notices any single figure that moves by a centime', () => {
    const figures = ['credit', 'scheduled', 'paid', 'repaid', 'excess', 'ledgerOutstanding', 'ledgerExcess', 'principal'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.bigInt({ min: 1n, max: 10n ** 9n }), (figure, step) => {
        const loan = aLoan();
        const found = differencesOf({ ...loan, [figure]: centimes(loan[figure] + step) });
        expect(found.length).toBeGreaterThan(0);
        for (const { code } of found) expect(differenceCodes).toContain(code);
      }),
    );
  });
});
