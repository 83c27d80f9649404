import type { Rule, RuleSet } from './assess.js';
import type { Condition, Term } from './expression.js';
import type { FactName } from './facts.js';

const fact = (name: FactName): Term => ({ fact: name });
const number = (n: number): Term => ({ number: n });
const money = (decimal: string): Term => ({ money: decimal });
const is = (name: FactName, what: string): Condition => ({ equals: [fact(name), { text: what }] });
const form = (...forms: readonly string[]): Condition => ({ one_of: [fact('legalForm'), { list: forms }] });
const rule = (id: string, must: Condition): Rule => ({ id, version: 1, level: 'BLOCK', stage: 'first_look', must });

const isTrue = (name: FactName, flag = true): Condition => ({ equals: [fact(name), { flag }] });
/** Who is not registered yet can be today: said, and in nobody's way. */
const registered: Rule = { ...rule('S_registered', isTrue('registeredSeeker')), level: 'WARN' };

const youngProject = { all: [{ at_least: [fact('age'), number(18)] }, { at_most: [fact('age'), number(35)] }] } as const satisfies Condition;
/** A firm that does not exist yet has no age, and no turnover. */
const notYet: Condition = { at_most: [fact('firmAgeMonths'), number(0)] };
const withinYear: Condition = { at_most: [fact('firmAgeMonths'), number(12)] };
const withinFiveYears: Condition = { at_most: [fact('firmAgeMonths'), number(60)] };
const selfEmployedTurnover: Condition = {
  any: [
    { all: [is('turnoverKind', 'services'), { at_most: [fact('turnover'), money('200000.00')] }] },
    { all: [is('turnoverKind', 'trade'), { at_most: [fact('turnover'), money('500000.00')] }] },
  ],
};

/** Rules of the schemes of partners for founders, job-seekers and employers, by the scheme's code (handbook 3.1). A scheme without rules is open to anybody who asks. */
const rulesOf: Readonly<Record<string, readonly Rule[]>> = {
  idmaj_ci: [
    rule('S_diploma', { one_of: [fact('schooling'), { list: ['bac', 'vocational', 'higher'] }] }),
    registered,
    rule('S_first_contract', isTrue('hadInsertionContract', false)),
  ],
  idmaj_placement: [registered],
  taehil: [registered, rule('S_chosen', isTrue('chosenByFirm'))],
  tahfiz: [rule('S_created', { at_least: [fact('firmAgeMonths'), number(1)] })],
  indh_p3_youth: [rule('S_young', youngProject), rule('S_project', notYet)],
  indh_p3_ess: [
    rule('S_social_form', { any: [form('cooperative', 'snc', 'sarl', 'auto_entrepreneur'), { all: [is('legalForm', 'undecided'), youngProject] }] }),
    rule('S_first_year', { any: [is('legalForm', 'cooperative'), withinYear] }),
    rule('S_women_and_youth', { any: [{ not: is('legalForm', 'cooperative') }, { below: [number(30), fact('womenAndYouthShare')] }] }),
  ],
  intelaka: [
    rule('S_five_years', withinFiveYears),
    rule('S_bank_cap', { at_most: [fact('amount'), money('1200000.00')] }),
    rule('S_turnover', { any: [notYet, { at_most: [fact('turnover'), money('10000000.00')] }] }),
  ],
  start_tpe: [rule('S_five_years', withinFiveYears), rule('S_small_bank_loan', { at_most: [fact('amount'), money('300000.00')] })],
  auto_entrepreneur: [rule('S_alone', form('undecided', 'individual', 'auto_entrepreneur')), rule('S_self_employed_turnover', selfEmployedTurnover)],
  cooperative: [rule('S_five_members', { at_least: [fact('members'), number(5)] })],
  auto_emploi: [rule('S_project', notYet)],
  ads_support: [rule('S_created', { at_least: [fact('firmAgeMonths'), number(1)] })],
  microcredit: [rule('S_adult', { at_least: [fact('age'), number(18)] })],
};

export const SCHEME_RULES_VERSION = '2026-11';
export const schemeRules = (code: string): RuleSet => ({ id: code, version: SCHEME_RULES_VERSION, rules: rulesOf[code] ?? [] });
export const schemesWithRules: readonly string[] = Object.keys(rulesOf);
export const schemeRuleIds: readonly string[] = [...new Set(Object.values(rulesOf).flatMap((rules) => rules.map(({ id }) => id)))];

/** Facts that a condition speaks of. */
function factsIn(condition: unknown): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([name, value]) => (name === 'fact' && typeof value === 'string' ? [value] : factsIn(value)));
}
/** Facts on which a scheme depends, each once. */
export const factsOfScheme = (code: string): readonly string[] => [...new Set(schemeRules(code).rules.flatMap(({ must }) => factsIn(must)))];
