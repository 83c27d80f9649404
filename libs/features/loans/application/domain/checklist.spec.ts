import fc from 'fast-check';
import { type Centimes, fromDecimal, ZERO } from '#kernel/money';
import { lackOf, papersWanted, standingOf, THREE_QUOTES_ABOVE } from './checklist.js';

const facts = { investments: [] as readonly Centimes[], bankLoan: ZERO, ownContribution: ZERO, premises: false, insurance: false };
const quotes = (...prices: string[]): number => papersWanted({ ...facts, investments: prices.map(fromDecimal) }).find(({ code }) => code === 'QUOTE')?.atLeast ?? 0;

describe('the papers of a file', () => {
  it.each([
    [[], 0],
    [['0.00'], 0],
    [['5000.00'], 1],
    [['20000.00'], 1],
    [['20000.01'], 3],
    [['20000.01', '300.00'], 4],
  ] as const)('for things at %j there are %d quotes', (prices, count) => expect(quotes(...prices)).toBe(count));

  it('each kind is named once, and more facts never take a paper away', () => {
    const price = fc.bigInt({ min: 0n, max: THREE_QUOTES_ABOVE * 2n }).map((amount) => amount as Centimes);
    const any = fc.record({ investments: fc.array(price, { maxLength: 8 }), bankLoan: price, ownContribution: price, premises: fc.boolean(), insurance: fc.boolean() });
    fc.assert(
      fc.property(any, (given) => {
        const codes = papersWanted(given).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const { code } of papersWanted(facts)) expect(codes).toContain(code);
      }),
    );
  });
});

describe('where one kind of paper stands', () => {
  const two = { code: 'QUOTE', stage: 'submit', mandatory: true, atLeast: 2 } as const;
  const [yes, open, no] = [{ state: 'accepted' }, { state: 'to_check' }, { state: 'refused' }] as const;
  it.each([
    [[], 0, 'missing'],
    [[], 1, 'in_folder'],
    [[yes], 0, 'missing'],
    [[yes, open], 0, 'to_check'],
    [[yes, yes, no], 0, 'accepted'],
    [[yes, no], 3, 'refused'],
  ] as const)('%j with %d in the folder: %s', (attached, inFolder, state) => expect(standingOf(two, attached, inFolder)).toBe(state));
});

describe('papers with a last day', () => {
  const cin = { code: 'ID_CIN', stage: 'submit', mandatory: true, atLeast: 1 } as const;
  it('do not count once it is over, and are asked for again with that reason', () => {
    const expired = { state: 'accepted', expired: true, reason: '' } as const;
    expect([standingOf(cin, [expired], 0), standingOf(cin, [expired, { state: 'to_check' }], 0), standingOf(cin, [expired, { state: 'accepted' }], 0)]).toEqual([
      'expired',
      'to_check',
      'accepted',
    ]);
    expect([lackOf(cin, [expired]), lackOf(cin, [{ ...expired, expired: false }]), lackOf(cin, [{ state: 'refused', reason: 'Floue' }])]).toEqual([
      { code: 'ID_CIN', lacks: 1, reason: 'expired', words: '' },
      undefined,
      { code: 'ID_CIN', lacks: 1, reason: 'refused', words: 'Floue' },
    ]);
  });
  it('a cover is wanted only where the product says so', () => {
    const facts = { investments: [], bankLoan: ZERO, ownContribution: ZERO, premises: false };
    expect([true, false].map((insurance) => papersWanted({ ...facts, insurance }).some(({ code }) => code === 'INSUR'))).toEqual([true, false]);
  });
});
