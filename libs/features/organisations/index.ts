import { OrganisationEntity } from './entities/organisation.entity.js';
import { OrganisationAbsenceEntity, OrganisationInvitationEntity } from './entities/team.entity.js';

export { organisationKinds, type OrganisationName } from './domain/organisation.js';
export { OrganisationGuide } from './organisations.guide.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationQueries } from './organisations.queries.js';
export { AddMember } from './use-cases/add-member.js';
export { AddOrganisation } from './use-cases/add-organisation.js';
export { OpenOwnOrganisation } from './use-cases/open-own-organisation.js';
export { type PartnerRow, upsertPartners } from './use-cases/upsert-partners.js';
export const organisationEntities = [OrganisationAbsenceEntity, OrganisationEntity, OrganisationInvitationEntity];
