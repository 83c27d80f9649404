import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ReferencesModule } from '#features/references';
import { Actors } from '#platform/auth/actors';
import { PeopleController } from './people.controller.js';
import { PeopleGuide } from './people.guide.js';
import { PeopleQueries } from './people.queries.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimPerson } from './use-cases/claim-person.js';
import { CheckProfile } from './use-cases/check-profile.js';
import { EnterPerson } from './use-cases/enter-person.js';
import { ImportPeople } from './use-cases/import-people.js';
import { SaveProfile } from './use-cases/save-profile.js';

/** Profiles; tells the platform which person an account is. */
@Module({
  imports: [AccountsModule, ReferencesModule],
  controllers: [ClaimsController, PeopleController],
  providers: [CheckProfile, ClaimPerson, EnterPerson, ImportPeople, PeopleGuide, PeopleQueries, SaveProfile],
  exports: [EnterPerson, ImportPeople, PeopleGuide, PeopleQueries, SaveProfile],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly queries: PeopleQueries,
  ) {}

  onModuleInit(): void {
    this.actors.alsoFrom(async (accountId) => {
      const personId = await this.queries.personOfAccount(accountId);
      return personId ? { personId } : undefined;
    });
  }
}
