import { type Centimes, share } from '#kernel/money';

/** Share of what is outstanding that is set aside, by days past due (handbook 1.8). */
export const provisionSteps: readonly { readonly to: number; readonly percent: number }[] = [
  { to: 30, percent: 0 },
  { to: 90, percent: 10 },
  { to: 180, percent: 25 },
  { to: 365, percent: 50 },
  { to: Number.POSITIVE_INFINITY, percent: 100 },
];

export const provisionPercent = (daysPastDue: number): number => provisionSteps.find(({ to }) => daysPastDue <= to)?.percent ?? 100;

/** What is set aside for a loan of this age, rounded half-even to the centime. */
export const provisionFor = (outstanding: Centimes, daysPastDue: number): Centimes => share(outstanding, BigInt(provisionPercent(daysPastDue)), 100n);
