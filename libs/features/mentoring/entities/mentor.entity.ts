import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { MentorState, SexWish, TieKind } from '../domain/mentor.js';
import type { ClosingReason, MentorshipState } from '../domain/mentorship.moves.js';
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
  @DayColumn('interviewed_on', { nullable: true }) readonly interviewedOn: LocalDate | null;
  @DayColumn('trained_on', { nullable: true }) readonly trainedOn: LocalDate | null;
  @DayColumn('charter_on', { nullable: true }) readonly charterOn: LocalDate | null;
  @TextColumn('own_firm', { nullable: true }) readonly ownFirm: 'none' | 'yes' | null;
  @TextColumn('own_sector', { nullable: true }) readonly ownSector: string | null;
  @TextColumn('sex_wish') readonly sexWish: SexWish;
}

/** Days on which a mentor takes nobody new. */
@Entity('mentor_absence')
export class MentorAbsenceEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @DayColumn('from_on') readonly fromOn: LocalDate;
  @DayColumn('to_on') readonly toOn: LocalDate;
}

/** What forbids a pair for good. */
@Entity('mentor_tie')
export class MentorTieEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('kind') readonly kind: TieKind;
  @IdColumn('told_by', { nullable: true }) readonly toldBy: string | null;
  @InstantColumn('told_at') readonly toldAt: Date;
}

/** What a firm needs of its mentor, as the officer heard it. Without a row nothing is known, and every mentor counts alike. */
@Entity('mentor_need')
export class MentorNeedEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextListColumn('functions') readonly functions: string[];
  @TextListColumn('slots') readonly slots: string[];
  @TextColumn('sex_wish') readonly sexWish: SexWish;
  @TextColumn('note') readonly note: string;
  @InstantColumn('replaced_at', { nullable: true }) readonly replacedAt: Date | null;
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
  @IdColumn('round_id', { nullable: true }) readonly roundId: string | null;
}

@Entity('mentorship')
export class MentorshipEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('proposal_id') readonly proposalId: string;
  @TextColumn('state') readonly state: MentorshipState;
  @DayColumn('started_on') readonly startedOn: LocalDate;
  @DayColumn('closed_on', { nullable: true }) readonly closedOn: LocalDate | null;
  @TextColumn('closed_reason', { nullable: true }) readonly closedReason: ClosingReason | null;
  /** It was under way before charters were signed here. */
  @FlagColumn('before_charter') readonly beforeCharter: boolean;
  /** The day it became active for the first time. */
  @DayColumn('active_on', { nullable: true }) readonly activeOn: LocalDate | null;
}
