import fc from 'fast-check';
import { addDays, localDate } from './calendar.js';
import { dayOf, instantAt, ManualClock, offsetMinutes, onTheWall, SystemClock } from './clock.js';

const at = (text: string): Date => new Date(text);

describe('the zone', () => {
  it.each([
    ['2026-01-15T12:00:00Z', 60],
    ['2026-03-01T12:00:00Z', 0],
    ['2026-06-15T12:00:00Z', 60],
    ['2026-09-20T00:59:59Z', 60],
    ['2026-09-20T01:00:00Z', 0],
    ['2026-11-28T12:00:00Z', 0],
    ['2027-02-20T12:00:00Z', 0],
    ['2027-06-15T12:00:00Z', 0],
    ['2030-01-01T00:00:00Z', 0],
  ])('at %s is %d minutes from UTC: in Ramadan none, and none since September 2026', (instant, minutes) => expect(offsetMinutes(at(instant))).toBe(minutes));
  it('shows the time of the wall', () => {
    expect(onTheWall(at('2026-06-15T12:30:00Z')).toISOString()).toBe('2026-06-15T13:30:00.000Z');
    expect(onTheWall(at('2027-06-15T12:30:00Z')).toISOString()).toBe('2027-06-15T12:30:00.000Z');
  });
  it.each([
    ['2026-06-15', '09:00', '2026-06-15T08:00:00.000Z'],
    ['2026-03-01', '09:00', '2026-03-01T09:00:00.000Z'],
    ['2026-09-20', '00:30', '2026-09-19T23:30:00.000Z'],
    ['2026-09-20', '09:00', '2026-09-20T09:00:00.000Z'],
    ['2027-01-12', '10:00', '2027-01-12T10:00:00.000Z'],
  ])('on %s at %s it is %s', (day, time, instant) => expect(instantAt(localDate(day), time).toISOString()).toBe(instant));
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
    ['2026-09-19T23:00:00Z', '2026-09-20'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2027-01-01T00:00:00Z', '2027-01-01'],
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
    clock.set(at('2027-01-16T00:30:00Z'));
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
