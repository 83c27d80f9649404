import fc from 'fast-check';
import { canonicalOrder, type Comparable, KnownOffers, sameness } from './duplicates.js';

const anOffer = (more: Partial<Comparable>): Comparable => ({
  ...{ id: 'a', title: 'Serveur', employer: 'hotel atlas', place: 'agadir', contract: 'cdi', contentKey: `content of ${more.id ?? 'a'}`, own: false, createdAt: 0 },
  ...more,
});

describe('two offers', () => {
  it.each([
    ['equal content', { contentKey: 'x' }, { contentKey: 'x' }, 'exact'],
    ['equal content without an employer', { contentKey: 'x', employer: '' }, { contentKey: 'x', employer: '' }, 'exact'],
    ['equal content of two employers', { contentKey: 'x' }, { contentKey: 'x', employer: 'other' }, undefined],
    ['titles alike', {}, { title: 'Serveuse H/F' }, 'near'],
    ['titles alike, contract not said', {}, { contract: 'unspecified' }, 'near'],
    ['another contract', {}, { contract: 'cdd' }, undefined],
    ['another place', {}, { place: 'inezgane' }, undefined],
    ['another employer', {}, { employer: 'riad' }, undefined],
    ['nobody named', { employer: '' }, { employer: '' }, undefined],
    ['other titles', {}, { title: 'Plongeur' }, undefined],
  ])('%s', (_why, a, b, expected) => expect(sameness(anOffer({ id: 'a', ...a }), anOffer({ id: 'b', ...b }))).toBe(expected));
});

describe('the offer that is shown', () => {
  const offer = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), own: fc.boolean(), createdAt: fc.integer({ min: 0, max: 3 }) }).map(anOffer);
  it('is the one posted by hand, then the older', () => {
    const list = [anOffer({ id: 'c', createdAt: 1 }), anOffer({ id: 'b', createdAt: 2 }), anOffer({ id: 'a', createdAt: 9, own: true }), anOffer({ id: 'd', createdAt: 1 })];
    expect(list.sort(canonicalOrder).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
  });
  it('is a total order', () => {
    fc.assert(fc.property(offer, (a) => canonicalOrder(a, a) === 0));
    fc.assert(fc.property(offer, offer, (a, b) => Math.sign(canonicalOrder(a, b)) === -Math.sign(canonicalOrder(b, a)) || canonicalOrder(a, b) === 0));
    fc.assert(fc.property(offer, offer, offer, (a, b, c) => !(canonicalOrder(a, b) <= 0 && canonicalOrder(b, c) <= 0) || canonicalOrder(a, c) <= 0));
  });
  it('is found again, and never itself', () => {
    const known = new KnownOffers();
    const [first, second] = [anOffer({ id: 'a', createdAt: 1 }), anOffer({ id: 'b', title: 'Serveur(se)', createdAt: 2 })];
    known.add(first);
    expect(known.find(first)).toBeUndefined();
    expect(known.find(second)).toEqual({ of: first, how: 'near' });
    expect(known.find(anOffer({ id: 'z', contentKey: 'content of a' }))).toEqual({ of: first, how: 'exact' });
  });
  it('is found as by comparing each with each', () => {
    const some = fc.record({
      title: fc.constantFrom('Serveur', 'Serveuse H/F', 'Plongeur', 'Technicien N1', 'Technicien N2', ''),
      contract: fc.constantFrom('cdi', 'cdd', 'unspecified'),
      contentKey: fc.constantFrom('x', 'y', 'z'),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), some, (list, last) => {
        const offers = list.map((one, i) => anOffer({ id: `o${i}`, createdAt: i, ...one }));
        const asked = anOffer({ id: 'asked', createdAt: 99, ...last });
        const known = new KnownOffers();
        for (const one of offers) known.add(one);
        const how = (one: Comparable) => sameness(asked, one);
        const expected = offers.find((one) => how(one) === 'exact') ?? offers.find((one) => how(one) === 'near');
        expect(known.find(asked)).toEqual(expected && { of: expected, how: how(expected) });
      }),
    );
  });
  it('is found by equal titles in a group of thousands', () => {
    const known = new KnownOffers();
    for (let i = 0; i < 3000; i++) known.add(anOffer({ id: `o${i}`, title: `Poste ${i}`, createdAt: i }));
    expect(known.find(anOffer({ id: 'z', title: 'poste 7' }))?.of.id).toBe('o7');
  });
});
