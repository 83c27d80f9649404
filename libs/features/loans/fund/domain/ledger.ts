import { type Centimes, centimes, minus, negate, plus, share } from '#kernel/money';

/** Accounts of the revolving fund (handbook 1.9). Debit positive, credit negative; every entry sums to zero. */
export const ledgerAccounts = ['cash', 'loans_outstanding', 'contributions', 'excess_payments'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];
export const entryKinds = ['contribution', 'disbursement', 'repayment'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface Posting {
  readonly account: LedgerAccount;
  readonly amount: Centimes;
}

export const contribution = (amount: Centimes): readonly Posting[] => [
  { account: 'cash', amount },
  { account: 'contributions', amount: negate(amount) },
];

export const disbursement = (amount: Centimes): readonly Posting[] => [
  { account: 'loans_outstanding', amount },
  { account: 'cash', amount: negate(amount) },
];

/** A payment: what pays instalments, and what was too much (kept for the borrower, handbook 1.7). */
export const repayment = (booked: Centimes, excess: Centimes): readonly Posting[] =>
  [
    { account: 'cash' as const, amount: plus(booked, excess) },
    { account: 'loans_outstanding' as const, amount: negate(booked) },
    { account: 'excess_payments' as const, amount: negate(excess) },
  ].filter((posting) => posting.amount !== 0n);

/** Share of contributions that is never lent, in percent (handbook 1.9, default). */
export const SAFETY_RESERVE_PERCENT = 5n;

/** The part of the contributions that stays in the fund; their balance may be given as credit (negative) or as a plain amount. */
export const reserveOf = (contributions: Centimes): Centimes => share(centimes(contributions < 0n ? -contributions : contributions), SAFETY_RESERVE_PERCENT, 100n);

/** Money that may still be promised: cash − promised and not yet paid out − reserve. May be negative. */
export const available = (balances: { readonly cash: Centimes; readonly contributions: Centimes; readonly committed: Centimes }): Centimes =>
  minus(minus(balances.cash, balances.committed), reserveOf(balances.contributions));
