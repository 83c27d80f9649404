import type { LocalDate } from '#kernel/calendar';
import { type Centimes, plus, ZERO } from '#kernel/money';

/** Computed from payments each time it is asked, never stored. */
export const promiseStates = ['open', 'kept', 'broken'] as const;
export type PromiseState = (typeof promiseStates)[number];

export interface PromiseToPay {
  readonly amount: Centimes;
  readonly madeOn: LocalDate;
  readonly promisedFor: LocalDate;
}

/** Kept when what came in from the day it was made to the promised day, both included, is at least the amount; a payment that bounced did not come in. */
export function promiseState(promise: PromiseToPay, payments: readonly { readonly on: LocalDate; readonly amount: Centimes }[], today: LocalDate): PromiseState {
  const paid = plus(ZERO, ...payments.filter(({ on }) => on >= promise.madeOn && on <= promise.promisedFor).map(({ amount }) => amount));
  if (paid >= promise.amount) return 'kept';
  return today <= promise.promisedFor ? 'open' : 'broken';
}
