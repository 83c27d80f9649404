import { addDays, type LocalDate } from '#kernel/calendar';
import type { Standing } from './candidacy.js';
import { jobMoves } from './job.moves.js';

/** Days without a word after which an employer is nudged and the candidate is told so (handbook 3.2). */
export const NO_NEWS_DAYS = 21;

/** Whether the employer has been silent for too long; `since`: the day of the last change. An interview that lies ahead is news. */
export function isSilent({ kind, state, since, meetsOn }: Standing & { readonly since: LocalDate; readonly meetsOn: LocalDate | null }, today: LocalDate): boolean {
  const last = meetsOn !== null && meetsOn > since ? meetsOn : since;
  return kind === 'job' && jobMoves.fall_silent.from.some((one) => one === state) && addDays(last, NO_NEWS_DAYS) <= today;
}
