import { FollowUpActionEntity, FollowUpReportEntity, IndicatorValueEntity, PlannedContactEntity } from './entities/followup.entity.js';

export { type Indicator, type Light, lights } from './domain/report.js';
export { type ContactBy } from './domain/contact.js';
export { FollowupGuide } from './followup.guide.js';
export { FollowupModule } from './followup.module.js';
export { type AgreedAction, type ContactForReminder, FollowupQueries, type ReportLine, type Telling } from './followup.queries.js';
export const followupEntities = [FollowUpActionEntity, FollowUpReportEntity, IndicatorValueEntity, PlannedContactEntity];
