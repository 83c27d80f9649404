import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, MoneyColumn, OrderColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { DecisionKind } from '../../application/domain/decision.js';

@Entity('committee_decision')
export class CommitteeDecisionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('kind') readonly kind: DecisionKind;
  @MoneyColumn('amount_granted', { nullable: true }) readonly amountGranted: Centimes | null;
  @IntColumn('term_months', { nullable: true }) readonly termMonths: number | null;
  @IntColumn('deferral_months', { nullable: true }) readonly deferralMonths: number | null;
  @TextListColumn('reasons') readonly reasons: string[];
  @TextColumn('comment_for_applicant') readonly commentForApplicant: string;
  @FlagColumn('mentor_recommended') readonly mentorRecommended: boolean;
  @DayColumn('decided_on') readonly decidedOn: LocalDate;
  @IdColumn('decided_by') readonly decidedBy: string;
  @InstantColumn('at') readonly at: Date;
  @OrderColumn() readonly n: bigint;
}
