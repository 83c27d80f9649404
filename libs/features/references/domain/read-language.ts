import { type Lexicon, lexiconOf } from '#kernel/lexicon';
import { fold, latinDigits } from '#kernel/text';

export interface LanguageName {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
}
export interface Spoken {
  readonly code: string;
  /** 1 a little, 2 for daily life, 3 fluent, 4 mother tongue. */
  readonly level: number;
}

/** Names that people use and no label holds. */
const others: Readonly<Record<string, readonly string[]>> = {
  ary: ['darija', 'dialecte marocain', 'الدارجة', 'دارجة'],
  ar: ['arabe', 'arabic', 'arabe classique', 'العربية', 'عربية', 'لغة عربية'],
  fr: ['francais', 'francophone', 'فرنسية'],
  en: ['anglais', 'anglophone', 'إنجليزية', 'الانجليزية'],
  es: ['hispanophone', 'castillan', 'إسبانية'],
  de: ['germanophone', 'ألمانية'],
  it: ['italophone', 'إيطالية'],
  shi: ['tachelhit', 'chelha', 'amazigh', 'berbere', 'tachelhite', 'الأمازيغية', 'تشلحيت', 'الشلحة', 'سوسية'],
};
const levels: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:maternelle|natif|native|mother tongue|c2|لغه الام|4)(?: |$)/, 4],
  [/(?:^| )(?:bilingue|tres bien|tres bon|tres bonne|avance|avancee|fluent|excellent|excellente|maitrise|c1|b2|ممتاز|ممتازه|جيد جدا|بطلاقه|3)(?: |$)/, 3],
  [/(?:^| )(?:courant|courante|bon|bonne|bien|moyen|moyenne|intermediaire|intermediate|good|b1|جيد|جيده|متوسط|متوسطه|2)(?: |$)/, 2],
  [/(?:^| )(?:notions|notion|debutant|un peu|scolaire|basic|basique|beginner|a1|a2|مبتدي|قليلا|1)(?: |$)/, 1],
];

/** Names of languages → code. */
export const languageLexicon = (languages: readonly LanguageName[]): Lexicon =>
  lexiconOf(
    languages.map(({ code, label }) => ({
      code,
      words: [...Object.values(label), ...Object.values(label).map((name) => name.replace(/\s*\(.*?\)/g, '')), ...(others[code] ?? [])],
    })),
  );

/** Reads `Français (courant)`, `anglais:3`, `العربية جيد`; without a level it is that of daily life. Undefined for no language of ours. */
export function readLanguage(text: string, lexicon: Lexicon): Spoken | undefined {
  const plain = fold(latinDigits(text));
  const [found, level] = levels.find(([words]) => words.test(plain)) ?? [undefined, 2];
  const name = found ? plain.replace(found, ' ').trim() : plain;
  const code = [plain, name, ...name.split(' ')].map((word) => lexicon.get(word)).find((one) => one !== undefined);
  return code ? { code, level } : undefined;
}
