import fc from 'fast-check';
import { finder, foldWords } from './find-by-words';

const things = [
  { code: 'welding', label: { ar: 'اللحام بالقوس', fr: 'Soudure à l’arc', en: 'Arc welding' }, aliases: ['soudeur', 'سودور'] },
  { code: 'tig_welding', label: { ar: 'لحام تيغ', fr: 'Soudure TIG', en: 'TIG welding' }, aliases: ['tig'] },
  { code: 'sewing', label: { ar: 'الخياطة', fr: 'Couture', en: 'Sewing' }, aliases: ['couturière', 'خياطة تقليدية'] },
  { code: 'baking', label: { ar: 'صناعة الخبز', fr: 'Boulangerie', en: 'Baking' }, aliases: ['boulanger'] },
];
const find = (typed: string, limit = 5): string[] => finder(things)(typed, limit).map(({ code }) => code);

describe('finding by the words people use', () => {
  it('forgives accents, articles and the forms of letters', () => {
    expect(foldWords('Éléctricité à l’école')).toEqual(['electricite', 'ecole']);
    expect(foldWords('الخِيَاطة')).toEqual(foldWords('خياطه'));
  });
  it('finds in every language, by label or alias, and by the beginning of a word', () => {
    expect([find('خياطة'), find('couturière'), find('sew')]).toEqual([['sewing'], ['sewing'], ['sewing']]);
    expect(find('soud')).toEqual(['tig_welding', 'welding']);
  });
  it('wants every typed word, and forgives a slip of the pen', () => {
    expect(find('soudure tig')).toEqual(['tig_welding']);
    expect(find('boulangrie')).toEqual(['baking']);
    expect(find('soudure danse')).toEqual([]);
  });
  it('never fails on what is typed, and keeps the limit', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 3 }), (typed, limit) => expect(find(typed, limit).length).toBeLessThanOrEqual(limit))));
});
