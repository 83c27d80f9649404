import { addDays, dayOfWeek, type Holidays, type LocalDate } from '#kernel/calendar';
import { dayOf, instantAt, onTheWall } from '#kernel/clock';
import type { KindRules } from './kind-rules.js';
import { isRamadan } from './ramadan.js';

export const digests = ['at_once', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

/** What a person wishes, and what came today. */
export interface Wishes {
  readonly digest: Digest;
  /** The first day on which messages may come again. */
  readonly pausedUntil: LocalDate | null;
  /** Messages that left to this person today by this channel. */
  readonly sentToday: number;
  /** The person does not want this topic by this channel. */
  readonly muted: boolean;
}
export const usualWishes: Wishes = { digest: 'at_once', pausedUntil: null, sentToday: 0, muted: false };

/** Hours in which a message may come, by the clocks of the town. In Ramadan people sleep later, and nobody is disturbed when the fast is broken. */
export const sendingHours = { usual: ['08:00', '21:00'], ramadan: ['10:00', '17:30'] } as const;
/** More messages a day to one person wait for tomorrow; a text message costs money. */
export const dailyCap = { mail: 10, sms: 4 } as const;
/** When several messages come as one. */
const DIGEST_TIME = '18:00';
const DIGEST_DAY = 1;

export type Leave =
  | { readonly at: 'now' }
  | { readonly at: 'later'; readonly next: Date; readonly hold: 'quiet_hours' | 'day_off' | 'daily_cap' | 'paused' | 'digest' }
  | { readonly at: 'never'; readonly reason: 'muted' | 'paused' };

const hoursOf = (day: LocalDate): readonly [string, string] => (isRamadan(day) ? sendingHours.ramadan : sendingHours.usual);
const timeOf = (instant: Date): string => onTheWall(instant).toISOString().slice(11, 16);

/** The next instant of the day's hours, the instant itself when it lies in them. */
export function withinHours(instant: Date): Date {
  const day = dayOf(instant);
  const [from, to] = hoursOf(day);
  const time = timeOf(instant);
  if (time < from) return instantAt(day, from);
  return time < to ? instant : instantAt(addDays(day, 1), hoursOf(addDays(day, 1))[0]);
}

/** The next time at which a digest leaves, strictly after the instant its matter came up unless that is it. */
function digestAfter(instant: Date, digest: Digest): Date {
  for (let day = dayOf(instant); ; day = addDays(day, 1)) {
    const time = isRamadan(day) ? '17:00' : DIGEST_TIME;
    if (digest === 'weekly' && dayOfWeek(day) !== DIGEST_DAY) continue;
    if (instantAt(day, time) >= instant) return instantAt(day, time);
  }
}

/**
 * Whether a message that is due and still wanted leaves now. A message is held back only as long as it is still of use afterwards: when waiting would make it
 * expire it leaves at once, save for whoever asked for a pause.
 * `due` is when it was planned for: a digest is counted from there, so that a late worker does not put it off again.
 */
export function whenToLeave(
  one: { readonly due: Date; readonly expiresAt: Date; readonly channel: 'mail' | 'sms' },
  rules: KindRules,
  wishes: Wishes,
  holidays: Holidays,
  now: Date,
): Leave {
  if (!rules.legal && wishes.muted) return { at: 'never', reason: 'muted' };
  const today = dayOf(now);
  const morning = (day: LocalDate): Date => instantAt(day, hoursOf(day)[0] < '09:00' ? '09:00' : hoursOf(day)[0]);
  const inTime = (next: Date): boolean => next < one.expiresAt;
  if (!rules.legal && wishes.pausedUntil && today < wishes.pausedUntil) {
    const next = morning(wishes.pausedUntil);
    return inTime(next) ? { at: 'later', next, hold: 'paused' } : { at: 'never', reason: 'paused' };
  }
  const open = withinHours(now);
  if (open > now && inTime(open)) return { at: 'later', next: open, hold: 'quiet_hours' };
  if (rules.urgent) return { at: 'now' };
  if (holidays.has(today)) {
    let day = addDays(today, 1);
    while (holidays.has(day)) day = addDays(day, 1);
    if (inTime(morning(day))) return { at: 'later', next: morning(day), hold: 'day_off' };
  }
  if (rules.digest && wishes.digest !== 'at_once') {
    const next = digestAfter(one.due, wishes.digest);
    if (next > now && inTime(next)) return { at: 'later', next, hold: 'digest' };
  }
  if (!rules.legal && wishes.sentToday >= dailyCap[one.channel]) {
    const next = morning(addDays(today, 1));
    if (inTime(next)) return { at: 'later', next, hold: 'daily_cap' };
  }
  return { at: 'now' };
}
