import { assess, type Assessment, firstLookOf, type Rule, type RuleSet } from './assess.js';
import type { Condition, FactTable, ParameterTable, Term } from './expression.js';
import type { FactName, LoanFacts } from './facts.js';
import type { ProductLimits } from './product.js';

const fact = (name: FactName): Term => ({ fact: name });
const param = (name: keyof ProductLimits): Term => ({ param: name });
const money = (decimal: string): Term => ({ money: decimal });
const percent = (of: Term, share: Term | number): Term => ({ percent: typeof share === 'number' ? { number: share } : share, of });
const is = (name: FactName, what: string | boolean): Condition => ({ equals: [fact(name), typeof what === 'boolean' ? { flag: what } : { text: what }] });

/** One of each, as the handbook numbers them (1.4); P01–P09 are the product's own limits (1.1). What they make is plain JSON. */
const ruleOf = (id: string, level: Rule['level'], stage: Rule['stage'], must: Condition, shows?: Rule['shows']): Rule => ({
  ...{ id, version: 1, level, stage, must },
  ...(shows ? { shows } : {}),
});

/** First version of the rules of an honour loan. A changed rule is a new set with a later version; this one stays, so that an old answer can be given again. */
export const loanRules: RuleSet = {
  id: 'honour_loan',
  version: '2026-11',
  rules: [
    ruleOf('E01', 'BLOCK', 'first_look', { at_least: [fact('age'), param('minAge')] }),
    ruleOf('P06', 'BLOCK', 'first_look', { at_most: [fact('age'), param('maxAge')] }),
    ruleOf('P09', 'INFO', 'first_look', { at_least: [fact('age'), param('priorityAge')] }),
    ruleOf('E02', 'BLOCK', 'first_look', { all: [{ within: [fact('communeCode'), param('regionCode')] }, { within: [fact('communeCode'), param('communeCode')] }] }),
    ruleOf('E03', 'BLOCK', 'first_look', is('resident', true)),
    ruleOf('E04', 'BLOCK', 'first_look', {
      all: [{ at_most: [fact('firmAgeMonths'), param('maxFirmAgeMonths')] }, { at_least: [fact('firmAgeMonths'), param('minFirmAgeMonths')] }],
    }),
    ruleOf('E05', 'BLOCK', 'first_look', { not: { one_of: [fact('activity'), param('excludedActivities')] } }),
    ruleOf('E06', 'BLOCK', 'first_look', { any: [is('legalForm', 'undecided'), { one_of: [fact('legalForm'), param('legalForms')] }] }),
    ruleOf('E07', 'BLOCK', 'first_look', { all: [{ below: [fact('activeLoans'), param('maxActiveLoans')] }, is('unresolvedDefault', false)] }),
    ruleOf(
      'P07',
      'BLOCK',
      'first_look',
      { any: [is('refusedBefore', false), { at_least: [fact('daysSinceRefusal'), param('coolingDays')] }] },
      { value: fact('daysSinceRefusal'), limit: param('coolingDays') },
    ),
    ruleOf('E08', 'WARN', 'first_look', is('mainActivity', true)),
    ruleOf('P01', 'BLOCK', 'first_look', { at_least: [fact('amount'), param('minAmount')] }),
    ruleOf('P02', 'BLOCK', 'first_look', { at_most: [fact('amount'), param('maxAmount')] }),
    ruleOf(
      'P05',
      'WARN',
      'plan',
      { any: [{ at_most: [fact('amount'), param('bankRequiredAbove')] }, { below: [money('0.00'), fact('bankLoan')] }] },
      { value: fact('amount'), limit: param('bankRequiredAbove') },
    ),
    ruleOf('F01', 'BLOCK', 'plan', { equals: [fact('needs'), fact('resources')] }),
    ruleOf('F02', 'BLOCK', 'plan', { at_most: [fact('projectLoans'), percent(fact('physicalInvestment'), param('maxShareOfPhysicalInvestment'))] }),
    ruleOf('P08', 'BLOCK', 'plan', { any: [{ equals: [param('equipmentOnly'), { flag: false }] }, { at_most: [fact('spentElsewhere'), money('0.00')] }] }),
    ruleOf('F03', 'BLOCK', 'plan', { at_least: [fact('ownContribution'), percent(fact('needs'), param('minContributionShare'))] }),
    ruleOf('P03', 'BLOCK', 'plan', { at_most: [fact('termMonths'), param('maxTermMonths')] }),
    ruleOf('P04', 'BLOCK', 'plan', { all: [{ at_most: [fact('deferralMonths'), param('maxDeferralMonths')] }, { below: [fact('deferralMonths'), fact('termMonths')] }] }),
    ruleOf('F04', 'WARN', 'plan', { at_least: [{ sum: [fact('ownContribution'), fact('projectLoans')] }, percent(fact('needs'), param('ownPlusHonourShare'))] }),
    ruleOf('F05', 'INFO', 'plan', { at_least: [fact('bankLoan'), percent(fact('projectLoans'), 300)] }),
    ruleOf('F06', 'WARN', 'plan', { at_least: [fact('lowestMonthEndCash'), money('0.00')] }),
    ruleOf('F07', 'WARN', 'plan', { at_most: [fact('monthlyInstalment'), percent(fact('householdCapacity'), 35)] }),
    ruleOf('F08', 'WARN', 'plan', { at_least: [fact('selfFinancing'), percent(fact('yearlyInstalments'), 120)] }),
    ruleOf('F09', 'WARN', 'plan', { at_most: [fact('breakEvenTurnover'), percent(fact('turnover'), 80)] }),
    ruleOf('F10', 'WARN', 'plan', {
      any: [
        { not: is('legalForm', 'auto_entrepreneur') },
        { all: [is('turnoverKind', 'services'), { at_most: [fact('turnover'), money('200000.00')] }] },
        { all: [is('turnoverKind', 'trade'), { at_most: [fact('turnover'), money('500000.00')] }] },
      ],
    }),
  ],
};

/** Every set there ever was, newest first; an old answer names its version and is found again here. */
export const loanRuleSets: readonly RuleSet[] = [loanRules];

/** A product's limits as the rules read them. */
export const parametersOf = (product: ProductLimits): ParameterTable => product as unknown as ParameterTable;
const tableOf = (facts: LoanFacts): FactTable => facts as FactTable;

/** All rules: for a file. */
export const assessLoan = (facts: LoanFacts, product: ProductLimits, rules: RuleSet = loanRules): Assessment => assess(rules, tableOf(facts), parametersOf(product));
/** Only what can be answered before there is a plan: for the first question. */
export const firstLook = (facts: LoanFacts, product: ProductLimits, rules: RuleSet = loanRules): Assessment => assessLoan(facts, product, firstLookOf(rules));
