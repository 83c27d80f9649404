import type { Actor, Role } from '#kernel/permissions';
import { canAddMembers, canKeepOrganisations, canSeeMembers, canSeeOrganisation } from './organisations.policy.js';

const anActor = (roles: readonly Role[], organisationIds: readonly string[] = []): Actor => ({ accountId: 'a', roles, organisationIds });

describe('who may do what with organisations', () => {
  it.each([
    ['admin', true],
    ['municipality', true],
    ['system', true],
    ['agency', false],
    ['officer', false],
    ['founder', false],
  ] as const)('%s keeps organisations: %s', (role, answer) => expect(canKeepOrganisations(anActor([role]))).toBe(answer));

  it('lets an admin member add colleagues to the own organisation only', () => {
    const agency = anActor(['agency'], ['mine']);
    expect([canAddMembers(agency, 'mine', true), canAddMembers(agency, 'mine', false), canAddMembers(agency, 'other', true)]).toEqual([true, false, false]);
  });

  it('shows members to the own people and to who keeps organisations', () => {
    expect([
      canSeeMembers(anActor(['agency'], ['mine']), 'mine'),
      canSeeMembers(anActor(['agency'], ['mine']), 'other'),
      canSeeMembers(anActor(['officer']), 'mine'),
      canSeeMembers(anActor(['admin']), 'mine'),
    ]).toEqual([true, false, false, true]);
  });

  it('shows an organisation to readers and to its own people', () => {
    expect([canSeeOrganisation(anActor(['officer']), 'x'), canSeeOrganisation(anActor(['founder']), 'x'), canSeeOrganisation(anActor(['founder'], ['x']), 'x')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
