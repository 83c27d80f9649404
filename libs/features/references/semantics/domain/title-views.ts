import { neutralForm } from '#kernel/gender';
import { fold } from '#kernel/text';
import { bagOf, type Bag } from './sparse.js';
import { gramsOf, isSmall, stemFr, stemsOf } from './stems.js';
import { familyOf, subjectsOf, tellingsOf } from './trade-words.js';

/** The ways in which a title is looked at; each is a set of terms, compared by the cosine of their rarities. */
export const titleViews = {
  /** stems of its words */
  words: (title: string): string[] => stemsOf(title, stemFr),
  /** pairs of stems, whatever stands between them */
  pairs: (title: string): string[] => pairsOf([...new Set(stemsOf(title, stemFr))].sort()),
  letters3: (title: string): string[] => gramsOf(fold(title), 3),
  letters4: (title: string): string[] => gramsOf(fold(title), 4),
  letters5: (title: string): string[] => gramsOf(fold(title), 5),
  /** words in one form for both genders, each once: `Boucher / Bouchère` is one word */
  neutral: (title: string): string[] => neutralOf(title),
  neutralLetters: (title: string): string[] => gramsOf(neutralOf(title).join(' '), 4),
  /** neighbours among the neutral words, both ends marked */
  neutralPairs: (title: string): string[] => {
    const words = neutralOf(title);
    return words.length === 0 ? [] : ['^', ...words].map((word, i) => `${word} ${words[i] ?? '$'}`);
  },
} as const;
/** Views whose terms count by how surely they are meant. */
export const weighedViews = {
  /** what its words have to do with */
  subjects: (title: string): Bag => subjectBag(title, String),
  told: (title: string): Bag => toldBag(title),
  families: (title: string): Bag => subjectBag(title, (subject) => String(familyOf(subject))),
} as const;
export type WeighedView = keyof typeof weighedViews;
export type TitleView = keyof typeof titleViews | WeighedView;
export const allViews = [...Object.keys(titleViews), ...Object.keys(weighedViews)] as readonly TitleView[];
export const isWeighed = (view: TitleView): view is WeighedView => view in weighedViews;

export const viewOf = (view: TitleView, title: string): Bag => (isWeighed(view) ? weighedViews[view](title) : bagOf(new Set(titleViews[view](title))));

function toldBag(title: string): Bag {
  const bag = new Map<string, number>();
  for (const word of neutralOf(title)) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
    for (const telling of tellingsOf(word)) bag.set(telling, (bag.get(telling) ?? 0) + 0.5);
  }
  return bag;
}

function subjectBag(title: string, termOf: (subject: number) => string): Bag {
  const bag = new Map<string, number>();
  for (const [subject, sure] of subjectsOf(fold(title))) bag.set(termOf(subject), (bag.get(termOf(subject)) ?? 0) + sure);
  return bag;
}

export const neutralOf = (title: string): string[] => [
  ...new Set(
    fold(title)
      .split(' ')
      .filter((word) => word.length > 1 && !isSmall(word))
      .map(neutralForm),
  ),
];

const pairsOf = (words: readonly string[]): string[] => words.flatMap((a, i) => words.slice(i + 1).map((b) => `${a} ${b}`));
