import type { LocalDate } from '#kernel/calendar';
import { inOrder, type NextStep, type StepFacts, urgency } from '#kernel/next-step';
import type { ApplicationState } from './application.moves.js';

/** A file as the start page needs it; `until` is the day by which the next one has to act. */
export interface FileFacts {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly until: LocalDate | undefined;
  readonly names?: StepFacts['names'];
}

const named = (file: FileFacts): Pick<NextStep, 'id' | 'on' | 'facts'> => ({ id: file.id, ...(file.until ? { on: file.until } : {}), facts: { number: file.number } });

const ofApplicant: Readonly<Partial<Record<ApplicationState, (file: FileFacts) => NextStep>>> = {
  draft: (file) => ({ code: 'loans.finish_draft', kind: 'act', urgency: urgency.begun, ...named(file) }),
  incomplete: (file) => ({ code: 'loans.send_missing', kind: 'act', urgency: urgency.due, ...named(file) }),
  approved: (file) => ({ code: 'loans.wait_for_letter', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  orientation: (file) => ({ code: 'loans.wait_for_officer', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  submitted: (file) => ({ code: 'loans.wait_for_officer', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  in_instruction: (file) => ({ code: 'loans.wait_for_officer', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  in_review: (file) => ({ code: 'loans.wait_for_officer', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  adjourned: (file) => ({ code: 'loans.wait_for_officer', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  scheduled: (file) => ({ code: 'loans.wait_for_committee', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  heard: (file) => ({ code: 'loans.wait_for_committee', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  approved_with_reservations: (file) => ({ code: 'loans.wait_for_letter', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  notified: (file) => ({ code: 'loans.accept', kind: 'act', urgency: urgency.due, ...named(file) }),
  reservations_lifted: (file) => ({ code: 'loans.accept', kind: 'act', urgency: urgency.due, ...named(file) }),
  ready_for_committee: (file) => ({ code: 'loans.wait_for_committee', kind: 'wait', urgency: urgency.begun, ...named(file) }),
  ineligible: (file) => ({ code: 'loans.read_decision', kind: 'act', urgency: urgency.open, id: file.id, facts: { number: file.number } }),
  rejected: (file) => ({ code: 'loans.read_decision', kind: 'act', urgency: urgency.open, id: file.id, facts: { number: file.number } }),
};

/** What the newest application asks of its author. Without one, or after one that came to nothing, a founder without a loan may start. */
export function applicantSteps(newest: FileFacts | undefined, who: { readonly founder: boolean; readonly hasLoan: boolean }): NextStep[] {
  const own = newest && ofApplicant[newest.state]?.(newest);
  if (own) return [own];
  return who.founder && !who.hasLoan ? [{ code: 'loans.start_application', kind: 'act', urgency: urgency.open }] : [];
}

/** Files that this person types for somebody and that wait to be sent: the first of them. */
export const typingSteps = ([first]: readonly FileFacts[]): NextStep[] =>
  first ? [{ code: 'loans.type_for', kind: 'act', urgency: urgency.begun, ...named(first), facts: { number: first.number, ...(first.names ? { names: first.names } : {}) } }] : [];

/** Second requests that wait for this person. */
export const supervisorSteps = (waiting: number): NextStep[] =>
  waiting === 0 ? [] : [{ code: 'loans.confirm_request', kind: 'act', urgency: urgency.due, facts: { count: waiting } }];

/** Codes of a queue's step: the next file, one whose limit is over, and nothing waiting. */
export interface QueueCodes {
  readonly next: string;
  readonly late: string;
  readonly empty: string;
}

/** Studies that wait for a second pair of eyes, the nearest limit first; no step when none does. */
export const secondReadingSteps = (files: readonly FileFacts[], today: LocalDate): NextStep[] =>
  files.length === 0 ? [] : queueSteps(files, { next: 'loans.second_reading', late: 'loans.second_reading', empty: 'loans.queue_empty' }, today);

/** The file with the nearest limit, for those who work through a queue. */
export function queueSteps(files: readonly FileFacts[], codes: QueueCodes, today: LocalDate): NextStep[] {
  const isLate = (file: FileFacts): boolean => file.until !== undefined && file.until < today;
  const stepOf = (file: FileFacts): NextStep => ({
    code: isLate(file) ? codes.late : codes.next,
    kind: 'act',
    urgency: isLate(file) ? urgency.overdue : urgency.due,
    ...named(file),
  });
  const [first] = inOrder(files.map(stepOf));
  if (!first) return [{ code: codes.empty, kind: 'wait', urgency: urgency.calm }];
  const file = files.find(({ id }) => id === first.id);
  return [{ ...first, facts: { ...first.facts, count: files.length, ...(file?.names ? { names: file.names } : {}) } }];
}
