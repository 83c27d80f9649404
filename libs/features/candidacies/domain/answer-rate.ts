import { addDays, type LocalDate } from '#kernel/calendar';
import type { CandidacyState } from './candidacy.js';
import { NO_NEWS_DAYS } from './silence.js';

/** Days that an organisation is judged by: what was long ago no longer counts. */
export const ANSWERS_DAYS = 180;
/** So many candidacies at least, else nothing is said: who is new does not start behind. */
export const LEAST_ASKED = 5;

/** States in which the organisation has not said a word; one that ended with its offer was never answered either. */
export const unansweredStates: readonly CandidacyState[] = ['sent', 'seen', 'no_news', 'pre_registered', 'offer_closed'];
/** Who took the candidacy back did not leave time for an answer. */
export const uncountedStates: readonly CandidacyState[] = ['suggested', 'applied', 'interested', 'withdrawn'];

/** Candidacies that are counted: handed over in these days, and long enough ago to be answered. */
export const answersWindow = (today: LocalDate): { readonly from: LocalDate; readonly until: LocalDate } => ({
  from: addDays(today, -ANSWERS_DAYS),
  until: addDays(today, -NO_NEWS_DAYS),
});

/** Share of candidates answered, in whole percent rounded down; undefined for few. */
export const answerPercent = (answered: number, asked: number): number | undefined => (asked < LEAST_ASKED ? undefined : Math.floor((100 * answered) / asked));
