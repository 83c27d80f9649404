import { CandidacyOutcomeEntity } from './entities/candidacy-outcome.entity.js';
import { CandidacyEntity } from './entities/candidacy.entity.js';

export { CandidacyGuide } from './candidacies.guide.js';
export { askOutcomesJob, closeUnansweredJob, countAnswersJob, fallSilentJob } from './candidacies.jobs.js';
export { CandidaciesModule } from './candidacies.module.js';
export { type CandidacyNews, CandidacyNewsQueries } from './candidacy-news.queries.js';
export { type CandidacyMove, type CandidacyState } from './domain/candidacy.js';
export { candidacyPersonalData } from './domain/personal-data.js';
export { MyCandidacyQueries } from './my-candidacies.queries.js';
export { isToldToCandidate, newsForOrganisation } from './domain/told.js';
export const candidacyEntities = [CandidacyEntity, CandidacyOutcomeEntity];
