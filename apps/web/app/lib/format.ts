// Amounts, numbers and days for people: Latin digits everywhere, Moroccan month names in Arabic, no plain space inside a number.
import { dayOf, onTheWall } from '../../../../libs/kernel/clock.js';
import { formatMoney, fromDecimal } from '../../../../libs/kernel/money.js';
import type { Lang } from '../i18n';

const locales: Readonly<Record<Lang, string>> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' };
type Length = 'long' | 'short';

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(lang: Lang, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${lang} ${name}`;
  const known = cache.get(id) ?? new Intl.DateTimeFormat(locales[lang], options);
  cache.set(id, known);
  return known;
}

/** A decimal amount of MAD from the API ('50000.00'); `trim` leaves ",00" out. */
export function money(amount: string, lang: Lang, options: { readonly trim?: boolean; readonly symbol?: boolean } = {}): string {
  const text = formatMoney(fromDecimal(amount), lang, { symbol: options.symbol ?? true });
  return options.trim ? text.replace(/[.,]00(?=\D*$)/, '') : text;
}

export const count = (n: number, lang: Lang): string => String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0');

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day 'YYYY-MM-DD': "5 April 2027", or "5 Apr 2027". */
export const day = (text: string, lang: Lang, length: Length = 'long'): string =>
  formatter(lang, length, { day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' }).format(utc(text));
export const weekday = (text: string, lang: Lang): string => formatter(lang, 'weekday', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(utc(text));

/** What the clocks of the town show at an instant (ISO). By our own rule: the zone data of a phone may be older, or younger, than the law. */
const wallOf = (instant: string): number => onTheWall(new Date(instant)).getTime();

/** An instant (ISO) on the clock of the town: day and time, or the time alone. */
export const dayTime = (instant: string, lang: Lang): string =>
  formatter(lang, 'dayTime', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(wallOf(instant));
export const clockTime = (instant: string): string => new Date(wallOf(instant)).toISOString().slice(11, 16);

/** The day 'YYYY-MM-DD' of an instant on the calendar of the town. */
export const townDay = (instant: string): string => dayOf(new Date(instant));

/** "tomorrow", "in 5 days", "3 days ago"; `today` comes from the API, whose clock rules. */
export function relativeDay(text: string, today: string, lang: Lang): string {
  const days = Math.round((utc(text) - utc(today)) / 86_400_000);
  return new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }).format(days, 'day');
}

/** '+212612345678' as people write it: '06 12 34 56 78', never broken. */
export function phone(text: string): string {
  const national = text.replace(/^\+212/, '0');
  return /^0\d{9}$/.test(national) ? national.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : text;
}

/** A label that the API gives in several languages. */
export const inLang = (label: Partial<Record<Lang, string>> | null | undefined, lang: Lang): string => label?.[lang] || label?.fr || label?.ar || '';

/** A person's name in the script of the page, else in the other one. */
export const nameIn = (name: { readonly ar: string; readonly latin: string }, lang: Lang): string => (lang === 'ar' ? name.ar || name.latin : name.latin || name.ar);

/** "Arabic, French and English". */
export const listIn = (items: readonly string[], lang: Lang): string => new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(items);

/** A name, number or date inside a sentence of the other direction: it keeps its own (U+2068 … U+2069). Nothing stays nothing. */
export const isolated = (text: string | undefined): string => (text ? `\u2068${text}\u2069` : '');
