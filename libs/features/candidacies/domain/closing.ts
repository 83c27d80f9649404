import { type CandidacyState, moveOf, type Standing } from './candidacy.js';
import { NO_NEWS_DAYS } from './silence.js';

/** States that outlive "all posts are taken": who holds a promise keeps it. */
const promised: readonly CandidacyState[] = ['offered', 'selected', 'enrolled'];

/** States in which nobody has answered yet. */
const unanswered: readonly CandidacyState[] = ['applied', 'sent', 'seen', 'no_news', 'interested', 'pre_registered'];
/** So many days after its last day an offer is over also for those who applied in time and were never answered. */
export const ANSWER_DAYS = NO_NEWS_DAYS;

/**
 * Whether the end of an offer ends this candidacy. Withdrawn: everybody who waits. Filled: all but who holds a promise. Its last day over: at once only who was told of it and has not
 * answered, because the others applied in time and are still looked at (decision 0035); `daysOver` days later all who were never answered (decision 0037). Who was invited or has a promise stays.
 */
export function closesWith(offerState: string, { kind, state }: Standing, daysOver = 0): boolean {
  if (!moveOf(kind, 'close')?.from.includes(state)) return false;
  if (offerState === 'expired') return state === 'suggested' || (daysOver >= ANSWER_DAYS && unanswered.includes(state));
  return offerState === 'cancelled' || (offerState === 'filled' && !promised.includes(state));
}
