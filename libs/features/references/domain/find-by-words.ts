/** What people call a thing: its labels and other names, in any language. */
export interface Called {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
  readonly aliases: readonly string[];
}

/** How well a typed word fits a word of a name: as its beginning, inside it, or nearly so. */
const BEGINS = 6;
const INSIDE = 3;
const NEARLY = 2;
/** A hit in a label is worth more than the same in an alias. */
const LABEL_BONUS = 1;
/** Share of common letter pairs from which two words are nearly the same. */
const NEAR = 0.6;

/** One form for all spellings: no accents, no vowel signs, no article, one letter for the forms of alif, ya and ta marbuta. */
export const foldWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .split(/[^\p{L}\p{N}+#]+/u)
    .map((word) => (/^(?:ال|وال|لل)\p{L}{3,}$/u.test(word) ? word.replace(/^(?:وال|ال|لل)/, '') : word))
    .filter((word) => word.length > 1);

const pairs = (word: string): ReadonlySet<string> => new Set([...word].slice(1).map((letter, i) => `${word[i]}${letter}`));

function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size === 0 || right.size === 0) return 0;
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

function fit(typed: string, word: string): number {
  if (word.startsWith(typed)) return BEGINS;
  if (typed.length > 2 && word.includes(typed)) return INSIDE;
  return typed.length > 3 && likeness(typed, word) >= NEAR ? NEARLY : 0;
}

interface Entry<T> {
  readonly one: T;
  readonly label: readonly string[];
  readonly aliases: readonly string[];
}

/** Best hit of each typed word; 0 when one of them is found nowhere in the entry. */
function score(typed: readonly string[], { label, aliases }: Entry<unknown>): number {
  let sum = 0;
  for (const word of typed) {
    const best = Math.max(0, ...label.map((own) => fit(word, own) && fit(word, own) + LABEL_BONUS), ...aliases.map((own) => fit(word, own)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

const folded = new WeakMap<readonly Called[], readonly Entry<unknown>[]>();

/** Folding a thousand names takes longer than searching them: done once for each list. */
function entriesOf<T extends Called>(things: readonly T[]): readonly Entry<T>[] {
  const known = folded.get(things) as readonly Entry<T>[] | undefined;
  if (known) return known;
  const entries = things.map((one): Entry<T> => ({ one, label: Object.values(one.label).flatMap(foldWords), aliases: one.aliases.flatMap(foldWords) }));
  folded.set(things, entries);
  return entries;
}

/** Looks things up by the words people use for them: `finder(skills)('soudure', 10)`, best first, then the shorter name. */
export function finder<T extends Called>(things: readonly T[]): (typed: string, limit: number) => readonly T[] {
  const entries = entriesOf(things);
  return (typed, limit) => {
    const words = foldWords(typed);
    if (words.length === 0) return [];
    return entries
      .map((entry) => ({ one: entry.one, points: score(words, entry), length: entry.label.length }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || a.length - b.length || a.one.code.localeCompare(b.one.code))
      .slice(0, limit)
      .map(({ one }) => one);
  };
}
