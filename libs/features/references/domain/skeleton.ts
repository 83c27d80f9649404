// Darija is written in Arabic letters and in Latin ones, and French words in both: شيفور, chifour, chauffeur. What all spellings share are the consonants.

/** Arabic letters (folded) as consonant classes; long vowels as a, i, u; what is not pronounced the same everywhere as nothing. */
const arabic: Readonly<Record<string, string>> = {
  ...{ ا: 'a', و: 'u', ي: 'i', ه: 'h', ع: '', ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'x', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'c', ص: 's' },
  ...{ ض: 'd', ط: 't', ظ: 'd', غ: 'G', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ئ: 'i', ؤ: 'u' },
};
/** Latin spellings, longer ones first: digits as people of Morocco use them. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/tch|ch|sh/g, 'C'],
  [/kh|5/g, 'X'],
  [/gh/g, 'Q'],
  [/ph/g, 'f'],
  [/(?:ck|qu|q|9)/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'J'],
  [/g/g, 'k'],
  [/7/g, 'h'],
  [/[23]/g, ''],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/eaux?|au|ou|o|w/g, 'u'],
  [/ai|ei|y/g, 'i'],
  [/e/g, ''],
];

/** How a word sounds, roughly: consonant classes with the vowels a, i, u that are written. A soft g is j in French and g in Darija: both are given. */
export function soundsOf(word: string): readonly string[] {
  if (/^\p{Script=Arabic}+$/u.test(word)) return [collapsed([...word.replace(/ه$/, 'ا')].map((letter) => arabic[letter] ?? '').join(''))];
  if (!/^[a-z0-9]+$/.test(word) || /^\d+$/.test(word)) return [];
  const sound = latin
    .reduce((text, [spelling, as]) => text.replace(spelling, as), word)
    .replaceAll('C', 'c')
    .replaceAll('X', 'x')
    .replaceAll('Q', 'G');
  const variants = sound.includes('J') ? [sound.replaceAll('J', 'j'), sound.replaceAll('J', 'k')] : [sound];
  const silent = /(?:er|ier)$/.test(word) ? variants.map((one) => one.replace(/r$/, '')) : [];
  return [...new Set([...variants, ...silent].map(collapsed))];
}

const collapsed = (sound: string): string => sound.replace(/(.)\1+/g, '$1');

/** The consonants of a sound. */
export const skeletonOf = (sound: string): string => sound.replace(/[aiu]/g, '').replace(/(.)\1+/g, '$1');
