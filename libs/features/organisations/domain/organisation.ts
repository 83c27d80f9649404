export const organisationKinds = ['municipality', 'lender', 'public_agency', 'training_provider', 'employer', 'employer_body', 'association', 'ministry', 'startup'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const organisationStates = ['active', 'suspended'] as const;
export type OrganisationState = (typeof organisationStates)[number];
export const memberRoles = ['admin', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Names in both scripts; one may be empty. */
export interface OrganisationName {
  readonly ar: string;
  readonly fr: string;
}
