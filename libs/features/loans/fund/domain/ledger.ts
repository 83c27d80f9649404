import { type Centimes, centimes, minus, negate, plus, share } from '#kernel/money';

/** Accounts of the revolving fund (handbook 1.9). Debit positive, credit negative; every entry sums to zero. Contributions are kept by funder (`funderId`; none: the platform's own means). */
export const ledgerAccounts = ['cash', 'loans_outstanding', 'contributions', 'excess_payments', 'write_offs', 'recoveries', 'provision_expense', 'provisions'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];
export const entryKinds = ['contribution', 'withdrawal', 'reallocation', 'disbursement', 'repayment', 'refund', 'write_off', 'recovery', 'provision', 'reversal'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface Posting {
  readonly account: LedgerAccount;
  readonly amount: Centimes;
  /** Whose money; on `contributions` only. */
  readonly funderId?: string | null;
}

const given = (amount: Centimes, funderId?: string | null): Posting => ({ account: 'contributions', amount, ...(funderId ? { funderId } : {}) });
const move = (debit: LedgerAccount, credit: LedgerAccount, amount: Centimes): readonly Posting[] =>
  amount === 0n
    ? []
    : [
        { account: debit, amount },
        { account: credit, amount: negate(amount) },
      ];

/** A funder's money came in. */
export const contribution = (amount: Centimes, funderId?: string | null): readonly Posting[] => [{ account: 'cash', amount }, given(negate(amount), funderId)];

/** A funder takes money back out of the fund. */
export const withdrawal = (amount: Centimes, funderId?: string | null): readonly Posting[] => [given(amount, funderId), { account: 'cash', amount: negate(amount) }];

/** Money changes its funder inside one fund. */
export const reallocation = (amount: Centimes, from: string | null, to: string | null): readonly Posting[] => [given(amount, from), given(negate(amount), to)];

/** Money goes out to a borrower. */
export const disbursement = (amount: Centimes): readonly Posting[] => move('loans_outstanding', 'cash', amount);

/** A payment: what pays instalments, and what was too much (kept for the borrower, handbook 1.7). */
export const repayment = (booked: Centimes, excess: Centimes): readonly Posting[] =>
  [
    { account: 'cash' as const, amount: plus(booked, excess) },
    { account: 'loans_outstanding' as const, amount: negate(booked) },
    { account: 'excess_payments' as const, amount: negate(excess) },
  ].filter((posting) => posting.amount !== 0n);

/** What a borrower paid too much goes back to her. */
export const refund = (amount: Centimes): readonly Posting[] => move('excess_payments', 'cash', amount);

/** What she had paid too much pays instalments after all. */
export const excessUsed = (amount: Centimes): readonly Posting[] => move('excess_payments', 'loans_outstanding', amount);

/** The loan is given up: what is outstanding becomes a loss. */
export const writeOff = (amount: Centimes): readonly Posting[] => move('write_offs', 'loans_outstanding', amount);

/** Money that comes in after a write-off; beyond what was written off it is kept for the borrower. */
export const recovery = (amount: Centimes, excess: Centimes = centimes(0n)): readonly Posting[] =>
  [
    { account: 'cash' as const, amount: plus(amount, excess) },
    { account: 'recoveries' as const, amount: negate(amount) },
    { account: 'excess_payments' as const, amount: negate(excess) },
  ].filter((posting) => posting.amount !== 0n);

/** Provisions rise (positive) or fall (negative) by so much. */
export const provisionChange = (difference: Centimes): readonly Posting[] => move('provision_expense', 'provisions', difference);

/** The same postings the other way round: a bounced cheque, a failed transfer, a mistake. The first entry stays. */
export const reversal = (postings: readonly Posting[]): readonly Posting[] => postings.map((posting) => ({ ...posting, amount: negate(posting.amount) }));

/** Default share of contributions that is never lent, in percent (handbook 1.9); each fund says its own. */
export const SAFETY_RESERVE_PERCENT = 5;

/** The part of the contributions that stays in the fund; their balance may be given as credit (negative) or as a plain amount. */
export const reserveOf = (contributions: Centimes, percent: number = SAFETY_RESERVE_PERCENT): Centimes =>
  share(centimes(contributions < 0n ? -contributions : contributions), BigInt(percent), 100n);

export interface Balances {
  readonly cash: Centimes;
  readonly contributions: Centimes;
  readonly committed: Centimes;
  /** Percent of the contributions; 5 when left out. */
  readonly reservePercent?: number;
}

/** Money that may still be promised: cash − promised and not yet paid out − reserve. May be negative. */
export const available = (balances: Balances): Centimes =>
  minus(minus(balances.cash, balances.committed), reserveOf(balances.contributions, balances.reservePercent ?? SAFETY_RESERVE_PERCENT));

export type LedgerBalances = Readonly<Record<LedgerAccount, Centimes>>;

/** What the fund is worth by where it came from: contributions + recoveries − write-offs (handbook 1.9). */
export const netFund = (sums: Pick<LedgerBalances, 'contributions' | 'recoveries' | 'write_offs'>): Centimes =>
  minus(negate(plus(sums.contributions, sums.recoveries)), sums.write_offs);

/** By how much the two sides of the fund differ: cash + loans − what is kept for borrowers − netFund. Anything but 0 is a fault of the books. */
export const imbalance = (sums: LedgerBalances): Centimes => minus(plus(sums.cash, sums.loans_outstanding, sums.excess_payments), netFund(sums));
