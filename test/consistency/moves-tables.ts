import type { Moves } from '#kernel/moves';
import { endedJobStates, jobMoves, jobStates } from '../../libs/features/candidacies/domain/job.moves';
import { endedTrainingStates, trainingMoves, trainingStates } from '../../libs/features/candidacies/domain/training.moves';
import { planMoves, planStates } from '../../libs/features/founders/domain/plan.moves';
import { endedLoanStates, loanMoves, loanStates } from '../../libs/features/loans/agreement/domain/loan.moves';
import { applicationMoves, applicationStates, endStates } from '../../libs/features/loans/application/domain/application.moves';
import { endedSessionStates, sessionMoves, sessionStates } from '../../libs/features/loans/committee/domain/session.moves';
import { contactStates } from '../../libs/features/followup/domain/contact';
import { contactMoves } from '../../libs/features/followup/domain/contact.moves';
import { runMoves, runStates } from '../../libs/features/matching/full-run/domain/run.moves';
import { roundMoves, roundStates } from '../../libs/features/matching/domain/round.moves';
import { meetingMoves, meetingStates } from '../../libs/features/mentoring/domain/meeting.moves';
import { mentorStates } from '../../libs/features/mentoring/domain/mentor';
import { mentorMoves } from '../../libs/features/mentoring/domain/mentor.moves';
import { mentorshipMoves, mentorshipStates } from '../../libs/features/mentoring/domain/mentorship.moves';
import { proposalMoves, proposalStates } from '../../libs/features/mentoring/domain/proposal.moves';
import { offerMoves, offerStates } from '../../libs/features/offers/domain/offer.moves';

/** One table of moves, the words of its states, and the column that holds them. */
export interface MovesTable {
  readonly name: string;
  readonly feature: string;
  readonly file: string;
  readonly moves: Moves<string, string>;
  readonly states: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Readers who get words of their own; none: one label for everybody. */
  readonly audiences: readonly string[];
  readonly table: string;
}

/** Every table of the house. `moves.spec.ts` refuses one that is missing here. */
export const movesTables: readonly MovesTable[] = [
  {
    ...{ name: 'job', feature: 'candidacies', file: 'candidacies/domain/job.moves.ts', table: 'candidacy' },
    ...{ moves: jobMoves, states: jobStates, first: ['suggested', 'applied'], last: endedJobStates, audiences: ['candidate', 'employer'] },
  },
  {
    ...{ name: 'training', feature: 'candidacies', file: 'candidacies/domain/training.moves.ts', table: 'candidacy' },
    ...{ moves: trainingMoves, states: trainingStates, first: ['suggested', 'interested'], last: endedTrainingStates, audiences: ['candidate', 'employer'] },
  },
  {
    ...{ name: 'application', feature: 'loans', file: 'loans/application/domain/application.moves.ts', table: 'loan_application' },
    ...{ moves: applicationMoves, states: applicationStates, first: ['orientation'], last: endStates, audiences: ['applicant', 'staff'] },
  },
  {
    ...{ name: 'loan', feature: 'loans', file: 'loans/agreement/domain/loan.moves.ts', table: 'loan' },
    ...{ moves: loanMoves, states: loanStates, first: ['committed'], last: endedLoanStates, audiences: ['applicant', 'staff'] },
  },
  {
    ...{ name: 'session', feature: 'committee', file: 'loans/committee/domain/session.moves.ts', table: 'committee_session' },
    ...{ moves: sessionMoves, states: sessionStates, first: ['planned'], last: endedSessionStates, audiences: [] },
  },
  {
    ...{ name: 'offer', feature: 'offers', file: 'offers/domain/offer.moves.ts', table: 'offer' },
    ...{ moves: offerMoves, states: offerStates, first: ['draft', 'review'], last: ['filled', 'expired'], audiences: ['public', 'partner'] },
  },
  {
    ...{ name: 'mentor', feature: 'mentoring', file: 'mentoring/domain/mentor.moves.ts', table: 'mentor' },
    ...{ moves: mentorMoves, states: mentorStates, first: ['candidate'], last: ['ended'], audiences: [] },
  },
  {
    ...{ name: 'mentorship', feature: 'mentoring', file: 'mentoring/domain/mentorship.moves.ts', table: 'mentorship' },
    ...{ moves: mentorshipMoves, states: mentorshipStates, first: ['accepted'], last: ['closed'], audiences: [] },
  },
  {
    ...{ name: 'plan', feature: 'founders', file: 'founders/domain/plan.moves.ts', table: 'action_plan' },
    ...{ moves: planMoves, states: planStates, first: ['wanted'], last: ['done', 'dropped'], audiences: [] },
  },
  {
    ...{ name: 'round', feature: 'mentoring', file: 'matching/domain/round.moves.ts', table: 'mentor_round' },
    ...{ moves: roundMoves, states: roundStates, first: ['draft'], last: ['published', 'discarded'], audiences: [] },
  },
  {
    ...{ name: 'run', feature: 'matching', file: 'matching/full-run/domain/run.moves.ts', table: 'match_run' },
    ...{ moves: runMoves, states: runStates, first: ['queued'], last: ['done'], audiences: [] },
  },
  {
    ...{ name: 'proposal', feature: 'mentoring', file: 'mentoring/domain/proposal.moves.ts', table: 'mentor_proposal' },
    ...{ moves: proposalMoves, states: proposalStates, first: ['proposed'], last: ['accepted', 'declined', 'superseded', 'expired'], audiences: ['founder', 'mentor', 'staff'] },
  },
  {
    ...{ name: 'meeting', feature: 'mentoring', file: 'mentoring/domain/meeting.moves.ts', table: 'meeting' },
    ...{ moves: meetingMoves, states: meetingStates, first: ['planned'], last: ['held', 'cancelled'], audiences: [] },
  },
  {
    ...{ name: 'contact', feature: 'followup', file: 'followup/domain/contact.moves.ts', table: 'planned_contact' },
    ...{ moves: contactMoves, states: contactStates, first: ['planned'], last: ['done', 'missed'], audiences: [] },
  },
];
