import fc from 'fast-check';
import { isSilent, nextTry, PATIENCE_HOURS, SILENT_HOURS } from './back-off.js';

const since = new Date('2027-01-04T09:00:00Z');

it('tries for a day and no longer, at growing distances', () => {
  const tries: number[] = [0];
  for (let at: Date | undefined = since; (at = nextTry(tries.length, since, at));) tries.push((at.getTime() - since.getTime()) / 60_000);
  expect(tries).toEqual([0, 1, 3, 8, 18, 48, 108, 228, 468, 708, 948, 1188, 1428]);
});

it('never waits into the past, nor past the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 48 * 60 }), (n, minutes) => {
      const now = new Date(since.getTime() + minutes * 60_000);
      const next = nextTry(n, since, now);
      if (next) expect([next > now, next.getTime() - since.getTime() <= PATIENCE_HOURS * 3600_000]).toEqual([true, true]);
      else expect(minutes + 240).toBeGreaterThan(PATIENCE_HOURS * 60);
    }),
  );
});

it('takes an address for silent after three days without an arrival, not a minute before', () => {
  const after = (minutes: number): Date => new Date(since.getTime() + minutes * 60_000);
  expect([isSilent(null, after(0)), isSilent(since, after(SILENT_HOURS * 60 - 1)), isSilent(since, after(SILENT_HOURS * 60))]).toEqual([false, false, true]);
});
