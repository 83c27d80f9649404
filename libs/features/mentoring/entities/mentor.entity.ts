import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { MentorState } from '../domain/mentor.js';
import type { ProposalState } from '../domain/proposal.moves.js';

@Entity('mentor')
export class MentorEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('state') readonly state: MentorState;
  @IntColumn('capacity') readonly capacity: number;
  @TextListColumn('sectors') readonly sectors: string[];
  @TextListColumn('functions') readonly functions: string[];
  @TextListColumn('slots') readonly slots: string[];
  @TextListColumn('stages') readonly stages: string[];
  @FlagColumn('online') readonly online: boolean;
  @IntColumn('reach_km') readonly reachKm: number;
  @TextColumn('headline') readonly headline: string;
}

@Entity('mentor_proposal')
export class MentorProposalEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('project_title') readonly projectTitle: string;
  @TextColumn('sector_code') readonly sectorCode: string;
  @IntColumn('rank') readonly rank: number;
  @IntColumn('score') readonly score: number;
  @JsonColumn('reasons') readonly reasons: object;
  @TextColumn('weights_version') readonly weightsVersion: string;
  @TextColumn('state') readonly state: ProposalState;
  @InstantColumn('proposed_at') readonly proposedAt: Date;
  @InstantColumn('answered_at', { nullable: true }) readonly answeredAt: Date | null;
  @TextColumn('decline_reason', { nullable: true }) readonly declineReason: string | null;
}

@Entity('mentorship')
export class MentorshipEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('proposal_id') readonly proposalId: string;
  @TextColumn('state') readonly state: 'active' | 'closed';
  @DayColumn('started_on') readonly startedOn: LocalDate;
  @DayColumn('closed_on', { nullable: true }) readonly closedOn: LocalDate | null;
}

export const meetingModes = ['visit', 'office', 'phone', 'video'] as const;
export type MeetingMode = (typeof meetingModes)[number];

@Entity('meeting')
export class MeetingEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentorship_id') readonly mentorshipId: string;
  @InstantColumn('starts_at') readonly startsAt: Date;
  @TextColumn('mode') readonly mode: MeetingMode;
  @TextColumn('place') readonly place: string;
  @TextColumn('state') readonly state: 'planned' | 'held' | 'cancelled';
  @IdColumn('planned_by') readonly plannedBy: string;
}
