import type { LocalDate } from '#kernel/calendar';
import { type NextStep, type StepFacts, urgency } from '#kernel/next-step';

/** What a mentor owes: the first firm with a talk that nobody told about, or whose contact is late. */
export interface MentorDuty {
  readonly mentorshipId: string;
  /** The day of the talk, or on which the contact was due. */
  readonly on: LocalDate;
  readonly what: 'untold' | 'late';
  readonly names?: StepFacts['names'];
}

/** The report of a talk comes first, then the contact that is late. */
export function mentorSteps(duties: readonly MentorDuty[]): NextStep[] {
  const [first] = duties.toSorted((a, b) => (a.what === b.what ? (a.on < b.on ? -1 : 1) : a.what === 'untold' ? -1 : 1));
  if (!first) return [];
  const facts = { count: duties.length, ...(first.names ? { names: first.names } : {}) };
  const code = first.what === 'untold' ? 'followup.write_report' : 'followup.late_contact';
  return [{ code, kind: 'act', urgency: urgency.due, on: first.on, id: first.mentorshipId, facts }];
}

/** A report that the founder has not said her own view of. */
export const founderSteps = (report: { readonly id: string; readonly heldOn: LocalDate } | undefined): NextStep[] =>
  report ? [{ code: 'followup.say_yourself', kind: 'act', urgency: urgency.useful, on: report.heldOn, id: report.id }] : [];

/** Contacts of the officer that are late. Mentors who are late or silent stand on the same page. */
export const deskSteps = (late: number): NextStep[] => (late > 0 ? [{ code: 'followup.look_after', kind: 'act', urgency: urgency.open, facts: { count: late } }] : []);
