export { ReferencesModule } from './references.module.js';
export { ReferenceQueries } from './references.queries.js';
export { type Coded, type Commune, type EducationLevel, Label, type Occupation, type Skill, type SupportScheme } from './references.views.js';
