import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { centimes, type Centimes, fromDecimal, plus, toDecimal, ZERO } from '#kernel/money';
import { defaultProduct } from '../../eligibility/domain/seed-products.js';
import { cashOf, lowestOf, weightsOf } from './cash.js';
import { type Content, nothing } from './content.js';
import { explainedOf, figureCodes } from './explained.js';
import { figuresOf } from './figures.js';
import { planMonths } from './parts.js';
import type { Pages, Plan } from './plan.js';
import { factsOfPlan } from './plan-facts.js';
import { breakEvenOf } from './result.js';
import { workingCapitalOf } from './working-capital.js';
import { factNames } from '../../eligibility/domain/facts.js';

const rules = { product: defaultProduct, day: localDate('2027-01-04') };
const page = (values: Record<string, string>, lines: Record<string, string>[] = []): Content => ({ values, lines });
const loan = (amount: string, termMonths = '36', deferralMonths = '0'): Pages => ({ loan: page({ amount, termMonths, deferralMonths }) });
const shared: Pages = {
  project: page({ communeCode: '09.273.01.13', legalForm: 'auto_entrepreneur', firm: 'not_yet', turnoverKind: 'trade' }),
  needs: page({}, [
    { kind: 'equipment', amount: '60000.00' },
    { kind: 'vehicle', amount: '30000.00', physical: 'no' },
    { kind: 'working_capital', amount: '10000.00' },
  ]),
  resources: page({}, [
    { kind: 'own_cash', amount: '15000.00' },
    { kind: 'in_kind', amount: '5000.00' },
    { kind: 'bank', amount: '20000.00', monthly: '900.00' },
  ]),
  result: page({ turnover1: '240000.00', purchases1: '96000.00', rent1: '24000.00', wages1: '36000.00', interest1: '1200.00', draw1: '48000.00' }),
};
const salma = (more: Pages = {}): Plan => ({ shared: { ...shared, ...more }, founders: [{ personId: 'salma', active: true, pages: loan('60000.00') }] });
const of = (plan: Plan, who = 'salma') => figuresOf(plan, who, rules);

describe('needs and resources', () => {
  it('are equal to the centime, or the gap has its amount', () => {
    expect(toDecimal(of(salma()).gap)).toBe('0.00');
    expect(toDecimal(of({ ...salma(), founders: [{ personId: 'salma', active: true, pages: loan('59999.99') }] }).gap)).toBe('0.01');
    expect(toDecimal(of({ ...salma(), founders: [{ personId: 'salma', active: true, pages: loan('60000.01') }] }).gap)).toBe('-0.01');
  });

  it('a line is physical by its kind, unless it says otherwise', () => expect(toDecimal(of(salma()).needs.physical)).toBe('60000.00'));

  it('count the loan of a co-founder who asks, and forget it when the application is over', () => {
    const two = (active: boolean): Plan => ({ ...salma(), founders: [...salma().founders, { personId: 'ilham', active, pages: loan('20000.00') }] });
    expect([of(two(true)), of(two(false))].map(({ resources, gap }) => [toDecimal(resources.loans), toDecimal(gap)])).toEqual([
      ['80000.00', '-20000.00'],
      ['60000.00', '0.00'],
    ]);
    expect(toDecimal(of(two(true), 'ilham').asked!.amount)).toBe('20000.00');
  });
});

describe('three years', () => {
  it('take purchases, costs and wear from the turnover; the draw comes after the result', () => {
    const [first] = of(salma()).years;
    // wear: 60 000 and 30 000 over five years
    expect([first?.margin, first?.fixed, first?.wear, first?.result, first?.selfFinancing].map((one) => toDecimal(one!))).toEqual([
      '144000.00',
      '61200.00',
      '18000.00',
      '64800.00',
      '34800.00',
    ]);
    expect(of(salma()).years).toHaveLength(1);
  });

  const money = fc.bigInt({ min: 0n, max: 10n ** 10n }).map(centimes);
  it('break even where the margin just covers what must be covered: a centime less would not', () =>
    fc.assert(
      fc.property(money, money, money, money, (turnover, purchases, fixed, wear) => {
        const margin = centimes(turnover - purchases);
        const found = breakEvenOf({ turnover, margin, fixed, wear });
        if (margin <= 0n) return expect(found).toBeUndefined();
        const covers = (sales: bigint): boolean => sales * margin >= (fixed + wear) * turnover;
        expect(covers(found!)).toBe(true);
        expect(found! === 0n || !covers(found! - 1n)).toBe(true);
      }),
      { numRuns: 2000 },
    ));
});

