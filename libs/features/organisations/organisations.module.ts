import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ReferencesModule } from '#features/references';
import { Actors } from '#platform/auth/actors';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationGuide } from './organisations.guide.js';
import { TeamController } from './team.controller.js';
import { TeamQueries } from './team.queries.js';
import { OrganisationQueries } from './organisations.queries.js';
import { AddMember } from './use-cases/add-member.js';
import { AddOrganisation } from './use-cases/add-organisation.js';
import { InviteMember } from './use-cases/invite-member.js';
import { KeepTeamAbsences } from './use-cases/keep-team-absences.js';
import { OpenOwnOrganisation } from './use-cases/open-own-organisation.js';
import { RemoveMember } from './use-cases/remove-member.js';

/** Partners; tells the platform for which organisations an account speaks. */
@Module({
  imports: [AccountsModule, ReferencesModule],
  controllers: [TeamController, OrganisationsController],
  providers: [AddMember, AddOrganisation, InviteMember, KeepTeamAbsences, OpenOwnOrganisation, RemoveMember, TeamQueries, OrganisationGuide, OrganisationQueries],
  exports: [AddMember, AddOrganisation, OpenOwnOrganisation, OrganisationGuide, OrganisationQueries],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly queries: OrganisationQueries,
  ) {}

  onModuleInit(): void {
    this.actors.alsoFrom(async (accountId) => ({ organisationIds: await this.queries.idsOf(accountId) }));
  }
}
