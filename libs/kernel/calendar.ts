import { AppError } from './errors.js';

/** A day without time or zone, 'YYYY-MM-DD' of the Gregorian calendar, years 0001 to 9999. Compares as text. A `date` column in SQL. */
export type LocalDate = string & { readonly __unit: 'day' };

/** Public holidays; the caller brings them, this file knows none. */
export type Holidays = ReadonlySet<LocalDate>;

/** What happens to a day that is not worked: it stays, moves to the next working day, or to the previous one. */
export const shiftRules = ['same', 'next', 'previous'] as const;
export type ShiftRule = (typeof shiftRules)[number];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// Digits are read and written one by one: schedules make days by the thousand, and slices, Number() and padding cost ten times as much.
const digit = (date: string, at: number): number => date.charCodeAt(at) - 48;
const partsOf = (date: LocalDate): Parts => ({
  year: digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3),
  month: digit(date, 5) * 10 + digit(date, 6),
  day: digit(date, 8) * 10 + digit(date, 9),
});
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);

const unreadable = (text: unknown): AppError => new AppError('Invalid', 'kernel.date_unreadable', { text: String(text).slice(0, 40) });

export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text as LocalDate);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** Reads 'YYYY-MM-DD', a day that exists. Throws kernel.date_unreadable. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw unreadable(text);
  return text;
}

const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
function dateOf(year: number, month: number, day: number): LocalDate {
  if (year < 1 || year > 9999) throw unreadable(`${year}-${month}-${day}`);
  return `${two[(year - (year % 100)) / 100]}${two[year % 100]}-${two[month]}-${two[day]}` as LocalDate;
}

// Counting days without Date keeps time zones out. The year starts in March, so that the leap day comes last; eras of 400 years have 146 097 days.
function serialOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

function dateFrom(serial: number): LocalDate {
  const era = Math.floor(serial / 146097);
  const ofEra = serial - era * 146097;
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return dateOf(years + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * march + 2) / 5) + 1);
}

const whole = (n: number): number => {
  if (!Number.isSafeInteger(n)) throw new RangeError('days, weeks and months are counted in whole numbers');
  return n;
};

export const addDays = (date: LocalDate, n: number): LocalDate => dateFrom(serialOf(date) + whole(n));
export const addWeeks = (date: LocalDate, n: number): LocalDate => addDays(date, n * 7);

/** n months later (or earlier), clipped to the month's end. `seedDay` (1–31) is the day to come back to after a short month; without it, the day of `date`. */
export function addMonths(date: LocalDate, n: number, seedDay?: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + whole(n);
  const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateOf(inYear, inMonth, Math.min(whole(seedDay ?? day), lengthOf(inYear, inMonth)));
}

/** Days from a to b; negative when b comes first. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => serialOf(b) - serialOf(a);

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (date: LocalDate): number => ((serialOf(date) + 2) % 7) + 1;

export const dayOfMonth = (date: LocalDate): number => partsOf(date).day;
export const compareDates = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
export const isBefore = (a: LocalDate, b: LocalDate): boolean => a < b;
export const isAfter = (a: LocalDate, b: LocalDate): boolean => a > b;
export const startOfMonth = (date: LocalDate): LocalDate => addMonths(date, 0, 1);
export const endOfMonth = (date: LocalDate): LocalDate => addMonths(date, 0, 31);

/** Monday to Friday, and not a holiday (handbook 5.1, 5.2). */
export const isWorkingDay = (date: LocalDate, holidays: Holidays): boolean => dayOfWeek(date) <= 5 && !holidays.has(date);

/** The day itself when it is worked; else by the rule, again and again until a working day. */
export function shift(date: LocalDate, rule: ShiftRule, holidays: Holidays): LocalDate {
  let day = date;
  while (rule !== 'same' && !isWorkingDay(day, holidays)) day = addDays(day, rule === 'next' ? 1 : -1);
  return day;
}

/** The n-th working day after the date (before it when n is negative); 0 gives the date itself. */
export function addWorkingDays(date: LocalDate, n: number, holidays: Holidays): LocalDate {
  let day = date;
  for (let left = Math.abs(whole(n)); left > 0;) {
    day = addDays(day, n > 0 ? 1 : -1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Working days after a, up to b included: the n of `addWorkingDays(a, n) = b`. Negative when b comes first. */
export function workingDaysBetween(a: LocalDate, b: LocalDate, holidays: Holidays): number {
  const step = a <= b ? 1 : -1;
  let count = 0;
  for (let day = a; day !== b;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) count += step;
  }
  return count;
}
