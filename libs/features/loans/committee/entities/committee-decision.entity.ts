import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, MoneyColumn, OrderColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { DecisionKind, PurposeLine } from '../../application/domain/decision.js';

/** The record of a decision (handbook 1.5); append-only. */
@Entity('committee_decision')
export class CommitteeDecisionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IdColumn('item_id', { nullable: true }) readonly itemId: string | null;
  @TextColumn('kind') readonly kind: DecisionKind;
  @MoneyColumn('amount_granted', { nullable: true }) readonly amountGranted: Centimes | null;
  @IntColumn('term_months', { nullable: true }) readonly termMonths: number | null;
  @IntColumn('deferral_months', { nullable: true }) readonly deferralMonths: number | null;
  @JsonColumn('purpose_lines') readonly purposeLines: readonly PurposeLine[];
  @TextListColumn('reasons') readonly reasons: string[];
  @TextListColumn('questions') readonly questions: string[];
  @TextListColumn('other_schemes') readonly otherSchemes: string[];
  @TextColumn('comment_for_applicant') readonly commentForApplicant: string;
  @TextColumn('comment_internal') readonly commentInternal: string;
  @FlagColumn('mentor_recommended') readonly mentorRecommended: boolean;
  @IntColumn('votes_for') readonly votesFor: number;
  @IntColumn('votes_against') readonly votesAgainst: number;
  @IntColumn('votes_abstain') readonly votesAbstain: number;
  @FlagColumn('tie_broken') readonly tieBroken: boolean;
  /** Last day of a grant, before any extension; null for a refusal or an adjournment. */
  @DayColumn('valid_until', { nullable: true }) readonly validUntil: LocalDate | null;
  @DayColumn('decided_on') readonly decidedOn: LocalDate;
  @IdColumn('decided_by') readonly decidedBy: string;
  @InstantColumn('at') readonly at: Date;
  @OrderColumn() readonly n: bigint;
}
