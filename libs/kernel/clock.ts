import { type LocalDate, localDate } from './calendar.js';

/** Where the town lives. */
export const ZONE = 'Africa/Casablanca';

/** The only source of time; injected, so that tests and the demo move it. Instants are `Date`s, days are `LocalDate`s of the zone. */
export abstract class Clock {
  abstract now(): Date;
  today(): LocalDate {
    return dayOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told to move. For tests, the demo world and previews. */
export class ManualClock extends Clock {
  constructor(private instant: Date) {
    super();
  }
  now(): Date {
    return new Date(this.instant);
  }
  set(instant: Date): void {
    this.instant = instant;
  }
  /** Noon of that day in UTC, the same day in the zone whatever its offset. */
  setDay(day: LocalDate): void {
    this.instant = new Date(`${day}T12:00:00Z`);
  }
}

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Minutes ahead of UTC as the zone data of this machine have it. */
function offsetInData(instant: Date): number {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return Math.round((local - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
}

/**
 * Until then clocks in Morocco showed UTC+1, and UTC in Ramadan; since then UTC, as the zone data of autumn 2026 have it (docs/decisions/0006).
 * Node 20 carries older data: with them every hour would be one too late. Mid-November lies in no Ramadan, so it tells old data from new;
 * new ones are followed, whatever they say of later years.
 */
const ON_UTC_SINCE = Date.UTC(2026, 8, 20, 1);
const dataAreOld = offsetInData(new Date(Date.UTC(2026, 10, 15, 12))) !== 0;

/** For schedules that are kept by others: the zone in which a time of day is that of the town. */
export const SCHEDULE_ZONE = dataAreOld ? 'UTC' : ZONE;

/** Minutes that clocks in the town are ahead of UTC at this instant. */
export const offsetMinutes = (instant: Date): number => (dataAreOld && instant.getTime() >= ON_UTC_SINCE ? 0 : offsetInData(instant));

/** What clocks in the town show at this instant, as a Date whose UTC fields are those of the town. */
export const onTheWall = (instant: Date): Date => new Date(instant.getTime() + offsetMinutes(instant) * 60_000);

/** The day on which this instant falls in the town. */
export const dayOf = (instant: Date): LocalDate => localDate(onTheWall(instant).toISOString().slice(0, 10));

/** The instant at which clocks in the town show this time of that day: `instantAt(day, '09:00')`. */
export function instantAt(day: LocalDate, time: string): Date {
  const utc = new Date(`${day}T${time}:00Z`);
  const guess = new Date(utc.getTime() - offsetMinutes(utc) * 60_000);
  return new Date(utc.getTime() - offsetMinutes(guess) * 60_000);
}
