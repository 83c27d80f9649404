/** Arabic letters as the Latin sound they share a name with: محمد and Mohamed have one skeleton. Vowel letters count only at the beginning. C stands for ش, X for خ. */
const letters: ReadonlyMap<string, string> = new Map([...'ابپتثجچحخدذرزسشصضطظعغفڤقكلمنهوي'].map((letter, i) => [letter, [...'abbttjChXddrzsCsdtzagffkklmnhwy'][i]!]));
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|ch|sh/g, 'C'],
  [/kh/g, 'X'],
  [/gh/g, 'g'],
  [/dj/g, 'j'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gu(?=[eiy])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cqG]/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
];

/** Words that belong together: عبد الرحيم is عبدالرحيم, Ben Ali is Benali, نور الدين is Noureddine. */
const joined = (text: string): string => text.replace(/(^| )(عبد|بن|abdel|abd|ben) (?=[^ ])/g, '$1$2').replace(/(\p{L}) (الدين|edine?(?= |$))/gu, '$1$2');

/** Consonants of one folded word; a vowel counts at its beginning only, an `h` at the end not at all. */
function skeleton(word: string): string {
  const latin = digraphs.reduce(
    (left, [written, sound]) => left.replace(written, sound),
    word.replace(/g(?!h|u[eiy])/g, 'G').replace(/./gu, (sign) => letters.get(sign) ?? sign),
  );
  const begun = latin
    .replace(/^[uw](?=[aeiou])/, 'w')
    .replace(/^y(?=.)/, 'Y')
    .replace(/^[aeiou]+/, 'A')
    .replace(/^w/, 'W');
  return (begun.slice(0, 1) + begun.slice(1).replace(/[aeiouwy]/g, '')).replace(/(.)h$/, '$1').toLowerCase();
}

/**
 * How a folded word may sound, most faithful first: as written; without the article (الإدريسي = Idrissi); without a vowel before three consonants (Ibrahim = Brahim);
 * without the article inside (Abderrahim = عبد الرحيم, Noureddine = نور الدين). Numbers stay as they are.
 */
export function soundsOf(word: string): readonly string[] {
  if (/^[0-9+]+$/.test(word)) return [word];
  const bare = /^ال\p{L}{3,}/u.test(word) ? [skeleton(word.slice(2))] : [];
  const whole = [skeleton(word), ...bare];
  const more = whole.flatMap((one) => [
    one,
    ...(/^a.{3,}/.test(one) ? [one.slice(1)] : []),
    ...(/^abdl.{2,}/.test(one) ? [`abd${one.slice(4)}`] : []),
    ...(/..ldn$/.test(one) ? [`${one.slice(0, -3)}dn`] : []),
  ]);
  return [...new Set(more)].filter((one) => one !== '');
}

/** Sounds of all words of a folded text, one list per word. */
export const soundWords = (folded: string): readonly (readonly string[])[] =>
  joined(folded)
    .split(' ')
    .filter((word) => word !== '' && !/^(el|al)$/.test(word))
    .map(soundsOf);

/** What the list of people is heard in: every sound of every word, each after a space, so that ` mhm` finds all that begins so. */
export const soundKey = (folded: string): string => [...new Set(soundWords(folded).flat())].map((sound) => ` ${sound}`).join('');
