import { type Condition, type FactTable, judge, type Measured, type ParameterTable, tell, type Term } from './expression.js';

/** BLOCK: nobody goes on against it. WARN: shown, a person weighs it. INFO: recorded only. */
export const levels = ['BLOCK', 'WARN', 'INFO'] as const;
export type Level = (typeof levels)[number];

/** One rule as data: JSON, no code. `id` is the handbook's where it has one; the words stand under `rules.<id>` of this room. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly level: Level;
  /** `first_look`: can be answered before there is a plan. */
  readonly stage: 'first_look' | 'plan';
  readonly must: Condition;
  /** What to show as value and limit where the deciding comparison would not tell it. */
  readonly shows?: { readonly value: Term; readonly limit: Term };
}
/** Rules that are judged together. A change of any rule is a new version of the set; an answer always names the version it was given by. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly Rule[];
}

export const verdicts = ['LIKELY', 'UNLIKELY', 'MISSING'] as const;
/** Never "accepted": people decide (law 09-08, article 11). */
export type Verdict = (typeof verdicts)[number];
export type Outcome = 'pass' | 'fail' | 'missing';

export interface RuleResult extends Measured {
  readonly id: string;
  readonly version: number;
  readonly level: Level;
  readonly outcome: Outcome;
  /** Facts that would decide it, by name; none when it is decided. */
  readonly missingFacts: readonly string[];
}
export interface Assessment {
  readonly ruleSet: string;
  readonly version: string;
  readonly verdict: Verdict;
  /** Of every rule, in the order of the set. */
  readonly results: readonly RuleResult[];
}

const outcomeOf = (truth: boolean | undefined): Outcome => (truth === undefined ? 'missing' : truth ? 'pass' : 'fail');

export function resultOf(rule: Rule, facts: FactTable, product: ParameterTable): RuleResult {
  const { truth, missing, margin, ...judged } = judge(rule.must, facts, product);
  const { value, limit } = rule.shows ? { value: tell(rule.shows.value, facts, product), limit: tell(rule.shows.limit, facts, product) } : judged;
  return { id: rule.id, version: rule.version, level: rule.level, outcome: outcomeOf(truth), value, limit, margin, missingFacts: missing };
}

/**
 * Judges facts by a set of rules and the parameters of a product. Pure: the same facts, version and parameters give the same answer.
 * UNLIKELY when a BLOCK rule fails, else MISSING when one is open, else LIKELY. Source: handbook 1.4.
 */
export function assess(ruleSet: RuleSet, facts: FactTable, product: ParameterTable): Assessment {
  const results = ruleSet.rules.map((rule) => resultOf(rule, facts, product));
  const blocks = (outcome: Outcome): boolean => results.some((result) => result.level === 'BLOCK' && result.outcome === outcome);
  return { ruleSet: ruleSet.id, version: ruleSet.version, verdict: blocks('fail') ? 'UNLIKELY' : blocks('missing') ? 'MISSING' : 'LIKELY', results };
}

/** The part of a set that can be answered before there is a plan. */
export const firstLookOf = (ruleSet: RuleSet): RuleSet => ({ ...ruleSet, rules: ruleSet.rules.filter(({ stage }) => stage === 'first_look') });
