import { CandidacyOutcomeEntity } from './entities/candidacy-outcome.entity.js';
import { CandidacyEntity } from './entities/candidacy.entity.js';

export { CandidaciesModule } from './candidacies.module.js';
export { candidacyPersonalData } from './domain/personal-data.js';
export const candidacyEntities = [CandidacyEntity, CandidacyOutcomeEntity];
