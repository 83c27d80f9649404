import fc from 'fast-check';
import { fitTitles, seeTitles } from './title-fit.js';
import { TitleRecogniser, weightsFor } from './title-recogniser.js';

const named = [
  {
    code: 'D1102',
    names: ['Boulangerie - viennoiserie', 'Boulanger / Boulangère', 'Aide-boulanger / Aide-boulangère', 'Ouvrier boulanger / Ouvrière boulangère', 'Tourier / Tourière'],
  },
  { code: 'D1101', names: ['Boucherie', 'Boucher / Bouchère', 'Boucher désosseur / Bouchère désosseuse', 'Chef boucher / Cheffe bouchère', 'Tripier / Tripière'] },
  { code: 'N4101', names: ['Conduite de transport de marchandises', 'Conducteur / Conductrice de camion', 'Chauffeur / Chauffeuse poids lourd', 'Chauffeur routier'] },
  { code: 'X1', names: ['خباز', 'خبازة', 'صانع الخبز'] },
];
const titles = new TitleRecogniser(named);
const best = (title: string): string | undefined => titles.recognise(title, 3)[0]?.code;

describe('a title among labels', () => {
  it.each([
    ['Bouchère', 'D1101'],
    ['boulangére', 'D1102'],
    ['chauffeurs de camion', 'N4101'],
    ['Apprenti boucher désosseur', 'D1101'],
    ['خباز ماهر', 'X1'],
  ])('%s → %s', (title, code) => expect(best(title)).toBe(code));
  it('that shares nothing with any has no answer', () => expect([best('qzx'), best(''), best('—')]).toEqual([undefined, undefined, undefined]));
  it('does not depend on the order of the table', () => {
    const turned = new TitleRecogniser([...named].reverse());
    for (const title of ['boucher boulanger', 'chef', 'conducteur']) expect(turned.recognise(title, 4)).toEqual(titles.recognise(title, 4));
  });
  it('never throws; shares fall, and are one together at most', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('boucher / chauffeur', 'Tourier-boucher', 'خبز')), (title) => {
        const found = titles.recognise(title, 10);
        expect(found.every(({ score }, i) => score <= (found[i - 1]?.score ?? 1))).toBe(true);
        expect(found.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    ));
  it('is weighed between the two tables that were fitted', () => {
    expect(weightsFor(1)).toEqual(weightsFor(4.4));
    expect(weightsFor(20)).toEqual(weightsFor(14));
    expect(weightsFor(8)).not.toEqual(weightsFor(4.4));
  });
  it('weights can be fitted on known titles', () => {
    const seen = seeTitles(named, [
      { id: '1', title: 'bouchère', code: 'D1101' },
      { id: '2', title: 'routier', code: 'N4101' },
    ]);
    expect(new TitleRecogniser(named, [...fitTitles(seen)]).recognise('boucher', 1)[0]?.code).toBe('D1101');
  });
});
