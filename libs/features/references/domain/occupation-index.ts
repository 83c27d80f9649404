import { fold } from '#kernel/text';
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

/** All names of all occupations, found by their words. A word weighs the more, the fewer occupations use it. */
export class OccupationIndex {
  readonly names: readonly Name[];
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly near: NearWords;
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
    this.near = new NearWords([...users.keys()].sort());
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
