import { lastRing, missingSince, nextRing } from './rhythm.js';

const at = (text: string): Date => new Date(`${text}:00Z`);
const show = (instant: Date | undefined): string => instant?.toISOString().slice(0, 16) ?? 'no';
const daily = { everySeconds: null, cron: '10 0 * * *' };
const monthly = { everySeconds: null, cron: '50 1 1 * *' };
const often = { everySeconds: 300, cron: null };

it.each([
  [daily, '2026-06-10T12:00', '2026-06-09T23:10', '2026-06-10T23:10'], // the town is an hour ahead
  [daily, '2026-06-10T23:10', '2026-06-10T23:10', '2026-06-11T23:10'],
  [daily, '2026-02-25T12:00', '2026-02-25T00:10', '2026-02-26T00:10'], // in Ramadan it is not
  [monthly, '2026-06-10T12:00', '2026-06-01T00:50', '2026-07-01T00:50'],
  [monthly, '2026-12-31T23:59', '2026-12-01T01:50', '2027-01-01T01:50'], // since that autumn on UTC
  [often, '2026-06-10T12:00', '2026-06-10T11:55', '2026-06-10T12:05'],
])('%j at %s rang at %s and rings at %s', (rhythm, now, last, next) => expect([show(lastRing(rhythm, at(now))), show(nextRing(rhythm, null, at(now)))]).toEqual([last, next]));

it.each([
  ['a nightly one that ran', daily, '2026-06-09T23:10', '2026-06-10T12:00', 'no'],
  ['a nightly one that did not', daily, '2026-06-08T23:10', '2026-06-10T12:00', '2026-06-09T23:10'],
  ['within its margin', daily, '2026-06-08T23:10', '2026-06-09T23:30', 'no'],
  ['one that has rung a minute ago', often, '2026-06-10T11:59', '2026-06-10T12:00', 'no'],
  ['one that has been still for an hour', often, '2026-06-10T11:00', '2026-06-10T12:00', '2026-06-10T11:05'],
])('%s: missing since %s', (_, rhythm, started, now, expected) =>
  expect(show(missingSince({ ...rhythm, startedAt: at(started), listedAt: at('2026-01-01T00:00') }, at(now)))).toBe(expected),
);

it('a bell that was listed after its time is not missing yet, and one that never ran is', () => {
  expect(missingSince({ ...daily, startedAt: null, listedAt: at('2026-06-10T11:00') }, at('2026-06-10T12:00'))).toBeUndefined();
  expect(show(missingSince({ ...daily, startedAt: null, listedAt: at('2026-06-01T11:00') }, at('2026-06-10T12:00')))).toBe('2026-06-09T23:10');
});
