export { ReferencesModule } from './references.module.js';
export { type Coded, type Commune, type EducationLevel, type Label, type Occupation, ReferenceQueries, type Skill, type SupportScheme } from './references.queries.js';
