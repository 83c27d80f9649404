import fc from 'fast-check';
import { fold, latinDigits, tidy } from './text.js';

describe('a folded text', () => {
  it.each([
    ['  Développeur   Web ', 'developpeur web'],
    ["Agent d'accueil / Hôtesse", 'agent d accueil hotesse'],
    ['Agent d’accueil', 'agent d accueil'],
    ['CŒUR de Bœuf', 'coeur de boeuf'],
    ['أُسْتَاذَة', 'استاذه'],
    ['إدارة', 'اداره'],
    ['آيت ملول', 'ايت ملول'],
    ['مستشفى', 'مستشفي'],
    ['كـــهربائي', 'كهربايي'],
    ['كهربائي', 'كهربايي'],
    ['سائق الگرو', 'سايق الكرو'],
    ['٣ سنوات', '3 سنوات'],
    ['ﻣﻌﻠﻢ', 'معلم'],
    ['C++ / C#', 'c c'],
    ['', ''],
    ['—', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  it('says that spellings of a hamza are one word', () => expect(new Set(['كهربائي', 'كهربايي', 'كهرباءي'].map(fold)).size).toBeLessThanOrEqual(2));

  it('folds twice to the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
  it('has letters, digits and single spaces only', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u.test(fold(text))));
  });
});

describe('a tidied text', () => {
  it('keeps accents and case', () => expect(tidy('  Développeur \t Web\u200f\n')).toBe('Développeur Web'));
  it('is tidied once', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => tidy(tidy(text)) === tidy(text))));
});

it('reads both kinds of Arabic digits', () => expect(latinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۹')).toBe('0123456789 019'));
