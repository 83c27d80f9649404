import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { CandidaciesModule } from '#features/candidacies';
import { FollowupModule } from '#features/followup';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { FileParts } from './file-parts.js';
import { FileQueries } from './file.queries.js';
import { FirmFactsQueries } from './firm-facts.js';
import { FoundersController } from './founders.controller.js';
import { FounderGuide } from './founders.guide.js';
import { FounderJobs } from './founders.jobs.js';
import { FounderListeners } from './founders.listeners.js';
import { LightQueries } from './light.queries.js';
import { Places } from './places.js';
import { TaskQueries } from './task.queries.js';
import { EndTask } from './use-cases/end-task.js';
import { KeepConsent } from './use-cases/keep-consent.js';
import { KeepNote } from './use-cases/keep-note.js';
import { MovePlan } from './use-cases/move-plan.js';
import { OpenTasks } from './use-cases/open-tasks.js';
import { TakeActions } from './use-cases/take-actions.js';
import { WatchFirms } from './use-cases/watch-firms.js';
import { WatchInstalments } from './use-cases/watch-instalments.js';
import { TaskHands } from './use-cases/task-hands.js';
import { WriteTask } from './use-cases/write-task.js';

const onLoan = { table: 'loan', column: 'loan_id' };
const personRows = [
  { table: 'action_plan', column: 'person_id', follows: onLoan },
  { table: 'founder_task', column: 'person_id' },
  { table: 'founder_note', column: 'person_id' },
  { table: 'firm_light', column: 'person_id', follows: onLoan },
  { table: 'amount_consent', column: 'person_id', follows: { table: 'mentorship', column: 'mentorship_id' } },
];

@Module({
  imports: [AccountsModule, CandidaciesModule, FollowupModule, LoansModule, MentoringModule, PeopleModule, ReferencesModule],
  controllers: [FoundersController],
  providers: [
    EndTask,
    FileParts,
    FileQueries,
    FirmFactsQueries,
    FounderGuide,
    FounderJobs,
    FounderListeners,
    KeepConsent,
    KeepNote,
    LightQueries,
    MovePlan,
    OpenTasks,
    Places,
    TakeActions,
    TaskHands,
    TaskQueries,
    WatchFirms,
    WatchInstalments,
    WriteTask,
    ownsPersonRows('founders', personRows),
  ],
  exports: [FounderGuide, TaskQueries],
})
export class FoundersModule {}
