import { CharterCodeEntity, CharterEntity, CharterSignatureEntity } from './entities/charter.entity.js';
import { MeetingEntity, MeetingFeedEntity } from './entities/meeting.entity.js';
import { MentorAbsenceEntity, MentorEntity, MentorNeedEntity, MentorProposalEntity, MentorshipEntity, MentorTieEntity } from './entities/mentor.entity.js';

export { type SexWish } from './domain/mentor.js';
export { MeetingCalendar } from './meeting-calendar.js';
export { NeedBody } from './mentoring.dto.js';
export { MentoringGuide } from './mentoring.guide.js';
export { type CharterForReminder, CharterScreens } from './charter.queries.js';
export { CHARTER_REMINDERS, type CharterParty } from './domain/charter.js';
export { drawChartersJob, expireProposalsJob } from './mentoring.jobs.js';
export { MentoringModule } from './mentoring.module.js';
export { type MeetingForReminder, MentoringQueries } from './mentoring.queries.js';
export { MentorshipQueries, type Pair, type PairMeeting } from './mentorship.queries.js';
export { type KnownMentor, MentorFactsQueries, type NeedLine } from './mentor-facts.queries.js';
export { FullName } from './mentoring.views.js';
export { CloseMeeting } from './use-cases/close-meeting.js';
export { type Candidate, type MentorNeed, ProposeMentors } from './use-cases/propose-mentors.js';
export { WriteNeed } from './use-cases/write-need.js';
export const mentoringEntities = [
  CharterCodeEntity,
  CharterEntity,
  CharterSignatureEntity,
  MeetingEntity,
  MeetingFeedEntity,
  MentorAbsenceEntity,
  MentorEntity,
  MentorNeedEntity,
  MentorProposalEntity,
  MentorshipEntity,
  MentorTieEntity,
];
