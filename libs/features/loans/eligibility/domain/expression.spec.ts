import fc from 'fast-check';
import { centimes } from '#kernel/money';
import { type Condition, type FactTable, judge, type Term } from './expression.js';

const money = fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map(centimes);
const names = ['a', 'b', 'c'] as const;
const facts: fc.Arbitrary<FactTable> = fc.record(Object.fromEntries(names.map((name) => [name, fc.option(money, { nil: undefined })])));
const whole: fc.Arbitrary<FactTable> = fc.record(Object.fromEntries(names.map((name) => [name, money])));
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom(...names).map((fact) => ({ fact })),
  money.map((amount) => ({ money: `${amount < 0n ? '-' : ''}${(amount < 0n ? -amount : amount) / 100n}.00` })),
);
const pair = fc.tuple(term, term);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    pair.map((at_least) => ({ at_least })),
    pair.map((at_most) => ({ at_most })),
    pair.map((below) => ({ below })),
    pair.map((equals) => ({ equals })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

describe('conditions', () => {
  it('give the same answer each time, also after a way through JSON', () => {
    fc.assert(fc.property(condition, facts, (rule, known) => expect(judge(JSON.parse(JSON.stringify(rule)) as Condition, known, {})).toEqual(judge(rule, known, {}))));
  });
  it('never change their mind when more becomes known: only what is open is decided', () => {
    fc.assert(
      fc.property(condition, facts, whole, (rule, some, rest) => {
        const before = judge(rule, some, {});
        const more = { ...rest, ...Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) };
        const after = judge(rule, more, {});
        if (before.truth !== undefined) expect(after.truth).toBe(before.truth);
        expect(after.truth).not.toBeUndefined();
      }),
    );
  });
  it('name what is missing exactly when they are open', () => {
    fc.assert(
      fc.property(condition, facts, (rule, known) => {
        const { truth, missing } = judge(rule, known, {});
        expect(missing.length > 0).toBe(truth === undefined);
        for (const name of missing) expect(known[name]).toBeUndefined();
      }),
    );
  });
  it('say by how much, to the centime, and the sign tells whether it holds', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        const { truth, margin } = judge({ at_least: [{ fact: 'a' }, { fact: 'b' }] }, { a, b }, {});
        expect([truth, Number(margin) >= 0]).toEqual([a >= b, a >= b]);
      }),
    );
  });
  it('are stopped by no limit that a product does not set, even when the fact is unknown', () => {
    expect(judge({ at_most: [{ fact: 'age' }, { param: 'maxAge' }] }, {}, { maxAge: null })).toMatchObject({ truth: true, missing: [], limit: null });
  });
  it('let one true part decide an "any" and one false part an "all", whatever is unknown', () => {
    const open: Condition = { equals: [{ fact: 'x' }, { flag: true }] };
    const yes: Condition = { equals: [{ flag: true }, { flag: true }] };
    expect([judge({ any: [open, yes] }, {}, {}).truth, judge({ all: [open, { not: yes }] }, {}, {}).truth]).toEqual([true, false]);
    expect([judge({ any: [open, { not: yes }] }, {}, {}), judge({ all: [open, yes] }, {}, {})]).toMatchObject([
      { truth: undefined, missing: ['x'] },
      { truth: undefined, missing: ['x'] },
    ]);
  });
  it('share amounts to the centime', () => {
    const seventy: Condition = { at_most: [{ fact: 'loan' }, { percent: { param: 'share' }, of: { fact: 'investment' } }] };
    const facts = (loan: bigint) => ({ loan: centimes(loan), investment: centimes(8_571_429n) });
    expect(judge(seventy, facts(6_000_000n), { share: 70 })).toMatchObject({ truth: true, limit: '60000.00', margin: '0.00' });
    expect(judge(seventy, facts(6_000_001n), { share: 70 })).toMatchObject({ truth: false, margin: '-0.01' });
  });
  it('refuse to compare amounts with numbers, and to read a parameter that nobody has', () => {
    expect(() => judge({ at_least: [{ money: '1.00' }, { number: 1 }] }, {}, {})).toThrow(RangeError);
    expect(() => judge({ at_least: [{ number: 1 }, { param: 'rate' }] }, {}, {})).toThrow(RangeError);
  });
});
