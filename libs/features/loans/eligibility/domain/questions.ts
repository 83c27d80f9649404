import { fromDecimal } from '#kernel/money';
import type { LoanFacts } from './facts.js';

/** The town that the platform belongs to, and its region (handbook, ten facts). */
const TOWN = '09.273.01.13';

/**
 * Questions that anybody may answer without an account: their choices, and what a choice says. Brackets end where some rule has its limit,
 * so one value may stand for the whole bracket. No answer gives an unknown fact, never a "no".
 */
export const questions = {
  place: { dcheira: { communeCode: TOWN }, souss: { communeCode: '09.other' }, elsewhere: { communeCode: 'other' } },
  age: { under_18: { age: 17 }, from_18: { age: 26 }, from_36: { age: 40 }, from_45: { age: 50 } },
  firm: { idea: { firmAgeMonths: 0 }, year_1: { firmAgeMonths: 6 }, year_3: { firmAgeMonths: 24 }, year_6: { firmAgeMonths: 60 }, older: { firmAgeMonths: 120 } },
  form: {
    undecided: { legalForm: 'undecided' },
    auto_entrepreneur: { legalForm: 'auto_entrepreneur' },
    individual: { legalForm: 'individual' },
    company: { legalForm: 'sarl' },
    cooperative: { legalForm: 'cooperative' },
    association: { legalForm: 'association' },
  },
  activity: {
    trade: { activity: 'other', turnoverKind: 'trade' },
    crafts: { activity: 'other', turnoverKind: 'trade' },
    food: { activity: 'other', turnoverKind: 'trade' },
    services: { activity: 'other', turnoverKind: 'services' },
    real_estate: { activity: 'real_estate' },
    financial_intermediation: { activity: 'financial_intermediation' },
    gambling: { activity: 'gambling' },
    purely_seasonal: { activity: 'purely_seasonal' },
  },
  standing: {
    clear: { resident: true, activeLoans: 0, unresolvedDefault: false, refusedBefore: false },
    not_resident: { resident: false, activeLoans: 0, unresolvedDefault: false, refusedBefore: false },
    has_loan: { resident: true, activeLoans: 1, unresolvedDefault: false, refusedBefore: false },
    in_default: { resident: true, activeLoans: 0, unresolvedDefault: true, refusedBefore: false },
    refused: { resident: true, activeLoans: 0, unresolvedDefault: false, refusedBefore: true, daysSinceRefusal: 0 },
  },
  amount: {
    a20: { amount: fromDecimal('20000.00') },
    a50: { amount: fromDecimal('50000.00') },
    a100: { amount: fromDecimal('100000.00') },
    a200: { amount: fromDecimal('200000.00') },
  },
  main: { yes: { mainActivity: true }, no: { mainActivity: false } },
  schooling: { none: { schooling: 'none' }, bac: { schooling: 'bac' }, vocational: { schooling: 'vocational' }, higher: { schooling: 'higher' } },
  seeker: { yes: { registeredSeeker: true }, no: { registeredSeeker: false } },
  insertion: { never: { hadInsertionContract: false }, had: { hadInsertionContract: true } },
  chosen: { yes: { chosenByFirm: true }, no: { chosenByFirm: false } },
  members: { under_5: { members: 2 }, from_5: { members: 5 } },
  share: { third: { womenAndYouthShare: 20 }, more: { womenAndYouthShare: 40 } },
  turnover: {
    t200: { turnover: fromDecimal('150000.00') },
    t500: { turnover: fromDecimal('400000.00') },
    t10m: { turnover: fromDecimal('2000000.00') },
    more: { turnover: fromDecimal('20000000.00') },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LoanFacts>>>>;

export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as readonly Question[];
/** Asked in the first look at our own loan; the others only by the schemes whose rules speak of them. */
export const firstLookQuestions: readonly Question[] = ['place', 'age', 'firm', 'form', 'activity', 'standing', 'amount', 'main'];
/** What somebody chose; a question that is left out is open. */
export type Answers = { readonly [Q in Question]?: keyof (typeof questions)[Q] | undefined };

export const choicesOf = (question: Question): readonly string[] => Object.keys(questions[question]);

/** A firm that exists has a form: "still open" is no answer for it. */
const contradicts = ({ firm, form }: Answers): boolean => form === 'undecided' && firm !== undefined && firm !== 'idea';

/** What the answers say. Each excluded choice of a question stands for facts; the rest is unknown. */
export function factsOfAnswers(answers: Answers): LoanFacts {
  const told = questionNames.flatMap((question) => {
    const choice = answers[question];
    const open = choice === undefined || (question === 'form' && contradicts(answers));
    return open ? [] : [(questions[question] as Readonly<Record<string, LoanFacts>>)[choice] ?? {}];
  });
  return Object.assign({}, ...told) as LoanFacts;
}

/** The question that asks for a fact; undefined when no question of the first look does, and an officer finds it out. */
export const questionFor = (fact: string): Question | undefined => questionNames.find((question) => Object.values<object>(questions[question]).some((facts) => fact in facts));
