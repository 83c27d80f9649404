import { fold } from '#kernel/text';
import type { Called } from './find-by-words.js';
import { NearWords } from './near-words.js';
import { soundOf } from './sound.js';
import { isCall } from './title-words.js';

interface Placed {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string };
  readonly aliases: readonly string[];
}

/** What somebody who searches has said, apart from the job itself. */
export interface Sought {
  /** Words that must be found, folded and without Arabic articles; each with others that it may be a slip of. */
  readonly words: readonly { readonly word: string; readonly near: readonly string[] }[];
  readonly placeCode?: string;
  /** Whether trainings were asked for by name. */
  readonly training: boolean;
  /** What is left of the text when place and small talk are taken out, for the recogniser. */
  readonly about: string;
}

/** How alike two words are before one is taken for a slip of the other. */
const SLIP = 0.75;
const MOST_NEAR = 3;
/** Words of a place name, at most. */
const LONGEST_PLACE = 4;

const trainings = new Set('formation formations training trainings cours تكوين تكوينات تدريب دوره دورات takwin'.split(' '));
/** Small talk of a search: wanting, looking, work itself, in French, English, Arabic and Darija in both scripts. */
const talk = new Set(
  `travail travailler boulot job jobs work offre offres emploi emplois annonce annonces poste postes recherche chercher cherche veux voudrais trouver
   khedma khdma khadma lkhedma bghit nkhdem nekhdem kanqleb kan9leb 3la ela wahed chi dyal dial fi f f b men
   خدمه خدمات نخدم بغيت بغا باغي باغيه كنقلب كانقلب ابحث نبحث اريد ابغي شغل عمل وظيفه وظائف وظايف منصب فرصه فرص واحد شي ديال عند قريب قريبه قرب حدا
   pres proche cote chez moi near me`.split(/\s+/),
);
/** One Arabic word without the article and the letter before it, as the function search_words of the database has it. */
const bare = (word: string): string => word.replace(/^(?:وال|بال|فال|كال|ال|لل)(?=[\u0620-\u064a]{3,}$)/, '');
/** باكادير, "in Agadir", as Agadir. */
const withoutIn = (name: string): string => name.replace(/^[بفل](?=[\u0620-\u064a]{4})/, '');
const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean).map(bare);

/** Reads what people type into a search: words, slips of them, a place. Built once for its tables. */
export class SearchLexicon {
  private readonly known: ReadonlySet<string>;
  private readonly near: NearWords;
  private readonly bySound = new Map<string, string[]>();
  private readonly places = new Map<string, string>();
  private readonly placeNames: NearWords;

  constructor(named: readonly Called[], places: readonly Placed[]) {
    this.known = new Set(named.flatMap(({ label, aliases }) => [label.ar, label.fr, label.en, ...aliases]).flatMap(wordsOf));
    this.near = new NearWords([...this.known].filter((word) => word.length > 3).sort());
    for (const word of this.known) {
      const sound = soundOf(word);
      if (sound) this.bySound.set(sound, [...(this.bySound.get(sound) ?? []), word]);
    }
    for (const { code, label, aliases } of places)
      for (const name of [label.fr, label.ar, ...aliases].map((one) => wordsOf(one).join(' '))) if (name.length > 2 && !this.places.has(name)) this.places.set(name, code);
    this.placeNames = new NearWords([...this.places.keys()].filter((name) => name.length > 4 && !name.includes(' ')).sort());
  }

  read(text: string): Sought {
    const all = wordsOf(text);
    const place = this.placeIn(all);
    const rest = place ? [...all.slice(0, place.from), ...all.slice(place.to)] : all;
    const training = rest.some((word) => trainings.has(word));
    const meant = rest.filter((word) => !trainings.has(word) && !talk.has(word));
    const telling = rest.filter((word, i) => rest[i - 1] === 'permis' || (meant.includes(word) && !isCall(word))); // "permis b": the letter tells
    const words = [...new Set(telling.length > 0 ? telling : meant)].map((word) => ({ word, near: this.slipsOf(word) }));
    return { words, ...(place ? { placeCode: place.code } : {}), training, about: words.map(({ word, near }) => near[0] ?? word).join(' ') };
  }

  private slipsOf(word: string): string[] {
    if (this.known.has(word) || word.length < 4) return [];
    const alike = this.near.of(word).filter(([, likeness]) => likeness >= SLIP);
    return [...new Set([...(this.bySound.get(soundOf(word)) ?? []), ...alike.map(([other]) => other)])].slice(0, MOST_NEAR);
  }

  /** The longest name of a place among the words; a slip of one only where the word means nothing else. */
  private placeIn(words: readonly string[]): { readonly code: string; readonly from: number; readonly to: number } | undefined {
    for (let length = Math.min(LONGEST_PLACE, words.length); length > 0; length--)
      for (let from = words.length - length; from >= 0; from--) {
        const to = from + length;
        const name = words.slice(from, to).join(' ');
        const code = this.places.get(name) ?? this.places.get(withoutIn(name));
        if (code && (length > 1 || words.length === 1 || !this.known.has(words[from]!))) return { code, from, to };
      }
    for (const [from, word] of words.entries()) {
      const [best] = word.length > 4 && !this.known.has(word) ? this.placeNames.of(word) : [];
      if (best && best[1] >= SLIP) return { code: this.places.get(best[0])!, from, to: from + 1 };
    }
    return undefined;
  }
}
