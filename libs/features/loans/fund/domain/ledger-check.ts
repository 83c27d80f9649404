import type { Centimes } from '#kernel/money';

/** A loan as four tables tell it, in centimes. Ledger sums are debit positive. */
export interface LoanSums {
  readonly number: string;
  readonly disbursed: boolean;
  readonly principal: Centimes;
  readonly credit: Centimes;
  /** Sum of the schedule's amounts, and of what was paid on them. */
  readonly scheduled: Centimes;
  readonly paid: Centimes;
  /** Sum of the repayments, and of the part that was too much. */
  readonly repaid: Centimes;
  readonly excess: Centimes;
  /** Postings of this loan on loans_outstanding and on excess_payments. */
  readonly ledgerOutstanding: Centimes;
  readonly ledgerExcess: Centimes;
}

export const differenceCodes = ['schedule_against_principal', 'paid_against_repayments', 'ledger_against_schedule', 'ledger_against_repayments', 'credit_against_ledger'] as const;

/** Two figures that must be one. */
export interface LoanDifference {
  readonly number: string;
  readonly code: (typeof differenceCodes)[number];
  readonly expected: Centimes;
  readonly found: Centimes;
}

/** What does not agree about a loan: balance = principal − repayments = Σ unpaid rows, in the ledger and outside it (handbook 1.9). Empty when all agrees. */
export function differencesOf(loan: LoanSums): readonly LoanDifference[] {
  const lent = (loan.disbursed ? loan.principal : 0n) as Centimes;
  const pairs: readonly (readonly [LoanDifference['code'], bigint, bigint])[] = [
    ['schedule_against_principal', lent, loan.scheduled],
    ['paid_against_repayments', loan.repaid - loan.excess, loan.paid],
    ['ledger_against_schedule', loan.scheduled - loan.paid, loan.ledgerOutstanding],
    ['ledger_against_repayments', lent - (loan.repaid - loan.excess), loan.ledgerOutstanding],
    ['credit_against_ledger', loan.credit, -loan.ledgerExcess],
  ];
  return pairs.flatMap(([code, expected, found]) => (expected === found ? [] : [{ number: loan.number, code, expected: expected as Centimes, found: found as Centimes }]));
}
