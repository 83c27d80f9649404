import { MOST_FAILURES, nextPull, pausesAfter } from './feed.js';

const now = new Date('2027-01-04T09:00:00Z');
const hours = (every: 'daily' | 'weekly', failures: number): number => (nextPull(every, failures, now).getTime() - now.getTime()) / 3_600_000;

it('pulls each day or each week, and sooner after a failure', () => {
  expect([0, 1, 2, 3, 4].map((failures) => hours('daily', failures))).toEqual([24, 1, 4, 16, 24]);
  expect([0, 1, 4, 9].map((failures) => hours('weekly', failures))).toEqual([168, 1, 64, 168]);
});
it('pauses after five failures in a row', () => expect([MOST_FAILURES, pausesAfter(4), pausesAfter(5)]).toEqual([5, false, true]));
