import { fold } from '#kernel/text';
import { familyOf, subjectsOf, tellingsOf } from './trade-words.js';

const shared = (a: string, b: string): number[] => [...subjectsOf(fold(a)).keys()].filter((subject) => subjectsOf(fold(b)).has(subject));

describe('words of trades', () => {
  it.each([
    ['modiste', 'chapelier'],
    ['nourrice', 'assistante maternelle'],
    ['échotier', 'journaliste'],
    ['garde d’enfants', 'baby-sitter'],
    ['trayeuse', 'vacher'],
    ['VRP', 'représentante'],
  ])('%s has to do with %s', (a, b) => expect(shared(a, b)).not.toEqual([]));
  it('do not all have to do with each other', () => expect([shared('modiste', 'vacher'), shared('notaire', 'soudeur')]).toEqual([[], []]));
  it('say less of each subject, the more they speak of', () => {
    for (const word of ['notaire', 'restaurateur', 'chapelier']) {
      const sure = [...subjectsOf(word).values()];
      expect(sure.length).toBeGreaterThan(0);
      expect(Math.max(...sure)).toBeLessThanOrEqual(1.7);
    }
  });
  it('tell names by other words, in one form for both genders', () => {
    expect(tellingsOf('modist')).toContain('mod');
    expect(tellingsOf('qzx')).toEqual([]);
  });
  it('that are none of French speak of nothing', () => expect([subjectsOf('').size, subjectsOf('qzx خباز').size]).toEqual([0, 0]));
  it('belong to families', () => expect(new Set([...subjectsOf('notaire').keys()].map(familyOf)).size).toBeGreaterThan(0));
});
