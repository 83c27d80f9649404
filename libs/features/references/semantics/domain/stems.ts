import { fold } from '#kernel/text';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that tell no occupation from another, French and English. */
const small = setOf(`
  de des du la le les un une et en a au aux pour par sur dans avec ou d l ses son sa selon qu que qui est sont se plus ce cette ces
  an the of and or to in for on with by as at from such using use may all other their its that is are be this not etc
`);
const endsFr =
  'issements issement ateurs atrices ations ateur atrice ation ements ement euses trices trice euse eurs eur ieres iere iers ier ables able istes iste ives ive ifs if ales ale aux al elles elle els el ees es ee er ir re e s x'.split(
    ' ',
  );
const endsEn = /(?:ations|ation|ings|ing|ers|er|ors|or|ments|ment|ies|es|s|ed)$/;

/** Shortest stem that an ending leaves. */
const LEAST = 4;

/** Stem of a folded French word: the longest known ending goes, feminine, plural and doer alike; Arabic words lose their article. */
export function stemFr(word: string): string {
  if (/^\p{Script=Arabic}/u.test(word)) return word.replace(/^(?:وال|بال|فال|لل|ال)(?=\p{L}{2})/u, '');
  const end = endsFr.find((one) => word.length - one.length >= LEAST && word.endsWith(one));
  return end ? word.slice(0, -end.length) : word;
}

/** Stem of a folded English word. */
export const stemEn = (word: string): string => word.replace(endsEn, (end) => (word.length - end.length >= LEAST ? '' : end));

export const isSmall = (word: string): boolean => small.has(word);

/** Folded words of a text that tell something, stemmed, in order. */
export const stemsOf = (text: string, stem: (word: string) => string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 1 && !small.has(word))
    .map(stem);

/** All runs of n letters of a folded text, its ends marked by a space. */
export function gramsOf(folded: string, n: number): string[] {
  const text = ` ${folded} `;
  return Array.from({ length: Math.max(0, text.length - n + 1) }, (_, i) => text.slice(i, i + n));
}
