import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { changedDays, daysOff, daysOffAfter, faultOf, feastOf, type HolidayDay } from './holiday.js';

const day = (id: string, on: string, code: string, state: HolidayDay['state'] = 'estimated'): HolidayDay => ({ id, day: localDate(on), code, state });
const list = [
  day('a', '2027-03-10', 'eid_al_fitr_1'),
  day('b', '2027-03-11', 'eid_al_fitr_2'),
  day('c', '2028-02-27', 'eid_al_fitr_1'),
  day('d', '2027-05-01', 'labour_day', 'confirmed'),
];

it('an Eid of two days is one feast of its year', () => {
  expect(feastOf(list, 'b').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(feastOf(list, 'c').map(({ id }) => id)).toEqual(['c']);
});

it('moves as a whole, by its first day', () => {
  expect(changedDays(list, { move: 'move', id: 'b', day: localDate('2027-03-11') })).toEqual([
    { id: 'a', before: '2027-03-10', after: '2027-03-11' },
    { id: 'b', before: '2027-03-11', after: '2027-03-12' },
  ]);
  expect([...daysOffAfter(list, { move: 'move', id: 'a', day: localDate('2027-03-11') })].sort()).toEqual(['2027-03-11', '2027-03-12', '2027-05-01', '2028-02-27']);
});

it('a day that another feast keeps off stays off', () => {
  const both = [...list, day('e', '2027-05-01', 'islamic_new_year')];
  expect(daysOffAfter(both, { move: 'withdraw', id: 'e' }).has(localDate('2027-05-01'))).toBe(true);
});

it.each([
  [{ move: 'confirm', id: 'd' }, 'wrong_state'],
  [{ move: 'confirm', id: 'a' }, undefined],
  [{ move: 'withdraw', id: 'd' }, undefined],
  [{ move: 'move', id: 'a', day: localDate('2027-03-10') }, 'same_day'],
  [{ move: 'move', id: 'a', day: localDate('2027-06-10') }, 'too_far'],
  [{ move: 'move', id: 'x', day: localDate('2027-06-10') }, 'unknown'],
  [{ move: 'add', day: localDate('2027-06-09') }, undefined],
] as const)('%j: %s', (change, fault) => expect(faultOf(list, change)).toBe(fault));

it('moved there and back, the list is what it was; confirming changes no day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -31, max: 31 }), (by) => {
      const changed = changedDays(list, { move: 'move', id: 'a', day: addDays(list[0]!.day, by) });
      const there = list.map((one) => ({ ...one, day: changed.find(({ id }) => id === one.id)?.after ?? one.day }));
      expect(daysOffAfter(there, { move: 'move', id: 'a', day: list[0]!.day })).toEqual(daysOff(list));
      expect(daysOffAfter(there, { move: 'confirm', id: 'a' })).toEqual(daysOff(there));
    }),
  );
});
