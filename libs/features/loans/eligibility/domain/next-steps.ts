import { addDays, type LocalDate } from '#kernel/calendar';
import { type NextStep, urgency } from '#kernel/next-step';

/** People who left their number are called within so many days (decision of this project). */
const CALL_WITHIN = 3;

/** What people who wait for a call ask of an officer; nothing when nobody waits. `since`: the day of who waits longest. */
export function callBackSteps(waiting: { readonly count: number; readonly since: LocalDate | undefined }, today: LocalDate): NextStep[] {
  if (waiting.count === 0 || !waiting.since) return [];
  const late = addDays(waiting.since, CALL_WITHIN) < today;
  return [{ code: 'loans.call_back', kind: 'act', urgency: late ? urgency.overdue : urgency.begun, on: addDays(waiting.since, CALL_WITHIN), facts: { count: waiting.count } }];
}

/** A version that waits to be published, for who keeps the products. */
export const productSteps = (drafts: number): NextStep[] =>
  drafts === 0 ? [] : [{ code: 'loans.publish_product', kind: 'act', urgency: urgency.begun, facts: { count: drafts } }];
