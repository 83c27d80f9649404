import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ReferencesModule } from '#features/references';
import { Actors } from '#platform/auth/actors';
import { PeopleController } from './people.controller.js';
import { PeopleGuide } from './people.guide.js';
import { PeopleQueries } from './people.queries.js';
import { CvController } from './cv.controller.js';
import { CvPapers } from './cv-papers.js';
import { ResumeController } from './resume.controller.js';
import { TakeResume } from './use-cases/take-resume.js';
import { AdaptationController } from './adaptation.controller.js';
import { TellAdaptation } from './use-cases/tell-adaptation.js';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicateQueries } from './duplicates.queries.js';
import { ownsPersonRows, PersonRowsElsewhere } from './person-rows-elsewhere.js';
import { FindDuplicates } from './use-cases/find-duplicates.js';
import { MergePeople } from './use-cases/merge-people.js';
import { SetDuplicateAside } from './use-cases/set-duplicate-aside.js';
import { UndoMerge } from './use-cases/undo-merge.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimPerson } from './use-cases/claim-person.js';
import { CheckProfile } from './use-cases/check-profile.js';
import { EnterPerson } from './use-cases/enter-person.js';
import { ImportPeople } from './use-cases/import-people.js';
import { SaveProfile } from './use-cases/save-profile.js';

/** A code that is open already stays with the row it was made for, and still leads to the person. */
const personRows = [
  { table: 'person_claim', column: 'person_id', unless: "x.state = 'open' and exists (select 1 from person_claim c where c.person_id = $2 and c.state = 'open')" },
  // what the one who stays told herself counts
  {
    table: 'person_adaptation',
    column: 'person_id',
    unless: 'x.withdrawn_at is null and exists (select 1 from person_adaptation a where a.person_id = $2 and a.withdrawn_at is null)',
  },
];

/** Profiles; tells the platform which person an account is. */
@Module({
  imports: [AccountsModule, ReferencesModule],
  controllers: [ClaimsController, DuplicatesController, CvController, AdaptationController, ResumeController, PeopleController],
  providers: [
    CheckProfile,
    ClaimPerson,
    EnterPerson,
    ImportPeople,
    PeopleGuide,
    PeopleQueries,
    CvPapers,
    TellAdaptation,
    TakeResume,
    SaveProfile,
    DuplicateQueries,
    FindDuplicates,
    MergePeople,
    PersonRowsElsewhere,
    SetDuplicateAside,
    UndoMerge,
    ownsPersonRows('people', personRows),
  ],
  exports: [PersonRowsElsewhere, EnterPerson, ImportPeople, PeopleGuide, PeopleQueries, SaveProfile],
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
