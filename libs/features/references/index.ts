import { HolidayChangeEntity, HolidayEntity } from './entities/holiday.entity.js';

export { languageLexicon, readLanguage } from './domain/read-language.js';
export { educationReader } from './domain/read-education.js';
export { placeReader } from './domain/read-place.js';
export { sectorReader } from './domain/read-sector.js';
export { recogniser, SURE } from './domain/recognise-occupation.js';
export { type ImportedFile, ImportLabels } from './imports/use-cases/import-labels.js';
export { Neighbours } from './semantics/domain/neighbours.js';
export { measure, type Measured } from './semantics/domain/ranking.js';
export { TitleRecogniser } from './semantics/domain/title-recogniser.js';
export { readTaxonomy } from './semantics/read-taxonomy.js';
export { SearchLexicon, type Sought } from './domain/search-lexicon.js';
export { ReferencesModule } from './references.module.js';
export { ReferenceQueries } from './references.queries.js';
export { type Coded, type Commune, type EducationLevel, Label, type Occupation, type Skill, type SupportScheme } from './references.views.js';
export { changedDays, daysOff, daysOffAfter, faultOf as holidayFaultOf, type HolidayChange, type HolidayDay, holidayMoves } from './domain/holiday.js';
export const referenceEntities = [HolidayChangeEntity, HolidayEntity];
