import { AppError } from './errors.js';

/** An amount in centimes of the Moroccan dirham; whole, may be negative. A `bigint` column in SQL, a decimal string on the wire. */
export type Centimes = bigint & { readonly __unit: 'centimes' };

/** `floor` goes towards minus infinity; `half-even` to the nearest, a tie to the even neighbour. */
export const roundings = ['floor', 'half-even'] as const;
export type Rounding = (typeof roundings)[number];
export type MoneyLanguage = 'ar' | 'fr' | 'en';

export const centimes = (n: bigint): Centimes => n as Centimes;
export const ZERO: Centimes = centimes(0n);

export const plus = (...amounts: readonly Centimes[]): Centimes => centimes(amounts.reduce((sum: bigint, c) => sum + c, 0n));
export const minus = (a: Centimes, b: Centimes): Centimes => centimes(a - b);
export const negate = (c: Centimes): Centimes => centimes(-c);
export const times = (c: Centimes, n: bigint): Centimes => centimes(c * n);
export const isPositive = (c: Centimes): boolean => c > 0n;
export const compare = (a: Centimes, b: Centimes): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
export const least = (a: Centimes, b: Centimes): Centimes => (a <= b ? a : b);
export const greatest = (a: Centimes, b: Centimes): Centimes => (a >= b ? a : b);

/** `c × numerator ÷ denominator`, rounded once: 70 % is `share(c, 70n, 100n)`. Throws RangeError on a denominator below 1. */
export function share(c: Centimes, numerator: bigint, denominator: bigint, rounding: Rounding = 'half-even'): Centimes {
  if (denominator < 1n) throw new RangeError('the denominator of a share is at least 1');
  const product = c * numerator;
  const rest = ((product % denominator) + denominator) % denominator;
  const floor = (product - rest) / denominator;
  if (rounding === 'floor') return centimes(floor);
  const up = rest * 2n > denominator || (rest * 2n === denominator && floor % 2n !== 0n);
  return centimes(up ? floor + 1n : floor);
}

/** Equal parts that sum to the whole; the centimes left over go to the first part, to the last, or one each to the first ones (`spread`). Throws RangeError unless `parts` is a whole number from 1. */
export function split(c: Centimes, parts: number, remainder: 'first' | 'last' | 'spread'): Centimes[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError('parts is a whole number from 1');
  const base = c / BigInt(parts);
  const rest = c - base * BigInt(parts);
  const [one, count] = rest < 0n ? [-1n, -rest] : [1n, rest];
  const extra = (i: number): bigint => (remainder === 'spread' ? (BigInt(i) < count ? one : 0n) : i === (remainder === 'first' ? 0 : parts - 1) ? rest : 0n);
  return Array.from({ length: parts }, (_, i) => centimes(base + extra(i)));
}

/** Parts in proportion to the weights that sum to the whole: largest remainder, ties to the earlier weight. Throws RangeError on a negative weight or when all are 0. */
export function allocate(c: Centimes, weights: readonly bigint[]): Centimes[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (weights.some((w) => w < 0n) || sum === 0n) throw new RangeError('weights are 0 or more, and not all 0');
  const [size, sign] = c < 0n ? [-c, -1n] : [c as bigint, 1n];
  const parts = weights.map((w) => (size * w) / sum);
  const left = Number(size - parts.reduce((a, b) => a + b, 0n));
  const first = weights.map((w, i) => ({ i, rest: (size * w) % sum })).sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  const lucky = new Set(first.slice(0, left).map(({ i }) => i));
  return parts.map((part, i) => centimes(sign * (lucky.has(i) ? part + 1n : part)));
}

/** The wire form, always two decimals and a dot: '50000.00'. */
export function toDecimal(c: Centimes): string {
  const digits = (c < 0n ? -c : c).toString().padStart(3, '0');
  return `${c < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export type MoneyFault = 'not_text' | 'unreadable' | 'ambiguous' | 'negative';
const unreadable = (text: unknown, reason: MoneyFault): AppError => new AppError('Invalid', 'kernel.money_unreadable', { text: String(text).slice(0, 40), reason });

/** Strict wire form: digits, then at most a dot and one or two digits; at most 15 digits before the dot. Throws kernel.money_unreadable. */
export function fromDecimal(text: string): Centimes {
  if (typeof text !== 'string') throw unreadable(text, 'not_text');
  const found = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) throw unreadable(text, 'unreadable');
  return amount(found[1] !== '', found[2] ?? '', found[3] ?? '');
}

const amount = (negative: boolean, whole: string, cents: string): Centimes => centimes(BigInt(whole + cents.padEnd(2, '0')) * (negative ? -1n : 1n));

const currency = String.raw`(?:MAD|DHS?|د\.? ?م\.?|درهما|درهم|دراهم)`;
const written = new RegExp(
  String.raw`^(?<sign>[-\u2212])? ?(?:${currency} ?)?(?<whole>\d{1,15}|[1-9]\d{0,2}(?<group>[ .,])\d{3}(?:\k<group>\d{3}){0,3})(?:(?<mark>[.,])(?<cents>\d{1,2}))?(?: ?${currency})?$`,
  'i',
);
const arabic = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Reads what people write: '50000', '50 000,00', '50.000,00', '50,000.00', Arabic-Indic digits, no-break spaces, with or without MAD, DH, درهم.
 * '50.000' is refused (fifty, or fifty thousand?). Throws kernel.money_unreadable with params {text, reason: MoneyFault}.
 */
export function parseMoney(text: string, options: { readonly negative?: boolean } = {}): Centimes {
  if (typeof text !== 'string') throw unreadable(text, 'not_text');
  const plain = text
    .replace(arabic, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/\u066b/g, ',')
    .replace(/[\s\u066c]+/g, ' ')
    .trim();
  const { sign, whole = '', group, mark, cents } = written.exec(plain)?.groups ?? {};
  if (!whole || (group && group === mark)) throw unreadable(text, 'unreadable');
  if (group && group !== ' ' && !mark && whole.split(group).length === 2) throw unreadable(text, 'ambiguous');
  if (sign && !options.negative) throw unreadable(text, 'negative');
  return amount(Boolean(sign), whole.replace(/\D/g, ''), cents ?? '');
}

const BOUND = '\u00a0';
const LEFT_TO_RIGHT = '\u200e';
const RIGHT_TO_LEFT = '\u200f';

/** For people, Latin digits, never broken over lines: '12 500,50 MAD', '12 500,50 د.م.', 'MAD 12,500.50'; `symbol: false` leaves the currency out. `parseMoney` reads it back. */
export function formatMoney(c: Centimes, lang: MoneyLanguage, options: { readonly symbol?: boolean } = {}): string {
  const [whole = '', cents = ''] = toDecimal(c < 0n ? negate(c) : c).split('.');
  const number = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : BOUND) + (lang === 'en' ? '.' : ',') + cents;
  const sign = c >= 0n ? '' : lang === 'ar' ? `${LEFT_TO_RIGHT}-` : '-';
  if (options.symbol === false) return sign + number;
  // the currency stays left of a negative number too: without the first mark, the second one would turn the whole
  if (sign && lang === 'ar') return `${RIGHT_TO_LEFT}${sign}${number}${BOUND}د.م.`;
  return lang === 'en' ? `${sign}MAD${BOUND}${number}` : `${sign}${number}${BOUND}${lang === 'ar' ? 'د.م.' : 'MAD'}`;
}
