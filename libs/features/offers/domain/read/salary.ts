import { compare, type Centimes, parseMoney } from '#kernel/money';
import { fold, latinDigits } from '#kernel/text';

/** Pay per month; null = not said. */
export interface Salary {
  readonly min: Centimes | null;
  readonly max: Centimes | null;
}
export type SalaryFault = 'salary_unreadable' | 'salary_order';

const open =
  /^(?:(?:salaire )?(?:a (?:discuter|negocier|convenir|definir|determiner)|negociable|attractif|motivant|interessant|confidentiel|selon (?:profil|experience|competences|la grille|grille)|non precise|commissions?|pourcentage|smig|smic|smag|fixe (?:plus )?(?:commissions?|primes?)|non (?:paye|remunere)e?|benevolat|unpaid|tbd|to be (?:agreed|discussed)|negotiable|competitive)(?: (?:et|plus) (?:commissions?|primes?))?|حسب الاتفاق|للتفاوض|قابل للتفاوض|عموله|بالعموله|الحد الادني للاجور|سميك|غير محدد)$/;
const otherPeriod =
  /(?:^| )(?:par (?:heure|jour|semaine|an|annee)|heure|jour|semaine|h|j|an|annuel\w*|annee|ans|hourly|daily|weekly|yearly|per (?:hour|day|week|year)|year|hour|day|للساعه|في اليوم|سنويا|اسبوعيا|يوميا)(?: |$)/;
const otherMoney = /[€$£]|\b(?:eur|euros?|usd|dollars?|gbp)\b/;
const more = /(?:^| )(?:plus d|plus de|minimum|min|a partir|des|au moins|superieur|over|more than|from|at least|اكثر|ابتداء|علي الاقل)(?: |$)/;
const less = /(?:^| )(?:moins d|moins de|maximum|max|jusqu|jusqua|inferieur|up to|less than|below|اقل|الي حدود)(?: |$)/;

/** Monthly pay lies between these, in dirhams: anything else is a slip, another period or another currency. */
const LEAST = 200n;
const MOST = 1_000_000n;

/** `2 000 - 3 000 DH`, `Plus de 20 000 DH`, `3,5k`, `A discuter`, `Commission`. Only what is clearly dirhams per month gives figures. */
export function readSalary(text: string): Salary | SalaryFault {
  const plain = fold(text);
  if (plain === '' || open.test(plain)) return { min: null, max: null };
  const signs = latinDigits(text).toLowerCase();
  if (otherPeriod.test(plain.replace(/\d+/g, ' ').replace(/\s+/g, ' ')) || otherMoney.test(signs)) return 'salary_unreadable';
  const amounts = amountsIn(signs);
  if (!amounts || amounts.length === 0 || amounts.length > 2) return 'salary_unreadable';
  const [first, second] = amounts as [Centimes, Centimes?];
  if (second !== undefined) return compare(second, first) < 0 ? 'salary_order' : { min: first, max: second };
  if (less.test(plain)) return { min: null, max: first };
  return { min: first, max: more.test(plain) || /\+\s*$/.test(signs) ? null : first };
}

/** Amounts in a text; undefined when one of them is none, or no monthly pay. */
function amountsIn(text: string): Centimes[] | undefined {
  const found: Centimes[] = [];
  for (const [, digits = '', thousand] of text.matchAll(/(\d+(?:[\s.,]\d{3})*(?:[.,]\d{1,2})?)(?!\d)\s*(k(?![a-z]))?/g)) {
    const amount = amountOf(digits, thousand !== undefined);
    if (amount === undefined || amount < LEAST * 100n || amount > MOST * 100n) return undefined;
    found.push(amount);
  }
  // `13ème mois` and the like leave digits over
  return found;
}

/** `3 500`, `3.500,00`, `3,500.00`, `3500.5`, and `3,5` of `3,5k`. */
function amountOf(digits: string, thousands: boolean): Centimes | undefined {
  const [, whole = '', cents = ''] = /^(\d+(?:[\s.,]\d{3})*)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  if (whole === '') return undefined;
  const dirhams = parseMoney(`${whole.replace(/[\s.,]/g, '')}.${cents.padEnd(2, '0')}`);
  return thousands ? ((dirhams * 1000n) as Centimes) : dirhams;
}
