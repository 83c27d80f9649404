import { withoutDoubleForms } from '#kernel/gender';
import { fold } from '#kernel/text';
import { ageWords, beliefWords, familyWords, feeWords, languageHeads, looksWords, nationalities, nationalitiesAndLanguages, sexLawful, sexWords } from './wording-list.js';

export const wordingFlags = ['excludes_sex', 'excludes_origin', 'excludes_age', 'excludes_looks', 'excludes_family', 'excludes_belief', 'asks_for_money'] as const;
export type WordingFlag = (typeof wordingFlags)[number];

/** First words of occupations, folded, that exist in two forms: `serveur` and `serveuse`, `عامل` and `عامله`. */
export interface SexedWords {
  readonly feminine: ReadonlySet<string>;
  readonly masculine: ReadonlySet<string>;
}
export interface Worded {
  readonly title: string;
  readonly description: string;
  readonly kind: 'job' | 'training';
  readonly occupationCode: string | null;
}

/** What an offer says that may exclude people without a lawful reason, or costs them money. A person decides: this only asks. */
export function wordingOf(offer: Worded, sexed: SexedWords): readonly WordingFlag[] {
  const text = fold(`${offer.title} \n ${offer.description}`);
  const lawful = offer.occupationCode !== null && sexLawful.has(offer.occupationCode);
  const found: Readonly<Record<WordingFlag, boolean>> = {
    excludes_sex: !lawful && (sexWords.test(text) || oneSexTitle(offer.title, sexed)),
    excludes_origin: namesOrigin(text),
    // age limits of trainings are those of their law or their financing (handbook 3.3)
    excludes_age: offer.kind === 'job' && limitsAge(text),
    excludes_looks: looksWords.test(text),
    excludes_family: familyWords.test(text),
    excludes_belief: beliefWords.test(text),
    asks_for_money: offer.kind === 'job' && feeWords.test(text),
  };
  return wordingFlags.filter((flag) => found[flag]);
}

/** A title in the feminine alone. The masculine alone is how French and Arabic name a job for all, `Serveur`; `vendeur/vendeuse` and `assistant(e)` are for all. */
function oneSexTitle(title: string, { feminine, masculine }: SexedWords): boolean {
  if (withoutDoubleForms(title) !== title) return false;
  const leads = title.split(/[/;,|]|\s-\s|\s(?:ou|et|أو|و)\s/u).map((part) =>
    fold(part)
      .replace('sage femme', 'sagefemme')
      .split(' ')
      .find((word) => feminine.has(word) || masculine.has(word)),
  );
  return leads.some((word) => word !== undefined && feminine.has(word)) && !leads.some((word) => word !== undefined && masculine.has(word));
}

/** A nationality that is asked of a person. `Prof de français`, `chef italien` and `téléconseiller anglais` name a language or a kitchen. */
function namesOrigin(text: string): boolean {
  if (nationalities.test(text)) return true;
  const words = text.split(' ');
  return words.some((word, i) => nationalitiesAndLanguages.test(word) && !/^(?:de|d|en|l|langue|parlant|the)$/.test(words[i - 1] ?? 'de') && !languageHeads.test(text));
}

/** `moins de 30 ans`, `entre 20 et 35 ans`; not `moins de 3 ans d’expérience`. */
const limitsAge = (text: string): boolean =>
  [...text.matchAll(ageWords)].some(({ 0: match, index }) => {
    const numbers = (match.match(/\d{2}/g) ?? []).map(Number);
    const after = text.slice(index + match.length, index + match.length + 16);
    return numbers.every((age) => age >= 15 && age <= 75) && !/^ (?:d )?(?:experience|anciennete)|^ (?:من الخبره|خبره|تجربه)|^ of experience/.test(after);
  });

/** The sexed first words of labels such as `Serveur / Serveuse` and `عامل نظافة / عاملة نظافة`. */
export function sexedWords(labels: readonly string[]): SexedWords {
  const [feminine, masculine] = [new Set<string>(['hotesse', 'femme']), new Set<string>()];
  for (const label of labels) {
    const [his, hers] = label.split(' / ').map((half) => fold(half).split(' ')[0] ?? '');
    if (!his || !hers || his === hers) continue;
    feminine.add(hers);
    masculine.add(his);
  }
  for (const word of masculine) feminine.delete(word);
  return { feminine, masculine };
}
