import { PersonAdaptationEntity } from './entities/person-adaptation.entity.js';
import { PersonClaimEntity } from './entities/person-claim.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import { PersonDuplicateEntity, PersonMergeEntity } from './entities/same-people.entity.js';

export { impersonalColumns, personalData } from './domain/personal-data.js';
export { soundKey } from './domain/name-sound.js';
export { type Levelled, type Venture } from './domain/profile.js';
export { profileChanged } from './people.events.js';
export { ownsPersonRows, PersonRowsElsewhere } from './person-rows-elsewhere.js';
export { PeopleGuide } from './people.guide.js';
export { PeopleModule } from './people.module.js';
export { EnteredBody } from './people.dto.js';
export { PeopleQueries, type Profile, type SeekerFacts } from './people.queries.js';
export { type PeopleImportReport, type PersonName } from './people.views.js';
export { EnterPerson } from './use-cases/enter-person.js';
export { ImportPeople } from './use-cases/import-people.js';
export { SaveProfile } from './use-cases/save-profile.js';
export const peopleEntities = [PersonEntity, PersonAdaptationEntity, PersonClaimEntity, PersonDuplicateEntity, PersonMergeEntity];
