import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { faultOfAbsence, handedStates, isAway } from './desk.js';

const today = localDate('2027-01-04');
const days = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ fromDay: addDays(today, from), toDay: addDays(today, from + length) }));

describe('an absence', () => {
  it('lasts from its first day to its last', () => {
    const week = { fromDay: localDate('2027-01-04'), toDay: localDate('2027-01-08') };
    expect(['2027-01-03', '2027-01-04', '2027-01-08', '2027-01-09'].map((day) => isAway(week, localDate(day)))).toEqual([false, true, true, false]);
  });
  it('ends after it begins, is not over, and lasts a year at most', () => {
    const fault = (from: number, to: number) => faultOfAbsence({ fromDay: addDays(today, from), toDay: addDays(today, to) }, [], today)?.code;
    expect([fault(0, 0), fault(-3, 0), fault(5, 4), fault(-5, -1), fault(0, 365), fault(0, 366)]).toEqual([undefined, undefined, 'order', 'past', undefined, 'long']);
  });
  it('is refused as a second one exactly when a day is in both', () =>
    fc.assert(
      fc.property(days, days, (a, b) => {
        const both = Array.from({ length: 401 }, (_, i) => addDays(a.fromDay, i)).some((day) => isAway(a, day) && isAway(b, day));
        const fault = faultOfAbsence(a, [b], today);
        return fault === undefined ? !both : fault.code !== 'twice' || both;
      }),
    ));
});

it('a file on the agenda of a session keeps its officer', () => expect(handedStates.filter((state) => state === 'scheduled' || state === 'heard')).toEqual([]));
