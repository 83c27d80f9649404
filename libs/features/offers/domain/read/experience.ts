import { fold } from '#kernel/text';

/** Experience that is asked for without a number: a first job, some months. Ours to choose; it costs nobody more than a few points. */
export const SOME_MONTHS = 6;
const MOST = 600;

const none =
  /^(?:pas (?:d )?n\w*c\w*s\w*|pas (?:exige|requis|important)e?s?|non (?:exige|requis|necessaire)e?s?|sans(?: experience)?|aucune?(?: experience)?|debutant\w*(?: accepte\w*)?|moins (?:de|d) (?:1|un) an(?:nee)?|(?:less than|under) (?:1|one|a) year|zero|none|not (?:required|necessary)|no experience(?: (?:needed|required))?|beginners?|entry level|بدون(?: خبره| تجربه)?|غير (?:مطلوبه?|ضروريه?)|لا (?:يشترط|تشترط)|مبتدي\p{L}*)(?: |$)/u;
const some =
  /(?:deja|premieres? experiences?|experimente\w*|avec experience|experience (?:exigee|requise|souhaitee|demandee)|experienced|experience required|some experience|^experience$|(?:^| )(?:خبره|تجربه)(?: مطلوبه| ضروريه)?$|ذو خبره|مجرب)/;

const numbers: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, one: 1, two: 2, three: 3, four: 4, five: 5 };
const years = /^(?:ans?|annees?|years?|yrs?|y|سنه|سنوات|عام|اعوام|سنين)$/;
const months = /^(?:mois|months?|m|شهر|اشهر|شهور|شهرا)$/;
const alone: Readonly<Record<string, number>> = { سنتان: 24, سنتين: 24, عامين: 24, عامان: 24, شهرين: 2, شهران: 2, سنه: 12, عام: 12, شهر: 1 };

/** Months asked for; of a range the lower end. A number without a unit is `unit`. Undefined when not understood. */
export function readExperience(text: string, unit: 'years' | 'months' = 'years'): number | undefined {
  const plain = fold(text);
  if (plain === '' || none.test(plain)) return 0;
  const found = durationIn(plain.split(' '), unit);
  if (found !== undefined) return found <= MOST ? found : undefined;
  return some.test(plain) ? SOME_MONTHS : undefined;
}

function durationIn(words: readonly string[], unit: 'years' | 'months'): number | undefined {
  const at = words.findIndex((word) => numberOf(word) !== undefined);
  if (at < 0) return words.map((word) => alone[word]).find((found) => found !== undefined);
  const unitAt = words.findIndex((word, i) => i > at && (years.test(word) || months.test(word)));
  const glued = /^\d+(\D+)$/.exec(words[at]!)?.[1];
  const sign = glued ?? words[unitAt] ?? '';
  const size = months.test(sign) ? 1 : years.test(sign) ? 12 : words.slice(at + 1).some((word) => /^\p{L}/u.test(word)) || words.length > 3 ? undefined : unit === 'years' ? 12 : 1;
  if (size === undefined) return undefined;
  const half = size === 12 && / et demie?| and a half| ونصف/.test(` ${words.join(' ')}`) ? 6 : 0;
  return numberOf(words[at]!)! * size + half;
}

const numberOf = (word: string): number | undefined => {
  const [, digits] = /^(\d{1,3})(?:ans?|mois|y|m|years?|months?)?$/.exec(word) ?? [];
  return digits ? Number(digits) : numbers[word];
};
