import { type Actor, can } from '#kernel/permissions';

/** Addresses of an organisation are kept by those who publish for it. */
export const canKeepEndpoints = (actor: Actor, organisationId: string): boolean => can(actor, 'offers.publish') && actor.organisationIds.includes(organisationId);
