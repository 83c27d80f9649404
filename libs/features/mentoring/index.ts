import { MeetingEntity, MentorEntity, MentorProposalEntity, MentorshipEntity } from './entities/mentor.entity.js';

export { MentoringGuide } from './mentoring.guide.js';
export { MentoringModule } from './mentoring.module.js';
export { type AvailableMentor, type MeetingForReminder, MentoringQueries } from './mentoring.queries.js';
export { type Candidate, type MentorNeed, ProposeMentors } from './use-cases/propose-mentors.js';
export const mentoringEntities = [MeetingEntity, MentorEntity, MentorProposalEntity, MentorshipEntity];
