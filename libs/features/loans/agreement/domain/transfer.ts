import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';
import { type Centimes, compare, isPositive, minus, plus } from '#kernel/money';
import { type LoanState, toPayOutStates } from './loan.moves.js';

/** A loan goes out in so many parts at most (handbook 1.6). */
export const MOST_TRANCHES = 3;
/** From the day on which everything was in hand to the money (handbook 1.6): shown to the founder. */
export const DAYS_TO_PAY_OUT = 15;

export const orderStates = ['prepared', 'approved', 'executed', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

export interface Part {
  readonly state: OrderState;
  readonly amount: Centimes;
}

/** What is not yet in an order that stands. */
export const leftToOrder = (principal: Centimes, orders: readonly Part[]): Centimes => minus(principal, plus(...standing(orders).map(({ amount }) => amount)));
const standing = (orders: readonly Part[]): Part[] => orders.filter(({ state }) => state !== 'cancelled');

export type OrderFault = 'nothing' | 'too_much' | 'too_many_parts' | 'last_part_incomplete';

/** What is wrong with a new order of this amount, or undefined. The last part that is allowed takes all that is left. */
export function orderFault(amount: Centimes, principal: Centimes, orders: readonly Part[]): OrderFault | undefined {
  const left = leftToOrder(principal, orders);
  const before = standing(orders).length;
  if (!isPositive(amount)) return 'nothing';
  if (compare(amount, left) > 0) return 'too_much';
  if (before >= MOST_TRANCHES) return 'too_many_parts';
  return before === MOST_TRANCHES - 1 && compare(amount, left) !== 0 ? 'last_part_incomplete' : undefined;
}

export interface OnItsWay {
  readonly state: LoanState;
  readonly conditionsMetOn: LocalDate | null;
}
/** The clock while it runs: from the last paper in hand to the last part paid out; null before and after. */
export const runningClock = ({ state, conditionsMetOn }: OnItsWay, today: LocalDate): ReturnType<typeof payOutClock> | null =>
  conditionsMetOn && (toPayOutStates as readonly LoanState[]).includes(state) ? payOutClock(conditionsMetOn, today) : null;

/** The clock that the founder sees: by when the money should be there, and how many days are left (negative when it is late). */
export function payOutClock(conditionsMetOn: LocalDate, today: LocalDate): { readonly until: LocalDate; readonly daysLeft: number } {
  const until = addDays(conditionsMetOn, DAYS_TO_PAY_OUT);
  return { until, daysLeft: daysBetween(today, until) };
}
