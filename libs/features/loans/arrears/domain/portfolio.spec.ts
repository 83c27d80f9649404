import fc from 'fast-check';
import { centimes, fromDecimal, plus, ZERO } from '#kernel/money';
import { figuresOf, grouped, partOf, portfolioGroups, type PortfolioLine, portfolioSums, sumOf } from './portfolio.js';

const line = (change: Partial<PortfolioLine> = {}): PortfolioLine => ({
  ...{ id: 'a', number: 'P-1', fund: 'main', sector: 'crafts', sex: 'f', year: '2027', days: 0 },
  ...{ committed: ZERO, disbursed: fromDecimal('1000.00'), outstanding: fromDecimal('600.00'), due: fromDecimal('500.00'), collected: fromDecimal('400.00') },
  ...{ overdue: fromDecimal('100.00'), writtenOff: ZERO, recovered: ZERO, provisions: ZERO },
  ...change,
});

describe('figures of the portfolio', () => {
  it('divide as the handbook says', () => {
    const figures = figuresOf([
      line({ days: 31 }),
      line({ outstanding: fromDecimal('200.00') }),
      line({ disbursed: ZERO, outstanding: ZERO, due: ZERO, collected: ZERO, committed: fromDecimal('50.00') }),
    ]);
    expect(figures.rates).toEqual({ repayment: 8000, loss: 0, par30: 7500 });
    expect([figures.loans, figures.averageLoan, figures.sums.par30, figures.sums.par60, figures.sums.committed]).toEqual([2, 100_000n, 60_000n, 0n, 5_000n]);
  });

  it.each([
    [1, 0n],
    [2, 60_000n],
  ])('PAR1 at %i days', (days, expected) => expect(sumOf([line({ days })], 'par1')).toBe(expected));

  it('have no rate without anything to divide by', () => expect(figuresOf([]).rates).toEqual({ repayment: null, loss: null, par30: null }));

  const any = fc.record({
    ...{
      id: fc.uuid(),
      number: fc.constant('P'),
      fund: fc.constantFrom('a', 'b'),
      sector: fc.constantFrom('x', 'y', ''),
      sex: fc.constantFrom('f', 'm', ''),
      year: fc.constantFrom('', '2026'),
    },
    ...(Object.fromEntries(
      ['committed', 'disbursed', 'outstanding', 'due', 'collected', 'overdue', 'writtenOff', 'recovered', 'provisions'].map((key) => [
        key,
        fc.bigInt({ min: 0n, max: 10n ** 10n }).map(centimes),
      ]),
    ) as unknown as Record<'committed' | 'disbursed' | 'outstanding' | 'due' | 'collected' | 'overdue' | 'writtenOff' | 'recovered' | 'provisions', fc.Arbitrary<typeof ZERO>>),
    days: fc.integer({ min: 0, max: 400 }),
  });

  it('are the sum of their lines, whole or in groups', () =>
    fc.assert(
      fc.property(fc.array(any), (lines) => {
        for (const sum of portfolioSums) {
          expect(sumOf(lines, sum)).toBe(plus(ZERO, ...lines.map((one) => partOf(one, sum))));
          for (const by of portfolioGroups) expect(plus(ZERO, ...grouped(lines, by).map((group) => sumOf(group.lines, sum)))).toBe(sumOf(lines, sum));
        }
      }),
    ));
});
