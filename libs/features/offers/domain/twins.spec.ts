import fc from 'fast-check';
import { comparedFields, likenessOf, type Member, settleGroup, type Told, type TwinPair } from './twins.js';

const anOffer = (id: string, more: Partial<Member> = {}): Member => ({
  ...{ id, title: 'Serveur', employer: 'atlas', place: 'agadir', contract: 'cdi', contentKey: id, own: false, createdAt: id.charCodeAt(0) },
  ...{ published: true, live: true, filled: false, shown: true },
  ...more,
});
const pair = (oneId: string, otherId: string, state: TwinPair['state'] = 'open', keptId: string | null = null): TwinPair => ({ oneId, otherId, state, keptId });
const settled = (members: readonly Member[], pairs: readonly TwinPair[]) => Object.fromEntries(settleGroup(members, pairs));

describe('who stands for whom', () => {
  it.each([
    ['the older one, until somebody decides', [anOffer('a'), anOffer('b')], [pair('a', 'b')], { a: null, b: 'a' }],
    ['the one that was kept', [anOffer('a'), anOffer('b')], [pair('a', 'b', 'same', 'b')], { b: null, a: 'b' }],
    ['each for itself, once they are two', [anOffer('a'), anOffer('b')], [pair('a', 'b', 'apart')], { a: null, b: null }],
    ['the one on line, when the kept one rests', [anOffer('a', { published: false }), anOffer('b')], [pair('a', 'b', 'same', 'a')], { b: null, a: 'b' }],
    [
      'the next one, when the kept one is over',
      [anOffer('a', { live: false, published: false }), anOffer('b'), anOffer('c')],
      [pair('a', 'b', 'same', 'a'), pair('a', 'c')],
      { b: null, c: 'b' },
    ],
    [
      'the one whose posts are taken, if somebody said it is the same',
      [anOffer('a', { live: false, published: false, filled: true }), anOffer('b')],
      [pair('a', 'b', 'same', 'a')],
      { b: 'a' },
    ],
    ['nobody else, if that was only a guess', [anOffer('a', { live: false, published: false, filled: true }), anOffer('b')], [pair('a', 'b')], { b: null }],
    ['one for all that hang together', [anOffer('a'), anOffer('b'), anOffer('c')], [pair('a', 'b', 'same', 'a'), pair('b', 'c')], { a: null, b: 'a', c: 'a' }],
    ['never one that is said to be another', [anOffer('a'), anOffer('b'), anOffer('c')], [pair('a', 'b'), pair('b', 'c'), pair('a', 'c', 'apart')], { a: null, b: 'a', c: null }],
    ['the one posted by hand', [anOffer('a'), anOffer('b', { own: true })], [pair('a', 'b')], { b: null, a: 'b' }],
  ] as const)('%s', (_who, members, pairs, expected) => expect(settled(members, pairs)).toEqual(expected));

  const ids = ['a', 'b', 'c', 'd', 'e'];
  const members = fc
    .tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), own: fc.boolean(), createdAt: fc.integer({ min: 0, max: 2 }), published: fc.boolean(), live: fc.boolean(), filled: fc.boolean() }),
      ),
    )
    .map((all) => all.map(({ id, live, published, filled, ...more }) => anOffer(id, { ...more, live, published: live && published, filled: !live && filled })));
  const pairs = fc
    .uniqueArray(
      fc.record({ one: fc.constantFrom(...ids), other: fc.constantFrom(...ids), state: fc.constantFrom('open' as const, 'same' as const, 'apart' as const), first: fc.boolean() }),
      { selector: ({ one, other }) => [one, other].sort().join() },
    )
    .map((all) => all.filter(({ one, other }) => one < other).map(({ one, other, state, first }) => pair(one, other, state, state === 'same' ? (first ? one : other) : null)));

  it('does not depend on what came first, points at offers that stand for themselves, and never at one said to be another', () => {
    fc.assert(
      fc.property(members, pairs, fc.integer(), (all, some, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] => [...list].sort((x, y) => ((JSON.stringify(x).length * 31 + seed) % 7) - ((JSON.stringify(y).length * 17 + seed) % 5));
        const found = settled(all, some);
        expect(settled(shuffled(all), shuffled(some))).toEqual(found);
        for (const [id, root] of Object.entries(found)) {
          if (root === null) continue;
          expect(all.find((one) => one.id === root)?.filled || found[root] === null).toBe(true);
          expect(some.some(({ oneId, otherId, state }) => state === 'apart' && [oneId, otherId].sort().join() === [id, root].sort().join())).toBe(false);
        }
      }),
    );
  });
  it('is the same when it is asked again: nothing flaps', () => {
    fc.assert(
      fc.property(members, pairs, (all, some) => {
        const found = settled(all, some);
        expect(
          settled(
            all.map((one) => ({ ...one, shown: found[one.id] === null })),
            some,
          ),
        ).toEqual(found);
      }),
    );
  });
});

describe('likeness', () => {
  const none = Object.fromEntries(comparedFields.map((field) => [field, ''])) as unknown as Told;
  const waiter: Told = { ...none, title: 'Serveur', employer: 'Atlas', place: 'Agadir', contract: 'cdi', posts: '1' };
  it('of an offer with itself is whole, of two without a word none', () => {
    expect(likenessOf(waiter, waiter)).toMatchObject({ percent: 100, differ: [] });
    expect(likenessOf(none, none)).toEqual({ percent: 0, alike: [], differ: [] });
  });
  it('names what differs; another form of the title counts nearly whole', () => {
    const { percent, alike, differ } = likenessOf(waiter, { ...waiter, title: 'Serveuse H/F', employer: 'ATLAS', posts: '2' });
    expect([alike, differ]).toEqual([
      ['employer', 'place', 'contract'],
      ['title', 'posts'],
    ]);
    expect(percent).toBe(87);
  });
  it('goes both ways, from 0 to 100', () => {
    const told = fc.record(Object.fromEntries(comparedFields.map((field) => [field, fc.constantFrom('', 'a', 'ab', 'serveur agadir', 'نادل')]))) as unknown as fc.Arbitrary<Told>;
    fc.assert(
      fc.property(told, told, (a, b) => {
        const { percent } = likenessOf(a, b);
        expect(percent).toBe(likenessOf(b, a).percent);
        expect(percent >= 0 && percent <= 100).toBe(true);
      }),
    );
  });
});