describe('twelve months of cash', () => {
  const money = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(centimes);
  const year = fc.record({ turnover: money, purchases: money, fixed: money, draw: money, interest: fc.constant(ZERO) });
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 });

  it('sum to the year to the centime, and each month ends where the next begins', () =>
    fc.assert(
      fc.property(year, weights, money, fc.array(money, { maxLength: 14 }), (one, strength, opening, honour) => {
        const content = page(Object.fromEntries(strength.map((weight, i) => [`weight${i + 1}`, String(weight)])));
        const months = cashOf({ content, year: one, opening, honour, bankMonthly: ZERO });
        const sum = (name: 'sales' | 'purchases' | 'fixed' | 'draw'): Centimes => plus(ZERO, ...months.map((month) => month[name]));
        expect([sum('sales'), sum('purchases'), sum('fixed'), sum('draw')]).toEqual([one.turnover, one.purchases, one.fixed, one.draw]);
        let running: bigint = opening;
        for (const month of months) {
          expect(month.opening).toBe(running);
          running += month.sales + month.extraIn - month.purchases - month.fixed - month.draw - month.honour - month.bank - month.extraOut;
          expect(month.end).toBe(running);
        }
        expect(lowestOf(months)?.end).toBe(months.reduce((low, { end }) => (end < low ? end : low), months[0]!.end));
      }),
      { numRuns: 1000 },
    ));

  it('spreads by the strength of the months; nothing at all is like all alike', () => {
    expect(weightsOf(page({ weight1: '0', weight2: '200' })).slice(0, 3)).toEqual([0n, 200n, 100n]);
    expect(weightsOf(page(Object.fromEntries(planMonths.map((month) => [`weight${month}`, '0']))))).toEqual(Array(12).fill(1n));
  });

  it('begin with what is left of the resources, and pay back as the contract will', () => {
    const { opening, cash, instalment } = of(salma({ cash: page({}, [{ month: '3', out: '5000.00' }]) }));
    expect(toDecimal(opening)).toBe('10000.00');
    // 60 000 over 36 months: 35 × 1 666 and the rest
    expect([toDecimal(instalment!), toDecimal(cash[0]!.honour), toDecimal(cash[2]!.extraOut), toDecimal(cash[0]!.bank)]).toEqual(['1666.00', '1666.00', '5000.00', '900.00']);
  });

  it('leave the months of the deferral free, and take the first full year for what must be earned', () => {
    const plan: Plan = { ...salma(), founders: [{ personId: 'salma', active: true, pages: loan('60000.00', '36', '6') }] };
    const { cash, fullYear, yearlyInstalments } = of(plan);
    expect(cash.map(({ honour }) => toDecimal(honour)).slice(4, 8)).toEqual(['0.00', '0.00', '2000.00', '2000.00']);
    expect([fullYear, toDecimal(yearlyInstalments!)]).toEqual([2, '24000.00']);
  });
});

describe('working capital', () => {
  it('is stock and customers less suppliers, in a year of 360 days; unknown until all days are given', () => {
    const one = { turnover: fromDecimal('360000.00'), purchases: fromDecimal('180000.00') };
    expect(workingCapitalOf(page({ stockDays: '30', customerDays: '15' }), one)).toBeUndefined();
    const found = workingCapitalOf(page({ stockDays: '30', customerDays: '15', supplierDays: '20' }), one)!;
    expect([found.stock, found.customers, found.suppliers, found.need].map(toDecimal)).toEqual(['15000.00', '15000.00', '10000.00', '20000.00']);
  });
});

describe('what the rules and the reader get', () => {
  it('facts by the names of the engine; what is not written stays unknown, never zero', () => {
    const full = salma();
    const facts = factsOfPlan(full, 'salma', of(full), rules.day);
    expect(facts).toMatchObject({
      firmAgeMonths: 0,
      legalForm: 'auto_entrepreneur',
      needs: 10000000n,
      resources: 10000000n,
      projectLoans: 6000000n,
      ownContribution: 2000000n,
      bankLoan: 2000000n,
    });
    expect(facts.householdCapacity).toBeUndefined();
    expect(Object.keys(facts).filter((name) => !(factNames as readonly string[]).includes(name))).toEqual([]);
    const blank: Plan = { shared: {}, founders: [{ personId: 'salma', active: true, pages: {} }] };
    expect(Object.values(factsOfPlan(blank, 'salma', of(blank), rules.day)).filter((one) => one !== undefined)).toEqual([]);
  });

  it('every figure with the numbers of its formula; words for each in three languages with the same numbers', () => {
    const plan = salma({
      working_capital: page({ stockDays: '30', customerDays: '0', supplierDays: '0' }),
      result: page({ ...shared.result!.values, turnover2: '1', turnover3: '1' }),
    });
    const household: Plan = { ...plan, founders: [{ personId: 'salma', active: true, pages: { ...loan('60000.00'), household: page({ draw: '4000.00', food: '1500.00' }) } }] };
    const told = explainedOf(of(household));
    expect(told.map(({ code }) => code)).toEqual(figureCodes);
    for (const lang of ['ar', 'fr', 'en'] as const) {
      const words = jest.requireActual<{ figures: Record<string, { how: string }> }>(`../texts/${lang}.json`).figures;
      for (const { code, params } of told)
        for (const [, name = ''] of words[code]!.how.matchAll(/{{(\w+)}}/g)) expect([lang, code, name, name in params]).toEqual([lang, code, name, true]);
    }
    expect(explainedOf(of({ shared: {}, founders: [] }, 'nobody')).filter(({ amount }) => amount === null).length).toBeGreaterThan(6);
    expect(nothing.lines).toEqual([]);
  });
});
