import { neutralForm } from '#kernel/gender';
import { fold } from '#kernel/text';
import { NearSounds } from './near-sounds.js';
import { NearWords } from './near-words.js';
import { partsOf, wordsOfName } from './title-words.js';

/** What recognition needs of an occupation. Labels may hold both genders: `Vendeur / Vendeuse`. */
export interface Nameable {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
  readonly aliases: readonly string[];
}

/** One name of an occupation as neutral words. */
export interface Name {
  readonly code: string;
  readonly words: readonly string[];
  readonly weight: number;
  /** The word that says what one is: the first in French and Arabic, the last in English. */
  readonly head: string;
}

const MOST_ALIKE = 6;
/** Likeness of a word that has an article or a preposition written onto it. */
const WRITTEN_ON = 0.97;

/** A word without what Darija writes onto it: lferran, فالفران, فمعمل. */
function barely(word: string): readonly string[] {
  if (/^l[bcdfghjkmnpqrstvwxyz3579]{1,2}[aeiouy]/.test(word)) return [word.slice(1)];
  const bare = /^[بفول](?:ال|ل)?(?=\p{Script=Arabic}{3,}$)/u.exec(word)?.[0];
  return bare === undefined ? [] : [...new Set([word.slice(bare.length), word.slice(1)])].map(neutralForm);
}

/** All names of all occupations, found by their words. A word weighs the more, the fewer occupations use it. */
export class OccupationIndex {
  readonly names: readonly Name[];
  readonly exact: ReadonlyMap<string, readonly string[]>;
  private readonly near: NearWords;
  private readonly sounds: NearSounds;
  private readonly weights: ReadonlyMap<string, number>;
  private readonly using: ReadonlyMap<string, readonly number[]>;
  /** Weight of a word that no occupation uses: it counts against a title, but less than a rare word of the trade. */
  readonly unknownWeight: number;

  constructor(occupations: readonly Nameable[]) {
    const exact = new Map<string, string[]>();
    const raw = new Map<string, { code: string; words: string[]; head: string }>();
    const keep = (code: string, name: string, english: boolean): void => {
      const words = wordsOfName(name);
      const head = words.at(english ? -1 : 0);
      if (head) raw.set(`${code} ${words.join(' ')}`, { code, words, head });
    };
    for (const { code, label, aliases } of occupations)
      for (const name of [label.fr, label.ar, label.en, ...aliases]) {
        if (!fold(name)) continue;
        const names = namesIn(name);
        for (const one of new Set([name, ...name.split(' / '), ...names].map(fold))) exact.set(one, [...new Set([...(exact.get(one) ?? []), code])]);
        for (const one of names) keep(code, one, name === label.en);
      }
    const users = new Map<string, Set<string>>();
    for (const { code, words } of raw.values()) for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(code));
    const many = Math.max(occupations.length, 1);
    this.weights = new Map([...users].map(([word, codes]) => [word, Math.log(1 + many / codes.size)]));
    this.unknownWeight = Math.log(1 + many / 4);
    this.exact = exact;
    const known = [...users.keys()].sort();
    this.near = new NearWords(known);
    this.sounds = new NearSounds(known);
    this.names = [...raw.values()].map(({ code, words, head }) => ({ code, words, head, weight: words.reduce((sum, word) => sum + this.weightOf(word), 0) }));
    const using = new Map<string, number[]>();
    this.names.forEach(({ words }, at) => {
      for (const word of words) using.set(word, [...(using.get(word) ?? []), at]);
    });
    this.using = using;
  }

  knows(word: string): boolean {
    return this.weights.has(word);
  }

  /** Known words that a word of a title may be, with their likeness: itself, without what is written onto it, nearly so, or by its sound. At most six. */
  alike(word: string): readonly (readonly [string, number])[] {
    if (this.knows(word)) return [[word, 1]];
    const bare = barely(word).filter((one) => this.knows(one));
    if (bare.length > 0) return bare.map((one) => [one, WRITTEN_ON] as const);
    const found = new Map<string, number>();
    for (const one of [word, ...barely(word)])
      for (const [known, likeness] of [...this.near.of(one), ...this.sounds.of(one)]) found.set(known, Math.max(found.get(known) ?? 0, likeness));
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_ALIKE);
  }

  weightOf(word: string): number {
    return this.weights.get(word) ?? this.unknownWeight;
  }

  namesWith(word: string): readonly number[] {
    return this.using.get(word) ?? [];
  }
}

/**
 * The names in one label: `directeur/directrice artistique` is one, `Valet de chambre / Femme de chambre` two.
 * An alias that lists jobs, `conseiller/chargé clientèle`, is known as a whole only: its parts may belong to others.
 */
function namesIn(label: string): readonly string[] {
  const parts = partsOf(label);
  return parts.length < 2 || label.includes(' / ') ? parts : [];
}
