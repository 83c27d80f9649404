import { type Actor, can, has } from '#kernel/permissions';

const speaksFor = (actor: Actor, organisationId: string): boolean => actor.organisationIds.includes(organisationId);

export const canKeepOrganisations = (actor: Actor): boolean => can(actor, 'organisations.keep') || has(actor, 'system');

export const canSeeOrganisation = (actor: Actor, organisationId: string): boolean => can(actor, 'organisations.read') || speaksFor(actor, organisationId);

/** `isAdmin`: the actor is an admin member of that organisation. */
export const canAddMembers = (actor: Actor, organisationId: string, isAdmin: boolean): boolean => canKeepOrganisations(actor) || (isAdmin && speaksFor(actor, organisationId));

/** Who is in it is for its own people and those who keep organisations. */
export const canSeeMembers = (actor: Actor, organisationId: string): boolean => canKeepOrganisations(actor) || speaksFor(actor, organisationId);
