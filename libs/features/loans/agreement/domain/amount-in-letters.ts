import { type Centimes, ZERO } from '#kernel/money';

// An amount in words, as contracts and receipts ask for. French by the traditional spelling; Arabic by the grammar of counted nouns.

/** `fr`: 'cinquante mille dirhams et vingt centimes'; `ar`: 'خمسون ألف درهم وعشرون سنتيما'. Up to 999 999 999 dirhams. Throws RangeError beyond, and on a negative amount. */
export function amountInLetters(amount: Centimes, lang: 'ar' | 'fr'): string {
  if (amount < ZERO || amount >= 100_000_000_000n) throw new RangeError('amounts from 0 to 999 999 999.99 have words');
  const cents = Number(amount % 100n);
  const whole = Number((amount - BigInt(cents)) / 100n);
  const parts = whole > 0 || cents === 0 ? [dirhams[lang](whole)] : [];
  if (cents > 0) parts.push(centimesIn[lang](cents));
  return parts.join(lang === 'fr' ? ' et ' : ' و');
}

const dirhams = { fr: (n: number): string => frenchCounted(n, 'dirham'), ar: (n: number): string => arabicCounted(n, dirham) };
const centimesIn = { fr: (n: number): string => frenchCounted(n, 'centime'), ar: (n: number): string => arabicCounted(n, centime) };

const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize'];
const tens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

function frenchBelow100(n: number): string {
  if (n < 17) return small[n]!;
  if (n < 20) return `dix-${small[n - 10]!}`;
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
  if (rest === 0) return ten === 8 ? 'quatre-vingts' : tens[ten]!;
  const joined = (rest === 1 || rest === 11) && ten !== 8 && ten !== 9 ? ' et ' : '-';
  return `${tens[ten]!}${joined}${frenchBelow100(rest)}`;
}

function frenchBelow1000(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  if (hundreds === 0) return frenchBelow100(rest);
  const head = hundreds === 1 ? 'cent' : `${small[hundreds]!} cent`;
  return rest > 0 ? `${head} ${frenchBelow100(rest)}` : hundreds > 1 ? `${head}s` : head;
}

/** `cents` and `vingts` lose their s before mille. */
const beforeMille = (words: string): string => words.replace(/(cent|vingt)s$/, '$1');

function french(n: number): string {
  const [millions, thousands, rest] = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000, n % 1000];
  const parts = [
    millions > 0 ? `${frenchBelow1000(millions)} ${millions > 1 ? 'millions' : 'million'}` : '',
    thousands > 0 ? (thousands === 1 ? 'mille' : `${beforeMille(frenchBelow1000(thousands))} mille`) : '',
    rest > 0 || n === 0 ? frenchBelow1000(rest) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const frenchCounted = (n: number, noun: string): string => `${french(n)}${n > 0 && n % 1_000_000 === 0 ? ' de' : ''} ${noun}${n > 1 ? 's' : ''}`;

/** A counted noun: one, two, a few, from eleven on, after hundreds and thousands; two in the construct state stands before its noun. */
interface Noun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly after: string;
}
const dirham: Noun = { one: 'درهم', two: 'درهمان', few: 'دراهم', many: 'درهما', after: 'درهم' };
const centime: Noun = { one: 'سنتيم', two: 'سنتيمان', few: 'سنتيمات', many: 'سنتيما', after: 'سنتيم' };

const units = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة', 'أحد عشر', 'اثنا عشر'];
const teens = ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
const tensAr = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const hundredsAr = ['', 'مائة', 'مائتان', 'ثلاثمائة', 'أربعمائة', 'خمسمائة', 'ستمائة', 'سبعمائة', 'ثمانمائة', 'تسعمائة'];
const and = ' و';

function arabicBelow100(n: number): string {
  if (n < 13) return units[n]!;
  if (n < 20) return `${teens[n - 13]!} عشر`;
  return n % 10 === 0 ? tensAr[n / 10]! : `${units[n % 10]!}${and}${tensAr[Math.floor(n / 10)]!}`;
}
const arabicBelow1000 = (n: number): string => [hundredsAr[Math.floor(n / 100)]!, n % 100 === 0 ? '' : arabicBelow100(n % 100)].filter(Boolean).join(and);
/** Before its noun, two hundred and two thousand lose their n. */
const construct = (words: string): string => words.replace(/(مائت|ألف|مليون)ان$/, '$1ا');

/** Thousands and millions are counted as nouns; `last`: the noun of the amount follows at once. */
function arabicScale(n: number, noun: Noun, last: boolean): string {
  if (n === 1) return noun.one;
  if (n === 2) return last ? noun.two.replace(/ان$/, 'ا') : noun.two;
  const rest = n % 100;
  if (rest === 0) return `${construct(arabicBelow1000(n))} ${noun.after}`;
  if (n > 100 && rest < 3) return `${arabicBelow1000(n)} ${noun.after}`;
  return `${arabicBelow1000(n)} ${rest <= 10 ? noun.few : last ? noun.after : noun.many}`;
}
const thousand: Noun = { one: 'ألف', two: 'ألفان', few: 'آلاف', many: 'ألفا', after: 'ألف' };
const million: Noun = { one: 'مليون', two: 'مليونان', few: 'ملايين', many: 'مليونا', after: 'مليون' };

function arabicCounted(n: number, noun: Noun): string {
  if (n === 0) return `صفر ${noun.after}`;
  if (n === 1) return `${noun.one} واحد`;
  if (n === 2) return noun.two;
  const [millions, thousands, below] = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000, n % 1000];
  const high = [
    millions > 0 ? arabicScale(millions, million, thousands === 0 && below === 0) : '',
    thousands > 0 ? arabicScale(thousands, thousand, below === 0) : '',
    Math.floor(below / 100) > 0 ? hundredsAr[Math.floor(below / 100)]! : '',
  ].filter(Boolean);
  const rest = below % 100;
  if (rest === 0) return `${construct(high.join(and))} ${noun.after}`;
  const tail = rest === 1 ? `${noun.one} واحد` : rest === 2 ? noun.two : `${arabicBelow100(rest)} ${rest <= 10 ? noun.few : noun.many}`;
  return [...high, tail].join(and);
}
