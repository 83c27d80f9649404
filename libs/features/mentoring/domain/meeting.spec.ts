import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { dayOf } from '#kernel/clock';
import { freeTimes, overlap, type Span } from './meeting';

const now = new Date('2027-01-04T10:00:00Z'); // a Monday
const free = { slots: ['weekday_evening', 'saturday'], absences: [], holidays: new Set<never>(), busy: [] as Span[] };
const at = (text: string): Span => ({ startsAt: new Date(text), endsAt: new Date(new Date(text).getTime() + 3_600_000) });

describe('times that a founder may take', () => {
  it('lie in the half-days that the mentor named, by the clocks of the town', () => {
    const times = freeTimes(free, now).map((one) => one.toISOString());
    expect(times.slice(0, 4)).toEqual(['2027-01-05T18:00:00.000Z', '2027-01-05T19:00:00.000Z', '2027-01-06T18:00:00.000Z', '2027-01-06T19:00:00.000Z']);
    expect(times).toContain('2027-01-09T09:00:00.000Z');
    expect(times.at(-1)).toBe('2027-01-25T19:00:00.000Z');
    expect(freeTimes({ ...free, slots: [] }, now)).toEqual([]);
  });

  it('leave out absences, days off, and meetings that stand, also those half over the hour', () => {
    const busy = [{ startsAt: new Date('2027-01-06T18:30:00Z'), endsAt: new Date('2027-01-06T19:30:00Z') }];
    const times = freeTimes({ ...free, busy, absences: [{ fromOn: localDate('2027-01-07'), toOn: localDate('2027-01-10') }], holidays: new Set([localDate('2027-01-11')]) }, now);
    expect(times.map((one) => dayOf(one)).filter((day) => day >= '2027-01-06' && day <= '2027-01-11')).toEqual([]);
  });

  it('never touch a meeting, and are an hour each, whatever stands', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ start: fc.integer({ min: 0, max: 21 * 24 * 4 }), quarters: fc.integer({ min: 1, max: 8 }) }), { maxLength: 20 }), (meetings) => {
        const busy = meetings.map(({ start, quarters }) => ({
          startsAt: new Date(now.getTime() + start * 900_000),
          endsAt: new Date(now.getTime() + (start + quarters) * 900_000),
        }));
        const times = freeTimes({ ...free, busy }, now);
        for (const time of times) expect(busy.some((one) => overlap(one, at(time.toISOString())))).toBe(false);
        expect(times).toHaveLength(freeTimes(free, now).filter((time) => !busy.some((one) => overlap(one, at(time.toISOString())))).length);
      }),
    ));
});
