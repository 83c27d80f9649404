import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { MentoringController } from './mentoring.controller.js';
import { MentoringGuide } from './mentoring.guide.js';
import { MentoringQueries } from './mentoring.queries.js';
import { MentoringScreens } from './mentoring.screens.js';
import { AnswerProposal } from './use-cases/answer-proposal.js';
import { MoveMentor } from './use-cases/move-mentor.js';
import { PlanMeeting } from './use-cases/plan-meeting.js';
import { ProposeMentors } from './use-cases/propose-mentors.js';
import { SaveMentor } from './use-cases/save-mentor.js';

const onLoan = { table: 'loan', column: 'loan_id' };
const personRows = [
  { table: 'mentor', column: 'person_id' },
  { table: 'mentor_proposal', column: 'person_id', follows: onLoan },
  { table: 'mentorship', column: 'person_id', follows: onLoan },
];

@Module({
  imports: [AccountsModule, PeopleModule, ReferencesModule],
  controllers: [MentoringController],
  providers: [AnswerProposal, MentoringGuide, MentoringQueries, MentoringScreens, MoveMentor, PlanMeeting, ProposeMentors, SaveMentor, ownsPersonRows('mentoring', personRows)],
  exports: [MentoringGuide, MentoringQueries, ProposeMentors],
})
export class MentoringModule {}
