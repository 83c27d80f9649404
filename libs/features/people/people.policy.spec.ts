import { type Actor, type Role, roles } from '#kernel/permissions';
import { canEnterPeople, canImportPeople, canMerge, canSeePerson } from './people.policy.js';

const anActor = (role: Role, personId?: string): Actor => ({ accountId: 'a', roles: [role], organisationIds: [], ...(personId ? { personId } : {}) });
const who = (answer: (actor: Actor) => boolean): Role[] => roles.filter((role) => answer(anActor(role)));

describe('who may see and write people', () => {
  it('shows everybody the own profile and nobody a stranger', () => {
    for (const role of roles) expect(canSeePerson(anActor(role, 'me'), 'me')).toBe(true);
    expect(canSeePerson(anActor('founder', 'me'), 'you')).toBe(false);
    expect(canSeePerson(anActor('founder'), 'you')).toBe(false);
  });
  it('lets staff read, enter and import', () => {
    expect(who((actor) => canSeePerson(actor, 'you'))).toEqual(['officer', 'admin']);
    expect(who(canEnterPeople)).toEqual(['officer', 'admin']);
    expect(who(canMerge)).toEqual(['officer', 'admin']);
    expect(who(canImportPeople)).toEqual(['admin', 'system']);
  });
});
