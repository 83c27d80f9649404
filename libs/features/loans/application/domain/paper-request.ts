import { addDays, addWorkingDays, type Holidays, type LocalDate } from '#kernel/calendar';

/** Days that a founder gets for what is missing (handbook 1.2, row 4). */
export const REQUEST_WORKING_DAYS = 5;
/** No request runs longer than the file itself waits (90 days). */
export const LONGEST_REQUEST_DAYS = 90;

/** `proposed`: a second request, which another person has to confirm with a reason. */
export const requestStates = ['proposed', 'declined', 'open', 'answered'] as const;
export type RequestState = (typeof requestStates)[number];

/** Why an item is asked for: a paper is not there, was refused, or is out of date; or something else, in words. */
export const itemReasons = ['missing', 'refused', 'expired', 'other'] as const;
export type ItemReason = (typeof itemReasons)[number];

/** What the founder said of an item: nothing yet, it is given, it cannot be given (with an explanation). */
export const itemAnswers = ['open', 'given', 'cannot'] as const;
export type ItemAnswer = (typeof itemAnswers)[number];

/** An item as the rules see it; `handedIn`: papers of its kind that came after the request and were not refused. */
export interface RequestItem {
  readonly code: string | null;
  readonly wanted: number;
  readonly answer: ItemAnswer;
  readonly handedIn: number;
}

/** The last day for an answer: five working days, or the day that the officer chose if it is possible. Undefined for an impossible one. */
export function dueDayOf(today: LocalDate, holidays: Holidays, wished?: LocalDate): LocalDate | undefined {
  if (wished === undefined) return addWorkingDays(today, REQUEST_WORKING_DAYS, holidays);
  return wished > today && wished <= addDays(today, LONGEST_REQUEST_DAYS) ? wished : undefined;
}

/** A paper counts when it is handed in, not when somebody says so; anything else counts by the founder's word. */
export function standingOfItem({ code, wanted, answer, handedIn }: RequestItem): ItemAnswer {
  if (code !== null && handedIn >= wanted) return 'given';
  return code !== null && answer === 'given' ? 'open' : answer;
}

/** The file goes back only when nothing is open. */
export const openItems = <T extends RequestItem>(items: readonly T[]): readonly T[] => items.filter((item) => standingOfItem(item) === 'open');

/** All is asked for at once (law 55-19, handbook 1.2): whoever asks the same founder again needs the reason of another person. */
export const needsSupervisor = (earlier: readonly RequestState[]): boolean => earlier.some((state) => state !== 'declined');
