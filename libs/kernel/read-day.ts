import { isLocalDate, type LocalDate } from './calendar.js';
import { fold, latinDigits } from './text.js';

/** Months as they are written in French, in the Arabic of Morocco and of the East, and in English. */
const names: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january', 'يناير'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb', 'فبراير'],
  ['mars', 'march', 'mar', 'مارس'],
  ['avril', 'avr', 'april', 'apr', 'ابريل'],
  ['mai', 'may', 'ماي', 'مايو'],
  ['juin', 'june', 'jun', 'يونيو'],
  ['juillet', 'juil', 'july', 'jul', 'يوليوز', 'يوليو'],
  ['aout', 'august', 'aug', 'غشت', 'اغسطس'],
  ['septembre', 'sept', 'september', 'sep', 'شتنبر', 'سبتمبر'],
  ['octobre', 'oct', 'october', 'اكتوبر'],
  ['novembre', 'nov', 'november', 'نونبر', 'نوفمبر'],
  ['decembre', 'dec', 'december', 'دجنبر', 'ديسمبر'],
];
const monthOf = new Map(names.flatMap((list, i) => list.map((name) => [fold(name), i + 1] as const)));

const dayOf = (year: number, month: number, day: number): LocalDate | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : undefined;
};
const century = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** `31/12/2027`, `31-12-27`, `2027-12-31`, `2027-12-31T10:00`, `31 décembre 2027`, `٣١ دجنبر ٢٠٢٧`. Day before month, as in Morocco. Undefined when it is no day. */
export function readDay(text: string): LocalDate | undefined {
  const plain = latinDigits(text).trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const usual = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (usual) return dayOf(century(usual[3]!), Number(usual[2]), Number(usual[1]));
  const [, day, name, year] = /(?:^|\s)(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(fold(plain)) ?? [];
  const month = monthOf.get(name ?? '');
  return month ? dayOf(Number(year), month, Number(day)) : undefined;
}
