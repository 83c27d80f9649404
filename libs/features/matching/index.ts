export { runAssignmentJson } from './domain/assignment/json.js';
import { MentorRoundEntity } from './entities/mentor-round.entity.js';
import { MatchRunEntity } from './full-run/entities/match-run.entity.js';

export const matchingEntities = [MatchRunEntity, MentorRoundEntity];
export { signalPersonalData } from './signals/domain/signal.js';
export { KeepAnswers } from './use-cases/keep-answers.js';
export { monthsOf } from './domain/thresholds.js';
export { type OfferReasons } from './domain/reasons.js';
export { FitQueries, type Pair } from './fit.queries.js';
export { MatchWords } from './match-words.js';
export { MatchingGuide } from './matching.guide.js';
export { MatchingModule } from './matching.module.js';
export { OperateRun } from './full-run/use-cases/operate-run.js';
export { MatchingQueries } from './matching.queries.js';
export { BlockView, ReasonsView } from './matching.views.js';
export { countExposureJob, forgetSignalsJob, refreshJob, runAllJob, tendRunsJob } from './matching.job-names.js';
