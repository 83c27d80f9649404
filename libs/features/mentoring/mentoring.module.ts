import { Module } from '@nestjs/common';
import { PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { MentoringController } from './mentoring.controller.js';
import { MentoringQueries } from './mentoring.queries.js';
import { AnswerProposal } from './use-cases/answer-proposal.js';
import { PlanMeeting } from './use-cases/plan-meeting.js';
import { ProposeMentors } from './use-cases/propose-mentors.js';
import { SaveMentor } from './use-cases/save-mentor.js';

@Module({
  imports: [PeopleModule, ReferencesModule],
  controllers: [MentoringController],
  providers: [AnswerProposal, MentoringQueries, PlanMeeting, ProposeMentors, SaveMentor],
  exports: [MentoringQueries, ProposeMentors],
})
export class MentoringModule {}
