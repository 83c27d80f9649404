import { addDays, localDate } from '#kernel/calendar';
import { fromDecimal } from '#kernel/money';
import type { Telling } from '#features/followup';
import type { FirmLoan } from '#features/loans';
import { factsOf } from './firm-facts.js';

const today = localDate('2027-09-01');
const firm: FirmLoan = {
  ...{ loanId: 'l', personId: 'p', applicationId: 'a', number: 'P-1', project: 'Atelier', disbursedOn: localDate('2027-03-01'), jobsPledged: 2, officerAccountId: null },
  ...{ plannedTurnover: [fromDecimal('120000.00')], plannedCharges: fromDecimal('2500.00') },
};
const told = (indicator: Telling['indicator'], value: bigint, daysAgo: number): Telling => ({
  loanId: 'l',
  reportId: `r${daysAgo}`,
  indicator,
  value,
  onDay: addDays(today, -daysAgo),
});
const facts = (tellings: readonly Telling[]) => factsOf(firm, tellings, today, 0, undefined);

describe('what is known about a firm', () => {
  it('without a report: the plan, and nothing else', () => {
    expect(facts([])).toEqual({
      ...{ today, disbursedOn: firm.disbursedOn, daysPastDue: 0, plannedTurnover: firm.plannedTurnover, jobsPledged: 2, periods: [], jobsDeclared: [], told: {} },
      charges: fromDecimal('2500.00'),
    });
  });
  it('counts each turnover for the days since the report before it, also when that one told none; reports of one day are one', () =>
    expect(
      facts([told('turnover', 900000n, 120), told('morale', 4n, 90), told('turnover', 400000n, 60), told('turnover', 100000n, 60)]).periods.map(({ from, to, turnover }) => [
        from,
        to,
        turnover,
      ]),
    ).toEqual([
      ['2027-03-01', '2027-05-04', 900000n],
      ['2027-06-03', '2027-07-03', 500000n],
    ]));
  it('takes the last value of each kind; what was told too long ago says nothing today', () => {
    const known = facts([
      told('cash', 100n, 170),
      told('cash', 200n, 10),
      told('charges', 300000n, 200),
      told('illness', 1n, 190),
      told('conflict', 1n, 40),
      told('conflict', 0n, 5),
    ]);
    expect([known.cash, known.charges, known.told]).toEqual([200n, fromDecimal('2500.00'), { conflict: false }]);
  });
  it('reads duties that are open as worries', () =>
    expect(facts([told('tax_up_to_date', 0n, 3), told('cnss_up_to_date', 1n, 3)]).told).toEqual({ tax_late: true, cnss_late: false }));
});
