import { isLocalDate } from './calendar.js';
import { formatMoney, fromDecimal, type MoneyLanguage } from './money.js';

type Param = string | number | boolean | readonly string[];
const locales: Readonly<Record<MoneyLanguage, string>> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' };
const DECIMAL = /^-?(0|[1-9]\d{0,14})\.\d{2}$/;

/** A day as people write it: '5 avril 2027'. */
const dayInWords = (day: string, lang: MoneyLanguage): string =>
  new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

function read(value: Param, lang: MoneyLanguage): Param {
  if (typeof value !== 'string') return value;
  if (isLocalDate(value)) return dayInWords(value, lang);
  return DECIMAL.test(value) ? formatMoney(fromDecimal(value), lang, { symbol: false }).replace(/[.,]00$/, '') : value;
}

/** Values of a message as people read them: amounts ('50000.00' becomes '50 000') and days; all else as it is. The wire forms are those of `ErrorParams`. */
export const readable = (params: Readonly<Record<string, Param>>, lang: MoneyLanguage): Record<string, Param> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, read(value, lang)]));
