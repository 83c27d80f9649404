import { type LocalDate, localDate } from './calendar.js';

/** Where the town lives: UTC+1, and UTC+0 in Ramadan. */
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

const parts = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which this instant falls in Africa/Casablanca. */
export const dayOf = (instant: Date): LocalDate => localDate(parts.format(instant));

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Minutes that the zone is ahead of UTC at this instant: 60, in Ramadan 0. */
export function offsetMinutes(instant: Date): number {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return Math.round((local - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
}

/** The instant at which clocks in Africa/Casablanca show this time of that day: `instantAt(day, '09:00')`. */
export function instantAt(day: LocalDate, time: string): Date {
  const utc = new Date(`${day}T${time}:00Z`);
  const guess = new Date(utc.getTime() - offsetMinutes(utc) * 60_000);
  return new Date(utc.getTime() - offsetMinutes(guess) * 60_000);
}
