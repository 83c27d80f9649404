import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { CharterBooks } from './charter-books.js';
import { CharterController } from './charter.controller.js';
import { CharterScreens } from './charter.queries.js';
import { MentorFactsQueries } from './mentor-facts.queries.js';
import { MentoringController } from './mentoring.controller.js';
import { MeetingCalendar } from './meeting-calendar.js';
import { MeetingTimes } from './meeting-times.js';
import { MeetingListeners } from './meetings.listeners.js';
import { MeetingsController } from './meetings.controller.js';
import { MentoringGuide } from './mentoring.guide.js';
import { MentoringJobs } from './mentoring.jobs.js';
import { MentoringQueries } from './mentoring.queries.js';
import { MentoringScreens } from './mentoring.screens.js';
import { MentorshipQueries } from './mentorship.queries.js';
import { AnswerProposal } from './use-cases/answer-proposal.js';
import { AskCharterCode } from './use-cases/ask-charter-code.js';
import { DrawCharter } from './use-cases/draw-charter.js';
import { CloseMeeting } from './use-cases/close-meeting.js';
import { ExpireProposals } from './use-cases/expire-proposals.js';
import { ForbidPair } from './use-cases/forbid-pair.js';
import { KeepAbsence } from './use-cases/keep-absence.js';
import { MeetingFeed } from './use-cases/meeting-feed.js';
import { MoveMeeting } from './use-cases/move-meeting.js';
import { MoveMentor } from './use-cases/move-mentor.js';
import { MoveMentorship } from './use-cases/move-mentorship.js';
import { PlanMeeting } from './use-cases/plan-meeting.js';
import { ProposeMentors } from './use-cases/propose-mentors.js';
import { ReplaceMentor } from './use-cases/replace-mentor.js';
import { SaveMentor } from './use-cases/save-mentor.js';
import { SignCharter } from './use-cases/sign-charter.js';
import { WriteNeed } from './use-cases/write-need.js';

const onLoan = { table: 'loan', column: 'loan_id' };
const personRows = [
  { table: 'mentor', column: 'person_id' },
  { table: 'mentor_proposal', column: 'person_id', follows: onLoan },
  { table: 'mentorship', column: 'person_id', follows: onLoan },
  { table: 'mentor_need', column: 'person_id', follows: onLoan },
  { ...{ table: 'meeting_feed', column: 'person_id' }, unless: 'x.revoked_at is null and exists (select 1 from meeting_feed y where y.revoked_at is null and y.person_id = $2)' },
  { table: 'mentor_tie', column: 'person_id', unless: 'exists (select 1 from mentor_tie y where y.mentor_id = x.mentor_id and y.kind = x.kind and y.person_id = $2)' },
];

@Module({
  imports: [AccountsModule, PeopleModule, ReferencesModule],
  controllers: [CharterController, MeetingsController, MentoringController],
  providers: [
    AnswerProposal,
    AskCharterCode,
    CharterBooks,
    CharterScreens,
    CloseMeeting,
    DrawCharter,
    ExpireProposals,
    ForbidPair,
    KeepAbsence,
    MeetingCalendar,
    MeetingFeed,
    MeetingListeners,
    MeetingTimes,
    MentorFactsQueries,
    MentoringGuide,
    MentoringJobs,
    MentoringQueries,
    MentoringScreens,
    MentorshipQueries,
    MoveMeeting,
    MoveMentor,
    MoveMentorship,
    PlanMeeting,
    ProposeMentors,
    ReplaceMentor,
    SaveMentor,
    SignCharter,
    WriteNeed,
    ownsPersonRows('mentoring', personRows),
  ],
  exports: [CharterScreens, CloseMeeting, MeetingCalendar, MentorFactsQueries, MentoringGuide, MentoringQueries, MentorshipQueries, ProposeMentors, WriteNeed],
})
export class MentoringModule {}
