import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { absenceNow, invitationStateOf, leavesAnAdmin, toWrite } from './team.js';

const now = new Date('2027-01-04T09:00:00Z');
const after = (hours: number): Date => new Date(now.getTime() + hours * 3600_000);

describe('invitations', () => {
  it.each([
    [{ expiresAt: after(1), usedAt: null, revokedAt: null }, 'open'],
    [{ expiresAt: now, usedAt: null, revokedAt: null }, 'over'],
    [{ expiresAt: after(1), usedAt: now, revokedAt: null }, 'used'],
    [{ expiresAt: after(-1), usedAt: now, revokedAt: null }, 'used'],
    [{ expiresAt: after(1), usedAt: null, revokedAt: now }, 'withdrawn'],
  ] as const)('%j is %s', (invitation, state) => expect(invitationStateOf(invitation, now)).toBe(state));
});

describe('people of an organisation', () => {
  it('never leave it without somebody who may add and remove people, if there was one', () => {
    const role = fc.constantFrom('admin' as const, 'member' as const);
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), fc.nat(5), (roles, n) => {
        const members = roles.map((one, i) => ({ accountId: String(i), role: one }));
        const left = members.filter(({ accountId }) => accountId !== String(n));
        const had = roles.includes('admin');
        expect(leavesAnAdmin(members, String(n))).toBe(!had || left.some((one) => one.role === 'admin'));
      }),
    );
  });

  it('are away from the first to the last day; the nearest absence is told', () => {
    const days = (fromDay: string, toDay: string) => ({ fromDay: localDate(fromDay), toDay: localDate(toDay) });
    const [past, current, next] = [days('2026-12-01', '2027-01-03'), days('2027-01-04', '2027-01-04'), days('2027-02-01', '2027-02-10')];
    const today = localDate('2027-01-04');
    expect([absenceNow([past], today), absenceNow([next, past, current], today), absenceNow([past, next], today)]).toEqual([undefined, current, next]);
  });
});

describe('who is written to', () => {
  const spoke = (id: string, own: boolean, away: boolean) => ({ id, own, away });
  const ids = (...spokes: ReturnType<typeof spoke>[]): string[] => toWrite(spokes).map(({ id }) => id);
  it('is who is here, of the branch first', () => {
    expect(ids(spoke('head', false, false), spoke('hind', true, false), spoke('omar', true, true))).toEqual(['hind']);
    expect(ids(spoke('head', false, false), spoke('omar', true, true))).toEqual(['head']);
  });
  it('is everybody of the branch when all are away, and the head of an empty branch', () => {
    expect(ids(spoke('head', false, true), spoke('omar', true, true), spoke('omar', true, true))).toEqual(['omar']);
    expect(ids(spoke('head', false, true))).toEqual(['head']);
    expect(ids()).toEqual([]);
  });
});
