import { addDays, type LocalDate } from '#kernel/calendar';
import { dayOf, instantAt } from '#kernel/clock';

export const reminderKinds = [
  'instalment_soon',
  'instalment_late',
  'meeting_invited',
  'meeting_moved',
  'meeting_cancelled',
  'meeting_week',
  'meeting_soon',
  'contact_due',
  'contact_late',
  'charter_open',
  'task_due',
  'task_late',
  'hearing_invited',
  'hearing_soon',
  'decision_told',
  'papers_asked',
  'papers_due',
  'due_moved',
  'paper_expires',
  'invoices_due',
  'lapse_soon',
  'lapse_last',
  'desk_lapse_soon',
  'desk_lapse_last',
  'offers_found',
  'candidacy_told',
  'candidacy_received',
  'candidacy_gone',
  'candidacy_unanswered',
  'outcome_asked',
  'nudge_late',
  'nudge_papers',
  'nudge_call',
  'nudge_profile',
  'application_received',
  'application_ineligible',
  'contract_ready',
  'money_sent',
  'loan_rescheduled',
  'notice_served',
  'loan_repaid',
  'mentor_asked',
  'mentor_offered',
  'mentor_found',
  'job_missing',
  'backlog_high',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A reminder to be sent from `dueAt` on and not after `expiresAt`: late mail about something over helps nobody. */
export interface Planned {
  readonly kind: ReminderKind;
  readonly dueAt: Date;
  readonly expiresAt: Date;
}

/** People read messages in the morning, by the clocks of the town. */
const MORNING = '09:00';
const EVENING = '20:00';

/** Five days before and three days after the due day (handbook 1.8). */
export const planInstalment = (dueOn: LocalDate): readonly Planned[] => [
  { kind: 'instalment_soon', dueAt: instantAt(addDays(dueOn, -5), MORNING), expiresAt: instantAt(dueOn, EVENING) },
  { kind: 'instalment_late', dueAt: instantAt(addDays(dueOn, 3), MORNING), expiresAt: instantAt(addDays(dueOn, 10), EVENING) },
];

const DAY_MS = 24 * 3_600_000;

/** A week and a day before a meeting; the first makes way for the second. */
export const planMeeting = (startsAt: Date): readonly Planned[] => {
  const [far, near] = [new Date(startsAt.getTime() - 7 * DAY_MS), new Date(startsAt.getTime() - DAY_MS)];
  return [
    { kind: 'meeting_week', dueAt: far, expiresAt: near },
    { kind: 'meeting_soon', dueAt: near, expiresAt: startsAt },
  ];
};

/** A meeting as it is since its last change. */
export interface MeetingDates {
  readonly startsAt: Date;
  readonly changedAt: Date;
  /** 0: as it was booked. */
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** What both sides are told at once about a meeting: the invitation, its new time, or that it is off. */
export const planInvitation = ({ startsAt, changedAt, sequence, cancelled }: MeetingDates): Planned => ({
  kind: cancelled ? 'meeting_cancelled' : sequence > 0 ? 'meeting_moved' : 'meeting_invited',
  dueAt: changedAt,
  expiresAt: startsAt,
});

/** Of a meeting that was changed now: the word at once, and the reminders that are still to come; what lies nearer than a day the invitation tells. */
export const planMeetingNow = (meeting: MeetingDates, now: Date): readonly Planned[] => [
  planInvitation(meeting),
  ...(meeting.cancelled ? [] : planMeeting(meeting.startsAt).filter(({ dueAt }) => dueAt > now)),
];

/** Some days after a charter was laid before somebody who has not signed it; later the officer asks. */
export const planCharter = (madeAt: Date, days: readonly number[]): readonly Planned[] =>
  days.map((after) => ({ kind: 'charter_open', dueAt: instantAt(addDays(dayOf(madeAt), after), MORNING), expiresAt: instantAt(addDays(dayOf(madeAt), after + 5), EVENING) }));

/** The morning before a task is due, and the morning after when it is still open; what is due at once is told at once. */
export const planTask = (dueOn: LocalDate): readonly Planned[] => [
  { kind: 'task_due', dueAt: instantAt(addDays(dueOn, -1), MORNING), expiresAt: instantAt(dueOn, EVENING) },
  { kind: 'task_late', dueAt: instantAt(addDays(dueOn, 1), MORNING), expiresAt: instantAt(addDays(dueOn, 8), EVENING) },
];

/** A planned contact with a firm: a week before its day, and when it is a week late. */
export const planContact = (dueOn: LocalDate): readonly Planned[] => [
  { kind: 'contact_due', dueAt: instantAt(addDays(dueOn, -7), MORNING), expiresAt: instantAt(dueOn, EVENING) },
  { kind: 'contact_late', dueAt: instantAt(addDays(dueOn, 7), MORNING), expiresAt: instantAt(addDays(dueOn, 21), EVENING) },
];

/** The invitation at once, and a reminder the day before the hearing. */
export const planHearing = (invitedAt: Date, startsAt: Date): readonly Planned[] => [
  { kind: 'hearing_invited', dueAt: invitedAt, expiresAt: startsAt },
  { kind: 'hearing_soon', dueAt: new Date(startsAt.getTime() - 24 * 3_600_000), expiresAt: startsAt },
];

/** A decision is told at once; after a month its page says more than a late message. */
export const planDecision = (sentAt: Date): readonly Planned[] => [{ kind: 'decision_told', dueAt: sentAt, expiresAt: new Date(sentAt.getTime() + 30 * 24 * 3_600_000) }];

/** A request for papers is told at once, and the morning before its last day. */
export const planRequest = (sentAt: Date, dueOn: LocalDate): readonly Planned[] => [
  { kind: 'papers_asked', dueAt: sentAt, expiresAt: instantAt(dueOn, EVENING) },
  { kind: 'papers_due', dueAt: instantAt(addDays(dueOn, -1), MORNING), expiresAt: instantAt(dueOn, EVENING) },
];

/** A due day that moved is told at once. */
export const planMoved = (at: Date): readonly Planned[] => [{ kind: 'due_moved', dueAt: at, expiresAt: new Date(at.getTime() + 14 * 24 * 3_600_000) }];

/** Thirty days before the last day of a paper; at once when there are fewer left. */
export const planPaper = (lastDay: LocalDate): readonly Planned[] => [
  { kind: 'paper_expires', dueAt: instantAt(addDays(lastDay, -30), MORNING), expiresAt: instantAt(lastDay, EVENING) },
];

/** Two weeks before the invoices of a part of the money are due. */
export const planRelease = (dueOn: LocalDate): readonly Planned[] => [
  { kind: 'invoices_due', dueAt: instantAt(addDays(dueOn, -14), MORNING), expiresAt: instantAt(dueOn, EVENING) },
];

/** Fourteen and three days before the last day of a file, to its founder and to whoever works on it. The first one makes way for the second. */
export const planLapse = (lastDay: LocalDate, who: 'founder' | 'desk'): readonly Planned[] => {
  const [far, near] = [instantAt(addDays(lastDay, -14), MORNING), instantAt(addDays(lastDay, -3), MORNING)];
  return [
    { kind: who === 'founder' ? 'lapse_soon' : 'desk_lapse_soon', dueAt: far, expiresAt: near },
    { kind: who === 'founder' ? 'lapse_last' : 'desk_lapse_last', dueAt: near, expiresAt: instantAt(lastDay, EVENING) },
  ];
};

/** What a kept search found is told in the morning, or not at all. */
export const planFind = (at: Date): readonly Planned[] => [{ kind: 'offers_found', dueAt: at, expiresAt: new Date(at.getTime() + 24 * 3_600_000) }];

/** Granted, and the letter has not told it yet: the founder is not warned about what she does not know. */
const untold: readonly string[] = ['approved', 'approved_with_reservations'];
export const warnsFounder = (state: string): boolean => !untold.includes(state);

/** News of a candidacy is told at once; after two weeks its page says more than a late message. */
export const planTold = (kind: ReminderKind, at: Date): readonly Planned[] => [{ kind, dueAt: at, expiresAt: new Date(at.getTime() + 14 * 24 * 3_600_000) }];

/** Only what can still be sent is planned: a schedule that starts late has no reminders in the past. */
export const stillAhead = (planned: readonly Planned[], now: Date): readonly Planned[] => planned.filter((one) => one.expiresAt > now);
