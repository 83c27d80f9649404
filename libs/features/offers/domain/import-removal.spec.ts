import fc from 'fast-check';
import { isMassRemoval, leftOut } from './import-removal';

const offer = (id: string, externalRef: string | null, state: 'published' | 'filled' = 'published') => ({ id, externalRef, state });

it('takes out what is open, has a reference and is told nowhere', () => {
  const stored = [offer('1', 'A'), offer('2', 'B'), offer('3', null), offer('4', 'C', 'filled')];
  expect(leftOut(stored, new Set(['A'])).map(({ id }) => id)).toEqual(['2']);
});

it('asks before a third goes, and not for a handful', () => {
  expect([isMassRemoval(5, 5), isMassRemoval(6, 20), isMassRemoval(6, 19), isMassRemoval(30, 100), isMassRemoval(31, 100)]).toEqual([false, false, true, false, true]);
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (removed, open) => {
      if (isMassRemoval(removed, open)) expect(isMassRemoval(removed + 1, open)).toBe(true);
    }),
  );
});
