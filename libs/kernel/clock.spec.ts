import fc from 'fast-check';
import { addDays, localDate } from './calendar.js';
import { dayOf, ManualClock, SystemClock, ZONE } from './clock.js';

const at = (text: string): Date => new Date(text);
const offsetMinutes = (instant: Date): number => {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  return (at(`${shown.replace(' ', 'T')}Z`).getTime() - instant.getTime()) / 60000;
};

describe('the zone', () => {
  it.each([
    ['2026-01-15', 60],
    ['2026-03-01', 0],
    ['2026-06-15', 60],
    ['2027-01-20', 60],
    ['2027-02-20', 0],
  ])('on %s is %d minutes from UTC (0 in Ramadan)', (day, minutes) => expect(offsetMinutes(at(`${day}T12:00:00Z`))).toBe(minutes));
});

describe('dayOf', () => {
  it.each([
    ['2026-01-15T22:59:59Z', '2026-01-15'],
    ['2026-01-15T23:00:00Z', '2026-01-16'],
    ['2026-01-16T00:00:00Z', '2026-01-16'],
    ['2026-03-01T23:59:59Z', '2026-03-01'],
    ['2026-03-02T00:00:00Z', '2026-03-02'],
    ['2027-02-20T23:30:00Z', '2027-02-20'],
    ['2027-02-21T00:00:00Z', '2027-02-21'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s falls on %s', (instant, day) => expect(dayOf(at(instant))).toBe(day));
  it('never goes back in time, even over the changes of Ramadan', () => {
    const instants = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2030-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(instants, fc.nat(86_400_000), (instant, later) => expect(dayOf(instant) <= dayOf(new Date(instant.getTime() + later))).toBe(true)));
  });
});

describe('clocks', () => {
  it('a manual clock stands still until told, and its instants are copies', () => {
    const clock = new ManualClock(at('2027-01-15T09:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(at('2027-01-15T09:00:00Z'));
    clock.set(at('2027-01-15T23:30:00Z'));
    expect(clock.today()).toBe('2027-01-16');
  });
  it('setDay sets that very day, in and out of Ramadan', () => {
    const clock = new ManualClock(at('2027-01-15T09:00:00Z'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const day = addDays(localDate('2024-01-01'), n);
        clock.setDay(day);
        expect(clock.today()).toBe(day);
      }),
    );
  });
  it('the system clock tells the time of the machine', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect(now >= before && now <= Date.now()).toBe(true);
  });
});
