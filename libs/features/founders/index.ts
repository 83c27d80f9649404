import { ActionPlanEntity, AmountConsentEntity, FirmAlertEntity, FirmLightEntity, FounderNoteEntity, FounderTaskEntity } from './entities/founder.entity.js';

export { FounderGuide } from './founders.guide.js';
export { watchFirmsJob } from './founders.jobs.js';
export { FoundersModule } from './founders.module.js';
export { type TaskForReminder, TaskQueries } from './task.queries.js';
export const founderEntities = [ActionPlanEntity, AmountConsentEntity, FirmAlertEntity, FirmLightEntity, FounderNoteEntity, FounderTaskEntity];
