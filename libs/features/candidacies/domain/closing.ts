import { type CandidacyState, moveOf, type Standing } from './candidacy.js';

/** States that outlive "all posts are taken": who holds a promise keeps it. */
const promised: readonly CandidacyState[] = ['offered', 'selected', 'enrolled'];

/**
 * Whether the end of an offer ends this candidacy. Withdrawn: everybody who waits. Filled: all but who holds a promise.
 * Its last day over: nobody, because only the time to apply is over and those who applied are still looked at (decision 0035).
 */
export function closesWith(offerState: string, { kind, state }: Standing): boolean {
  if (!moveOf(kind, 'close')?.from.includes(state)) return false;
  return offerState === 'cancelled' || (offerState === 'filled' && !promised.includes(state));
}
