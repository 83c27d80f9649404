export { MatchingGuide } from './matching.guide.js';
export { MatchingModule } from './matching.module.js';
export { refreshJob, runAllJob } from './matching.job-names.js';
