import { FollowUpActionEntity, FollowUpReportEntity, IndicatorValueEntity, PlannedContactEntity } from './entities/followup.entity.js';

export { type Indicator, type Light, lights } from './domain/report.js';
export { FollowupModule } from './followup.module.js';
export { type AgreedAction, FollowupQueries, type ReportLine, type Telling } from './followup.queries.js';
export const followupEntities = [FollowUpActionEntity, FollowUpReportEntity, IndicatorValueEntity, PlannedContactEntity];
