import { Module } from '@nestjs/common';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { FollowupController } from './followup.controller.js';
import { FollowupGuide } from './followup.guide.js';
import { FollowupListeners } from './followup.listeners.js';
import { FollowupQueries } from './followup.queries.js';
import { FollowupScreens } from './followup.screens.js';
import { ReadReports } from './read-reports.js';
import { HaveContact } from './use-cases/have-contact.js';
import { PlanContacts } from './use-cases/plan-contacts.js';
import { TellLight } from './use-cases/tell-light.js';
import { WriteReport } from './use-cases/write-report.js';

const onLoan = { table: 'loan', column: 'loan_id' };
const personRows = ['planned_contact', 'follow_up_report', 'indicator_value'].map((table) => ({ table, column: 'person_id', follows: onLoan }));

/** How a young firm is followed: the plan, the mentor's reports, what they tell. */
@Module({
  imports: [LoansModule, MentoringModule, PeopleModule, ReferencesModule],
  controllers: [FollowupController],
  providers: [
    FollowupGuide,
    FollowupListeners,
    FollowupQueries,
    FollowupScreens,
    HaveContact,
    PlanContacts,
    ReadReports,
    TellLight,
    WriteReport,
    ownsPersonRows('followup', personRows),
  ],
  exports: [FollowupGuide, FollowupQueries],
})
export class FollowupModule {}
