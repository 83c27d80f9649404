import fc from 'fast-check';
import { type Actor, can, has, permissions, permissionsOf, type Role, roles, staffRoles, systemActor } from './permissions.js';

const anActor = (...held: Role[]): Actor => ({ accountId: 'someone', roles: held, organisationIds: [] });
const someRoles = fc.uniqueArray(fc.constantFrom(...roles));

describe('permissions', () => {
  it('an actor may do what one of the roles may, and nothing else', () => {
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...permissions), (held, permission) => {
        expect(can(anActor(...held), permission)).toBe(held.some((role) => permissionsOf(role).includes(permission)));
      }),
    );
  });
  it('one more role never takes a permission away', () => {
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...roles), fc.constantFrom(...permissions), (held, more, permission) => {
        if (can(anActor(...held), permission)) expect(can(anActor(...held, more), permission)).toBe(true);
      }),
    );
  });
  it('without a role there is none, and the system role has none of its own', () => {
    for (const permission of permissions) expect([can(anActor(), permission), can(systemActor('match run'), permission)]).toEqual([false, false]);
  });
  it('each is listed once, granted to somebody, and named feature.verb', () => {
    expect(new Set(permissions).size).toBe(permissions.length);
    for (const permission of permissions) {
      expect(permission).toMatch(/^[a-z]+\.[a-z_]+$/);
      expect(roles.some((role) => permissionsOf(role).includes(permission))).toBe(true);
    }
  });
});

describe('separation of duties in the loan fund', () => {
  it.each([
    ['loans.decide', ['committee_member']],
    ['loans.disburse', ['treasurer']],
    ['loans.collect', ['treasurer']],
    ['loans.instruct', ['officer']],
    ['loans.assist', ['officer']],
    ['loans.supervise', ['officer', 'fund_manager']],
    ['loans.keep_fund', ['fund_manager']],
    ['loans.apply', ['founder', 'job_seeker']],
    ['candidacies.forward', ['officer']],
    ['accounts.keep', ['admin']],
  ] as const)('%s belongs to %j alone', (permission, holders) => expect(roles.filter((role) => permissionsOf(role).includes(permission))).toEqual(holders));
  it('citizens are not staff', () => expect(staffRoles.filter((role) => ['founder', 'job_seeker', 'mentor', 'agency', 'system'].includes(role))).toEqual([]));
});

describe('actors', () => {
  it('has asks for the role itself', () => expect([has(anActor('officer'), 'officer'), has(anActor('officer'), 'admin')]).toEqual([true, false]));
  it('the system says what acts, and speaks for nobody', () =>
    expect(systemActor('loans.close-overdue')).toEqual({ accountId: 'system:loans.close-overdue', roles: ['system'], organisationIds: [] }));
});
