import fc from 'fast-check';
import { centimes, type Centimes, fromDecimal, ZERO } from '#kernel/money';
import { hashOfPlan } from '../plan-hash.js';
import { canonicalOf, planOfSnapshot, type PlanSnapshot, snapshotOf } from './canonical.js';
import { type FlatPlan, flatOf, pagesOfFlat } from './flat.js';
import { ownParts, type PlanPart } from './parts.js';
import type { Pages, Plan } from './plan.js';

const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(centimes);
const flats: fc.Arbitrary<FlatPlan> = fc
  .record({
    physicalInvestment: amount,
    more: amount,
    amount,
    ownContribution: amount,
    otherResources: amount,
    termMonths: fc.integer({ min: 6, max: 120 }),
    deferralMonths: fc.integer({ min: 0, max: 60 }),
    jobsPlanned: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ more, ...rest }) => ({
    ...rest,
    needs: centimes(rest.physicalInvestment + more),
    projectTitle: 'Atelier',
    sectorCode: 'crafts',
    communeCode: '09.273.01.13',
    summary: '',
  }));

const blank: Plan = { shared: {}, founders: [{ personId: 'salma', active: true, pages: {} }] };
const written = (plan: Plan, pages: Pages): Plan => {
  const of = (own: boolean): Pages => Object.fromEntries(Object.entries(pages).filter(([part]) => ownParts.includes(part as PlanPart) === own));
  return { shared: { ...plan.shared, ...of(false) }, founders: plan.founders.map((one) => (one.personId === 'salma' ? { ...one, pages: { ...one.pages, ...of(true) } } : one)) };
};
const before = { termMonths: 36, deferralMonths: 0, projectTitle: '' };

describe('a plan in a few figures', () => {
  it('becomes pages, and the pages come to the same figures', () =>
    fc.assert(
      fc.property(flats, (flat) => expect(flatOf(written(blank, pagesOfFlat(flat, blank, 'salma')), 'salma', before)).toEqual(flat)),
      { numRuns: 1000 },
    ));

  it('leaves lines alone that come to the same already', () => {
    const plan = written(blank, {
      needs: {
        values: {},
        lines: [
          { kind: 'equipment', amount: '50000.00', label: 'Four' },
          { kind: 'works', amount: '10000.00' },
        ],
      },
      resources: { values: {}, lines: [{ kind: 'in_kind', amount: '10000.00' }] },
    });
    const same: FlatPlan = { ...flatOf(plan, 'salma', before), projectTitle: 'Fournil' };
    expect(Object.keys(pagesOfFlat(same, plan, 'salma')).sort()).toEqual(['loan', 'project']);
    expect(pagesOfFlat({ ...same, needs: fromDecimal('70000.00') }, plan, 'salma').needs?.lines).toEqual([
      { kind: 'equipment', amount: '60000.00' },
      { kind: 'working_capital', amount: '10000.00' },
    ]);
  });

  it('shows a founder the loans of the others as other resources, and never writes them down as such', () => {
    const two: Plan = {
      ...blank,
      founders: [...blank.founders, { personId: 'ilham', active: true, pages: { loan: { values: { amount: '20000.00', termMonths: '24', deferralMonths: '0' }, lines: [] } } }],
    };
    expect(flatOf(two, 'salma', before)).toMatchObject({ amount: ZERO, otherResources: 2_000_000n });
    const pages = pagesOfFlat({ ...flatOf(two, 'salma', before), otherResources: fromDecimal('25000.00') }, two, 'salma');
    expect(pages.resources?.lines).toEqual([{ kind: 'other', amount: '5000.00' }]);
  });
});

describe('the hash of a plan', () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, part]) => [name, shuffled(part)]),
          )
        : value;

  it('does not depend on the order of keys, and every other change makes another', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string()))), fc.string({ minLength: 1 }), (values, more) => {
        const plan = { pages: { idea: { values, lines: [] } }, coFounders: [] } as unknown as PlanSnapshot;
        expect(hashOfPlan(shuffled(plan) as PlanSnapshot)).toBe(hashOfPlan(plan));
        const other = { ...plan, pages: { idea: { values: { ...values, ['+' + Object.keys(values).join('')]: more }, lines: [] } } } as unknown as PlanSnapshot;
        expect(hashOfPlan(other)).not.toBe(hashOfPlan(plan));
      }),
    ));

  it('takes blank for absent, and lists in their order', () => {
    expect(canonicalOf({ b: '', a: undefined, c: ['x', 'y'] })).toBe('{"c":["x","y"]}');
    expect(canonicalOf(['y', 'x'])).not.toBe(canonicalOf(['x', 'y']));
  });

  it('is of one founder’s file: a co-founder’s loan is in it, the household is not', () => {
    const plan: Plan = {
      shared: { idea: { values: { idea: 'Un atelier' }, lines: [] } },
      founders: [
        { personId: 'salma', active: true, pages: { loan: { values: { amount: '1.00' }, lines: [] } } },
        { personId: 'ilham', active: true, pages: { loan: { values: { amount: '2.00' }, lines: [] }, household: { values: { draw: '3.00' }, lines: [] } } },
      ],
    };
    const sent = snapshotOf(plan, 'salma');
    expect(JSON.stringify(sent)).not.toContain('3.00');
    expect(flatOf(planOfSnapshot(sent, 'salma'), 'salma', before)).toEqual(flatOf(plan, 'salma', before));
    const amounts: readonly Centimes[] = [100n as Centimes, 200n as Centimes];
    expect([flatOf(plan, 'salma', before).amount, flatOf(plan, 'salma', before).otherResources]).toEqual(amounts);
  });
});
