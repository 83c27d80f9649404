import { lexiconOf } from './lexicon.js';

const lexicon = lexiconOf([
  { code: 'fr', words: ['Français', 'الفرنسية', 'langue'] },
  { code: 'ar', words: ['Arabe', 'العربية', 'langue', ''] },
  { code: 'city:fes', words: ['Fès'] },
]);

it.each([
  ['FRANCAIS', 'fr'],
  ['الفرنسيه', 'fr'],
  [' arabe ', 'ar'],
  ['ar', 'ar'],
  ['city:fes', 'city:fes'],
  ['langue', undefined],
  ['anglais', undefined],
  ['', undefined],
])('the word "%s" stands for %s', (word, code) => expect(lexicon.get(word)).toBe(code));

it('compares as it is told', () => expect(lexiconOf([{ code: 'a', words: ['x'] }], (word) => word.slice(0, 1)).get('xyz')).toBe('a'));
