import type { Centimes } from '#kernel/money';
import type { ExcludableActivity, LegalForm } from './product.js';

/** About the borrower; a fact left out is unknown. Rules E01–E08. */
export interface PersonFacts {
  /** Whole years on the day of the question. */
  readonly age?: number | undefined;
  readonly resident?: boolean | undefined;
  readonly activeLoans?: number | undefined;
  readonly unresolvedDefault?: boolean | undefined;
  readonly refusedBefore?: boolean | undefined;
  readonly daysSinceRefusal?: number | undefined;
  /** The project is what the person mainly does, with no full salary beside it. */
  readonly mainActivity?: boolean | undefined;
  /** The highest diploma, as the schemes of the employment agency tell them apart. */
  readonly schooling?: 'none' | 'bac' | 'vocational' | 'higher' | undefined;
  /** Registered with the employment agency (ANAPEC) as looking for work. */
  readonly registeredSeeker?: boolean | undefined;
  readonly hadInsertionContract?: boolean | undefined;
  /** A firm or a branch wants to train and hire this person. */
  readonly chosenByFirm?: boolean | undefined;
}

/** About the firm. `undecided`: no firm yet, the form is still open. */
export interface FirmFacts {
  /** Where the firm stands or will stand: code of the commune, or of the region when no more is known. */
  readonly communeCode?: string | undefined;
  /** 0 for a firm that is not created yet. */
  readonly firmAgeMonths?: number | undefined;
  readonly legalForm?: LegalForm | 'undecided' | undefined;
  readonly activity?: ExcludableActivity | 'other' | undefined;
  /** `services`, or `trade` for trade, industry and crafts: the two limits of the self-employed (handbook 3.1). */
  readonly turnoverKind?: 'services' | 'trade' | undefined;
  readonly members?: number | undefined;
  /** Whole percent of a cooperative's members who are women or young. */
  readonly womenAndYouthShare?: number | undefined;
}

/** What the plan says. Amounts in centimes; F01–F10. */
export interface PlanFacts {
  /** The loan of this founder. */
  readonly amount?: Centimes | undefined;
  /** Honour loans of all founders of the project together. */
  readonly projectLoans?: Centimes | undefined;
  readonly termMonths?: number | undefined;
  readonly deferralMonths?: number | undefined;
  readonly needs?: Centimes | undefined;
  readonly resources?: Centimes | undefined;
  readonly physicalInvestment?: Centimes | undefined;
  readonly ownContribution?: Centimes | undefined;
  readonly bankLoan?: Centimes | undefined;
  /** What the loan pays that is not production equipment. */
  readonly spentElsewhere?: Centimes | undefined;
  /** The lowest cash at the end of a month, of the first twelve. */
  readonly lowestMonthEndCash?: Centimes | undefined;
  readonly monthlyInstalment?: Centimes | undefined;
  /** The founder's planned draw and other income of the household, less its fixed charges, a month. */
  readonly householdCapacity?: Centimes | undefined;
  /** Of the first full year. */
  readonly selfFinancing?: Centimes | undefined;
  readonly yearlyInstalments?: Centimes | undefined;
  readonly breakEvenTurnover?: Centimes | undefined;
  /** Forecast of the first full year. */
  readonly turnover?: Centimes | undefined;
}

/** Everything that a rule may speak of. */
export interface LoanFacts extends PersonFacts, FirmFacts, PlanFacts {}

/** Every name above, once; a rule that speaks of another fact is refused by its spec. */
export const factNames = [
  ...(['age', 'resident', 'activeLoans', 'unresolvedDefault', 'refusedBefore', 'daysSinceRefusal', 'mainActivity'] as const),
  ...(['schooling', 'registeredSeeker', 'hadInsertionContract', 'chosenByFirm'] as const),
  ...(['communeCode', 'firmAgeMonths', 'legalForm', 'activity', 'turnoverKind', 'members', 'womenAndYouthShare'] as const),
  ...(['amount', 'projectLoans', 'termMonths', 'deferralMonths', 'needs', 'resources', 'physicalInvestment', 'ownContribution', 'bankLoan', 'spentElsewhere'] as const),
  ...(['lowestMonthEndCash', 'monthlyInstalment', 'householdCapacity', 'selfFinancing', 'yearlyInstalments', 'breakEvenTurnover', 'turnover'] as const),
] as const satisfies readonly (keyof LoanFacts)[];
export type FactName = (typeof factNames)[number];
