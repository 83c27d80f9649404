import fc from 'fast-check';
import { centimes, fromDecimal, minus, plus, ZERO } from '#kernel/money';
import { forecast, FORECAST_MONTHS, type ForecastTerms } from './forecast.js';

const terms = (change: Partial<ForecastTerms> = {}): ForecastTerms => ({
  cash: fromDecimal('1000000.00'),
  dueSoon: [],
  reserve: fromDecimal('50000.00'),
  loansPerMonth: 4,
  amount: fromDecimal('50000.00'),
  termMonths: 36,
  deferralMonths: 6,
  repaidPercent: 95,
  yearlyContribution: ZERO,
  ...change,
});

describe('the forecast of a fund', () => {
  it('lends until the reserve, then what comes back', () => {
    const months = forecast(terms());
    expect(months).toHaveLength(FORECAST_MONTHS);
    expect(months.slice(0, 6).map(({ loans }) => loans)).toEqual([4, 4, 4, 4, 3, 0]); // 19 loans of 50 000 in 950 000
    expect(months[4]!.cash).toBe(fromDecimal('50000.00'));
    expect(months[4]!.unmet).toBe(1);
    // the four of the first month pay their first part in the eighth: 4 × 1 666.66 × 95 %
    expect(months[7]!.repaid).toBe(fromDecimal('6333.31'));
  });

  it('gives back one loan whole, in equal parts and the rest in the last', () => {
    const months = forecast(
      terms({ loansPerMonth: 1, cash: fromDecimal('100.00'), reserve: ZERO, amount: fromDecimal('100.00'), termMonths: 4, deferralMonths: 1, repaidPercent: 100 }),
    );
    expect(months.slice(0, 5).map(({ repaid }) => repaid)).toEqual([0n, 0n, 3333n, 3333n, 3334n]);
    expect(months[5]!.month).toBe(6);
  });

  it('books what is already out, and contributions once a year', () => {
    const months = forecast(terms({ loansPerMonth: 0, dueSoon: [fromDecimal('1000.00')], repaidPercent: 80, yearlyContribution: fromDecimal('7.00') }));
    expect(months[0]!.repaid).toBe(fromDecimal('800.00'));
    expect(months.filter(({ contributed }) => contributed > 0n).map(({ month }) => month)).toEqual([12, 24, 36, 48, 60]);
    expect(months[59]!.cash).toBe(fromDecimal('1000835.00'));
  });

  const any = fc.record({
    cash: fc.bigInt({ min: 0n, max: 10n ** 10n }).map(centimes),
    dueSoon: fc.array(fc.bigInt({ min: 0n, max: 10n ** 8n }).map(centimes), { maxLength: 70 }),
    reserve: fc.bigInt({ min: 0n, max: 10n ** 8n }).map(centimes),
    loansPerMonth: fc.integer({ min: 0, max: 50 }),
    amount: fc.bigInt({ min: 100n, max: 10n ** 8n }).map(centimes),
    termMonths: fc.integer({ min: 2, max: 84 }),
    deferralMonths: fc.integer({ min: 0, max: 1 }),
    repaidPercent: fc.integer({ min: 0, max: 100 }),
    yearlyContribution: fc.bigInt({ min: 0n, max: 10n ** 8n }).map(centimes),
  });

  it('never lends below the reserve, and each month follows from the one before', () =>
    fc.assert(
      fc.property(any, (some) => {
        let before = some.cash;
        for (const month of forecast(some)) {
          expect(month.cash).toBe(minus(plus(before, month.contributed, month.repaid), month.lent));
          if (month.loans > 0) expect(month.cash >= some.reserve).toBe(true);
          expect(month.loans + month.unmet).toBe(some.loansPerMonth);
          before = month.cash;
        }
      }),
    ));
});
