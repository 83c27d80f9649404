import { addDays, dayOfWeek, type Holidays, type LocalDate } from '#kernel/calendar';
import { dayOf, instantAt } from '#kernel/clock';

export const meetingModes = ['visit', 'office', 'phone', 'video'] as const;
export type MeetingMode = (typeof meetingModes)[number];

/** Minutes. */
export const USUAL_MINUTES = 60;
/** Days ahead for which a founder may take a time. */
const DAYS_AHEAD = 21;
/** Hours before which a time can no longer be taken: the mentor must hear of it. */
const NOTICE_HOURS = 12;
const HOUR_MS = 3_600_000;

const weekdays = [1, 2, 3, 4, 5];
/** Hours that begin within each half-day which a mentor names (`mentor.slots`), by the clocks of the town. */
const hoursOf: Readonly<Record<string, { readonly days: readonly number[]; readonly hours: readonly number[] }>> = {
  weekday_morning: { days: weekdays, hours: [9, 10, 11] },
  weekday_afternoon: { days: weekdays, hours: [14, 15, 16] },
  weekday_evening: { days: weekdays, hours: [18, 19] },
  saturday: { days: [6], hours: [9, 10, 11, 12] },
  sunday: { days: [7], hours: [10, 11, 12] },
};

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** What is known of a mentor's time. */
export interface MentorTime {
  readonly slots: readonly string[];
  readonly absences: readonly { readonly fromOn: LocalDate; readonly toOn: LocalDate }[];
  readonly holidays: Holidays;
  /** Meetings that stand, of the mentor and of the founder. */
  readonly busy: readonly Span[];
}

/** Times of one hour that a founder may take in the next three weeks, soonest first: the mentor's half-days without her absences, days off and meetings. */
export function freeTimes({ slots, absences, holidays, busy }: MentorTime, now: Date): readonly Date[] {
  const first = new Date(now.getTime() + NOTICE_HOURS * HOUR_MS);
  const today = dayOf(now);
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, i) => addDays(today, i)).filter(
    (day) => !holidays.has(day) && !absences.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn),
  );
  return days
    .flatMap((day) => {
      const hours = slots.flatMap((slot) => (hoursOf[slot]?.days.includes(dayOfWeek(day)) ? hoursOf[slot].hours : []));
      return [...new Set(hours)].sort((a, b) => a - b).map((hour) => instantAt(day, `${String(hour).padStart(2, '0')}:00`));
    })
    .filter((startsAt) => startsAt >= first && !busy.some((meeting) => overlap(meeting, { startsAt, endsAt: new Date(startsAt.getTime() + USUAL_MINUTES * 60_000) })));
}
