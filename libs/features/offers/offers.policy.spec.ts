import type { Actor, Role } from '#kernel/permissions';
import { offerStates } from './domain/offer.moves.js';
import { canPublishFor, canSeeOffer, offerPartsFor } from './offers.policy.js';

const who = (role: Role, ...organisationIds: string[]): Actor => ({ accountId: role, roles: [role], organisationIds });
const ours = { organisationId: 'ours' };

describe('who may do what with an offer', () => {
  it('shows to everybody what is open or was; the rest to its organisation and the reviewers', () => {
    const seenBy = (actor: Actor | undefined): string[] => offerStates.filter((state) => canSeeOffer(actor, { ...ours, state }));
    for (const stranger of [undefined, who('job_seeker'), who('agency', 'other')]) expect(seenBy(stranger)).toEqual(['published', 'filled', 'expired']);
    for (const insider of [who('agency', 'ours'), who('officer'), who('admin')]) expect(seenBy(insider)).toEqual([...offerStates]);
  });

  it.each([
    ['the own agency', who('agency', 'ours'), ['publisher'], true],
    ['another agency', who('agency', 'other'), [], false],
    ['a member without the role', who('job_seeker', 'ours'), [], false],
    ['an officer', who('officer'), ['reviewer'], false],
    ['the administrator', who('admin'), ['reviewer'], true],
  ] as const)('%s', (_name, actor, parts, publishes) => {
    expect(offerPartsFor(actor, ours)).toEqual([...parts]);
    expect(canPublishFor(actor, 'ours')).toBe(publishes);
  });
});
