import fc from 'fast-check';
import { isWarnedOf, KEY_WARNING_DAYS, keyStateOf } from './api-key.js';

const now = new Date('2027-01-04T09:00:00Z');
const days = (n: number): Date => new Date(now.getTime() + n * 24 * 3600 * 1000);

describe('the life of a key', () => {
  it.each([
    [{ expiresAt: days(200), revokedAt: null }, 'good'],
    [{ expiresAt: days(KEY_WARNING_DAYS), revokedAt: null }, 'ends_soon'],
    [{ expiresAt: days(0), revokedAt: null }, 'expired'],
    [{ expiresAt: days(200), revokedAt: days(-1) }, 'ended'],
    [{ expiresAt: days(-1), revokedAt: days(-2) }, 'ended'],
  ] as const)('%j is %s', (key, state) => expect(keyStateOf(key, now)).toBe(state));

  it('is warned about in the second half of its life, 30 days before its end at the earliest, never in the sandbox', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 400 }), fc.constantFrom('live', 'sandbox'), (life, age, kind) => {
        const key = { kind, createdAt: days(-age), expiresAt: days(life - age), revokedAt: null } as const;
        expect(isWarnedOf(key, now)).toBe(kind === 'live' && age < life && life - age <= KEY_WARNING_DAYS && age >= life - age);
      }),
    );
  });
});
