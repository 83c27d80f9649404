import { type NextStep, urgency } from '#kernel/next-step';

/** The fund as its manager's start page needs it: `available` is what the richest earmark may still promise (decimal MAD), `empty` when that is nothing. */
export interface FundFacts {
  readonly available: string;
  readonly empty: boolean;
  /** Funds whose books do not balance. */
  readonly unbalanced: number;
}

/** What the fund asks of its manager. */
export function fundManagerSteps({ available, empty, unbalanced }: FundFacts): NextStep[] {
  if (unbalanced > 0) return [{ code: 'loans.fund_unbalanced', kind: 'act', urgency: urgency.overdue, facts: { count: unbalanced } }];
  if (empty) return [{ code: 'loans.fund_empty', kind: 'act', urgency: urgency.due }];
  return [{ code: 'loans.fund_ready', kind: 'note', urgency: urgency.calm, facts: { amount: available } }];
}
