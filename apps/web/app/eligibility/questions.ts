// The questions of the first look: their choices in order, and the way of the answers through addresses. Answers stand in the address only.
import type { Lang } from '../i18n';
import { withNext } from '../lib/links';
import type { Look } from './views';

export const questions = {
  place: ['dcheira', 'souss', 'elsewhere'],
  age: ['under_18', 'from_18', 'from_36', 'from_45'],
  firm: ['idea', 'year_1', 'year_3', 'year_6', 'older'],
  form: ['undecided', 'auto_entrepreneur', 'individual', 'company', 'cooperative', 'association'],
  activity: ['trade', 'crafts', 'food', 'services', 'real_estate', 'financial_intermediation', 'gambling', 'purely_seasonal'],
  amount: ['a20', 'a50', 'a100', 'a200'],
  standing: ['clear', 'not_resident', 'has_loan', 'in_default', 'refused'],
  main: ['yes', 'no'],
  schooling: ['none', 'bac', 'vocational', 'higher'],
  seeker: ['yes', 'no'],
  insertion: ['never', 'had'],
  chosen: ['yes', 'no'],
  members: ['under_5', 'from_5'],
  share: ['third', 'more'],
  turnover: ['t200', 't500', 't10m', 'more'],
} as const;
export type Question = keyof typeof questions;
export type Answers = { readonly [Q in Question]?: string };

/** What is marked before anybody touched the page: the town, no form yet, a common amount. */
export const usual: Answers = { place: 'dcheira', form: 'undecided', amount: 'a50' };
/** Asked on the first page; the rest only when the answers leave it open. */
export const asked: readonly Question[] = ['place', 'age', 'firm', 'form', 'activity', 'amount', 'standing'];

/** The middle of each bracket of amounts, decimal MAD. */
export const amountOf: Readonly<Record<string, string>> = { a20: '20000.00', a50: '50000.00', a100: '100000.00', a200: '200000.00' };

/** Known questions with known choices; anything else in the address is no answer. */
export function answersIn(query: URLSearchParams): Answers {
  return Object.fromEntries(
    (Object.keys(questions) as Question[]).flatMap((name) => {
      const choice = query.get(name);
      return choice && (questions[name] as readonly string[]).includes(choice) ? [[name, choice]] : [];
    }),
  );
}

export const queryOf = (answers: Answers, more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({ ...answers, ...more }).toString();

const sectorOf: Readonly<Record<string, string>> = { trade: 'local_trade', crafts: 'crafts', food: 'food', services: 'personal_services' };

/** Where "begin" leads: the new application with what is known by now; who has no account makes one on the way. */
export function toBegin(lang: Lang, answers: Answers, look: Look): string {
  const known = {
    product: look.product.code,
    ...(answers.amount && amountOf[answers.amount] ? { amount: amountOf[answers.amount] } : {}),
    ...(answers.activity && sectorOf[answers.activity] ? { sector: sectorOf[answers.activity] } : {}),
    ...(answers.place === 'dcheira' ? { commune: '09.273.01.13' } : {}),
  } as Record<string, string>;
  return withNext(`/${lang}/sign-up?as=founder`, `/${lang}/loan/new?${new URLSearchParams(known).toString()}`);
}
