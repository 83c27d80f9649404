import { fold, latinDigits } from '#kernel/text';

/** The one whole number in a text, `3 postes`, `٣`, between these; undefined otherwise. */
export function readNumber(text: string, least: number, most: number): number | undefined {
  const found = latinDigits(text).match(/\d+(?:[\s.,]\d{3})*/g) ?? [];
  if (found.length !== 1 || /\d[.,]\d{1,2}(?!\d)|-\s*\d/.test(latinDigits(text))) return undefined;
  const number = Number(found[0].replace(/\D/g, ''));
  return number >= least && number <= most ? number : undefined;
}

const partTime = /(?:temps partiel|mi temps|partiel|part time|half time|(?:^| )part(?: |$)|apres midi seulement|دوام جزيي|نصف دوام|جزيي)/;
const fullTime = /(?:temps plein|plein temps|temps complet|full time|(?:^| )(?:full|plein|complet)(?: |$)|(?:^| )44 ?h|دوام كامل|كامل)/;
const anyTime = /^(?:indifferent|les deux|any|either|both|flexible|a discuter|non precise|كلاهما|حسب الاتفاق|غير محدد)$/;

/** Undefined when not understood; nothing said means any. */
export function readWorkTime(text: string): 'full' | 'part' | 'any' | undefined {
  const plain = fold(text);
  if (plain === '' || anyTime.test(plain)) return 'any';
  const [full, part] = [fullTime.test(plain), partTime.test(plain)];
  return full && part ? 'any' : full ? 'full' : part ? 'part' : undefined;
}

const job = /(?:^| )(?:emplois?|jobs?|travail|poste|offre d emploi|vacancy|recrutement|عمل|شغل|وظيفه|توظيف)(?: |$)/;
const training = /(?:^| )(?:formations?|trainings?|courses?|cours|session de formation|تكوين|تكوينات|دوره(?: تكوينيه)?)(?: |$)/;

/** Job or training; undefined when not understood. */
export function readKind(text: string): 'job' | 'training' | undefined {
  const plain = fold(text);
  if (training.test(plain)) return 'training';
  return job.test(plain) ? 'job' : undefined;
}

/** A cell that says yes: `oui`, `x`, `نعم`. */
export const readYes = (text: string): boolean => /^(?:oui|o|yes|y|x|1|vrai|true|نعم)$/.test(fold(text));
