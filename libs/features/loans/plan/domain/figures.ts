import { type Centimes, minus, plus, ZERO } from '#kernel/money';
import { type CashMonth, cashOf, lowestOf } from './cash.js';
import { type Household, householdOf } from './household.js';
import { instalmentsOf, loanAskedIn, type LoanAsked, type LoanRules, sumOf, together, usualOf } from './instalments.js';
import { type Needs, needsOf, wearOf } from './needs.js';
import { moneyIn, nothing } from './content.js';
import { pageOf, type Plan } from './plan.js';
import { type Resources, resourcesOf } from './resources.js';
import { breakEvenOf, type Year, yearsOf } from './result.js';
import { type WorkingCapital, workingCapitalOf } from './working-capital.js';

/** All that is computed from the pages of one founder's plan. Undefined: not enough is written yet. */
export interface Figures {
  readonly needs: Needs;
  readonly resources: Resources;
  /** What the resources do not cover; negative when they are more than the needs. */
  readonly gap: Centimes;
  readonly asked: LoanAsked | undefined;
  /** Of this founder's loan, month by month. */
  readonly instalments: readonly Centimes[] | undefined;
  readonly instalment: Centimes | undefined;
  readonly years: readonly Year[];
  readonly breakEven: Centimes | undefined;
  readonly workingCapital: WorkingCapital | undefined;
  readonly opening: Centimes;
  readonly cash: readonly CashMonth[];
  readonly lowest: CashMonth | undefined;
  /** The first year that is paid back in every month: its number, and what all loans of the project ask of it. */
  readonly fullYear: number;
  readonly yearlyInstalments: Centimes | undefined;
  readonly selfFinancing: Centimes | undefined;
  readonly household: Household | undefined;
}

/** What all founders who ask for a loan on this project ask for together. */
export const loansOf = (plan: Plan): readonly LoanAsked[] =>
  plan.founders.flatMap(({ active, pages }) => {
    const asked = active ? loanAskedIn(pages.loan ?? nothing) : undefined;
    return asked ? [asked] : [];
  });

/** What the founders who count ask for, also while the terms are not written; of all, or of the others than one. */
export const askedBy = (plan: Plan, except?: string): Centimes =>
  sumOf(plan.founders.flatMap(({ active, personId, pages }) => (active && personId !== except ? moneyIn(pages.loan ?? nothing, 'amount') : [])));

export function figuresOf(plan: Plan, personId: string, rules: LoanRules): Figures {
  const page = (name: Parameters<typeof pageOf>[2]) => pageOf(plan, personId, name);
  const asked = loanAskedIn(page('loan'));
  const loans = loansOf(plan);
  const needs = needsOf(page('needs'));
  const resources = resourcesOf(page('resources'), askedBy(plan));
  const years = yearsOf(page('result'), wearOf(needs));
  const [first] = years[0]?.year === 1 ? years : [];
  const rows = loans.map((loan) => instalmentsOf(loan, rules));
  const honour = together(rows.map((loan) => loan ?? []));
  const opening = plus(minus(resources.total, needs.total), needs.workingCapital);
  const cash = first ? cashOf({ content: page('cash'), year: first, opening, honour, bankMonthly: resources.bankMonthly }) : [];
  const fullYear = fullYearOf(loans);
  const instalments = asked && instalmentsOf(asked, rules);
  return {
    ...{ needs, resources, asked, instalments, years, opening, cash, fullYear },
    gap: minus(needs.total, resources.total),
    instalment: usualOf(instalments),
    breakEven: first && breakEvenOf(first),
    workingCapital: workingCapitalOf(page('working_capital'), first),
    lowest: lowestOf(cash),
    yearlyInstalments: rows.length > 0 && rows.every(Boolean) ? sumOf(honour.slice((fullYear - 1) * 12, fullYear * 12)) : undefined,
    selfFinancing: years.find(({ year }) => year === fullYear)?.selfFinancing,
    household: householdOf(page('household')),
  };
}

/** With a deferral the first year is not paid back in full; the plan knows three years. */
const fullYearOf = (loans: readonly LoanAsked[]): number => Math.min(3, 1 + Math.ceil(Math.max(0, ...loans.map(({ deferralMonths }) => deferralMonths)) / 12));

/** Honour loans of the co-founders: for this founder they are a resource like others. */
export const coFoundersLoans = (figures: Figures): Centimes => minus(figures.resources.loans, figures.asked?.amount ?? ZERO);
