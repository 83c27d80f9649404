import { neutralForm } from '#kernel/gender';
import { fold } from '#kernel/text';
import { isSmall } from './stems.js';
import { building } from './trade-words/building.js';
import { kindsOfWork } from './trade-words/kinds-of-work.js';
import { landAndFood } from './trade-words/land-and-food.js';
import { making } from './trade-words/making.js';
import { namesAToL } from './trade-words/names-a-to-l.js';
import { namesMToZ } from './trade-words/names-m-to-z.js';
import { offices } from './trade-words/offices.js';
import { peopleAndArts } from './trade-words/people-and-arts.js';
import { tradeAndTransport } from './trade-words/trade-and-transport.js';

/**
 * What words of French trades have to do with each other, written by us: a modiste with hats, a nurse with babies.
 * A line gathers the words of one subject; a line that begins with `=` opens a family of subjects. `vign*` is any word that begins so,
 * when four letters at least stand before the star; `garde_d_enfants` is a phrase, of which every word may go on. Accents and small words do not count.
 */
const tables = [landAndFood, building, making, tradeAndTransport, offices, peopleAndArts, kindsOfWork];

/** Letters before a star below which a word is meant as it stands. */
const LEAST = 4;
/** How much what a name is told with counts beside the name. */
const TOLD = 0.7;

interface Phrase {
  readonly words: readonly string[];
  readonly subject: number;
}

const whole = new Map<string, Set<number>>();
const begins = new Map<string, Set<number>>();
const phrases = new Map<string, Phrase[]>();
/** What a name of a trade is told with, as neutral words. */
const told = new Map<string, readonly string[]>();
/** Of each subject, the number of its family. */
const families: number[] = [];

const keep = (table: Map<string, Set<number>>, key: string, subject: number): unknown => table.set(key, (table.get(key) ?? new Set()).add(subject));
const begin = (word: string): string => word.slice(0, LEAST);

function read(): void {
  let family = -1;
  for (const line of tables.flatMap((table) => table.split('\n')).filter(Boolean)) {
    if (line.startsWith('=')) {
      family++;
      continue;
    }
    const subject = families.push(family) - 1;
    for (const token of line.split(' ').filter(Boolean)) {
      const words = fold(token.replaceAll('_', ' '))
        .split(' ')
        .filter((word) => !isSmall(word));
      const [first] = words;
      if (first === undefined) continue;
      if (words.length > 1) phrases.set(begin(first), [...(phrases.get(begin(first)) ?? []), { words, subject }]);
      else if (token.endsWith('*') && first.length >= LEAST) keep(begins, first, subject);
      else keep(whole, neutralForm(first), subject);
    }
  }
}

function readNames(): void {
  for (const line of `${namesAToL};${namesMToZ}`.split(/[;\n]/)) {
    const [name, ...words] = fold(line).split(' ').filter(Boolean).map(neutralForm);
    if (name !== undefined && words.length > 0) told.set(name, [...new Set([...(told.get(name) ?? []), ...words])]);
  }
}

/** What the name of a trade is told with, as neutral words; empty when it is none that we know. */
export function tellingsOf(neutral: string): readonly string[] {
  if (told.size === 0) readNames();
  return told.get(neutral) ?? [];
}

/** Subjects that the words of a folded text speak of, with how surely: a word that speaks of many says less of each. */
export function subjectsOf(folded: string): Map<number, number> {
  if (families.length === 0) read();
  const words = folded.split(' ').filter((word) => !isSmall(word));
  const sure = new Map<number, number>();
  const add = (told: ReadonlySet<number>, share: number): void => {
    for (const subject of told) sure.set(subject, (sure.get(subject) ?? 0) + share / Math.sqrt(told.size));
  };
  words.forEach((word, at) => {
    const told = wordSubjects(word);
    for (const phrase of phrases.get(begin(word)) ?? []) if (phrase.words.every((one, k) => words[at + k]?.startsWith(one))) told.add(phrase.subject);
    add(told, 1);
    const tellings = tellingsOf(neutralForm(word));
    for (const telling of tellings) add(wordSubjects(telling), TOLD / tellings.length);
  });
  return sure;
}

function wordSubjects(word: string): Set<number> {
  const subjects = new Set(whole.get(neutralForm(word)));
  for (let end = LEAST; end <= word.length; end++) for (const subject of begins.get(word.slice(0, end)) ?? []) subjects.add(subject);
  return subjects;
}

export const familyOf = (subject: number): number => families[subject]!;
