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
  /** What went out by the ledger, failed transfers taken back; what was given up; what came in after that. */
  readonly ledgerLent: Centimes;
  readonly writtenOff: Centimes;
  readonly recovered: Centimes;
}

export const differenceCodes = [
  'lent_against_principal',
  'schedule_against_principal',
  'paid_against_repayments',
  'ledger_against_schedule',
  'ledger_against_repayments',
  'credit_against_ledger',
] as const;

/** Two figures that must be one. */
export interface LoanDifference {
  readonly number: string;
  readonly code: (typeof differenceCodes)[number];
  readonly expected: Centimes;
  readonly found: Centimes;
}

/**
 * What does not agree about a loan: balance = paid out − repayments − written off = Σ unpaid rows − written off, in the ledger and outside it (handbook 1.9).
 * A loan that is paid out in part has no rows yet; what comes in after a write-off pays no row. Empty when all agrees.
 */
export function differencesOf(loan: LoanSums): readonly LoanDifference[] {
  const lent = loan.disbursed ? loan.principal : 0n;
  const rowsOpen = loan.disbursed ? loan.scheduled - loan.paid : loan.ledgerLent;
  const pairs: readonly (readonly [LoanDifference['code'], bigint, bigint])[] = [
    ['lent_against_principal', loan.disbursed ? loan.principal : loan.ledgerLent, loan.ledgerLent],
    ['schedule_against_principal', lent, loan.scheduled],
    ['paid_against_repayments', loan.repaid - loan.excess - loan.recovered, loan.paid],
    ['ledger_against_schedule', rowsOpen - loan.writtenOff, loan.ledgerOutstanding],
    ['ledger_against_repayments', loan.ledgerLent - (loan.repaid - loan.excess - loan.recovered) - loan.writtenOff, loan.ledgerOutstanding],
    ['credit_against_ledger', loan.credit, -loan.ledgerExcess],
  ];
  return pairs.flatMap(([code, expected, found]) => (expected === found ? [] : [{ number: loan.number, code, expected: expected as Centimes, found: found as Centimes }]));
}

/** A fund as its postings, its kept balances and its promises tell it. */
export interface FundSums {
  readonly code: string;
  /** Σ of postings and the kept balance, summed over all accounts by their distance: 0 when every account agrees. */
  readonly balanceDistance: Centimes;
  /** Cash + loans + excess against contributions + recoveries − write-offs: 0 when the books are whole. */
  readonly imbalance: Centimes;
  readonly provisions: Centimes;
  readonly promisedByState: Centimes;
  readonly promisedByRow: Centimes;
}

export const fundDifferenceCodes = ['balance_against_postings', 'net_fund', 'provisions_against_expense', 'promises_against_rows'] as const;
export interface FundDifference {
  readonly code: string;
  readonly what: (typeof fundDifferenceCodes)[number];
  readonly expected: Centimes;
  readonly found: Centimes;
}

/** What does not agree about a fund. Empty when all agrees. */
export function fundDifferencesOf(fund: FundSums): readonly FundDifference[] {
  const nothing = 0n as Centimes;
  const pairs: readonly (readonly [FundDifference['what'], Centimes, Centimes])[] = [
    ['balance_against_postings', nothing, fund.balanceDistance],
    ['net_fund', nothing, fund.imbalance],
    ['provisions_against_expense', nothing, fund.provisions],
    ['promises_against_rows', fund.promisedByState, fund.promisedByRow],
  ];
  return pairs.flatMap(([what, expected, found]) => (expected === found ? [] : [{ code: fund.code, what, expected, found }]));
}
