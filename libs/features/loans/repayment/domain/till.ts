import { type Centimes, minus } from '#kernel/money';

/** `Q-2027-00001`: running within its year, without holes. */
export const receiptNumber = (year: number, n: number): string => `Q-${year}-${String(n).padStart(5, '0')}`;

/** What is missing in the drawer, or too much in it (negative); 0 when it agrees. */
export const missingCash = (expected: Centimes, counted: Centimes): Centimes => minus(expected, counted);
