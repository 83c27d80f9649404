import { type LocalDate, localDate } from './calendar.js';

/** Where the town lives. */
export const ZONE = 'Africa/Casablanca';

/**
 * Since then clocks in Morocco show UTC all the year round; before, UTC+1 and in Ramadan UTC. Source: IANA time zone database, release 2026c.
 * Written down here because it is younger than the zone data of many machines and phones: with theirs every hour would be one too late.
 */
const ON_UTC_SINCE = Date.UTC(2026, 8, 20, 1);
/** For schedules that are kept by others: the zone in which a time of day is that of the town, whatever the zone data. */
export const SCHEDULE_ZONE = 'UTC';

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

/** Minutes that clocks in the town are ahead of UTC at this instant. */
export function offsetMinutes(instant: Date): number {
  if (instant.getTime() >= ON_UTC_SINCE) return 0;
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return Math.round((local - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
}

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
