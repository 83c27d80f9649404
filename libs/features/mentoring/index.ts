import { MeetingEntity, MentorAbsenceEntity, MentorEntity, MentorNeedEntity, MentorProposalEntity, MentorshipEntity, MentorTieEntity } from './entities/mentor.entity.js';

export { type SexWish } from './domain/mentor.js';
export { NeedBody } from './mentoring.dto.js';
export { MentoringGuide } from './mentoring.guide.js';
export { expireProposalsJob } from './mentoring.jobs.js';
export { MentoringModule } from './mentoring.module.js';
export { type MeetingForReminder, MentoringQueries } from './mentoring.queries.js';
export { type KnownMentor, MentorFactsQueries, type NeedLine } from './mentor-facts.queries.js';
export { FullName } from './mentoring.views.js';
export { type Candidate, type MentorNeed, ProposeMentors } from './use-cases/propose-mentors.js';
export { WriteNeed } from './use-cases/write-need.js';
export const mentoringEntities = [MeetingEntity, MentorAbsenceEntity, MentorEntity, MentorNeedEntity, MentorProposalEntity, MentorshipEntity, MentorTieEntity];
