import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { PlainRow, ProposalKind, ProposalReason } from '../domain/proposal.js';

/** A change of the rows, or a loss, that one person proposes and another one decides. `rows`: the schedule as it would be. */
@Entity('loan_proposal')
export class LoanProposalEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('kind') readonly kind: ProposalKind;
  @IntColumn('count', { nullable: true }) readonly count: number | null;
  @DayColumn('move_to', { nullable: true }) readonly moveTo: LocalDate | null;
  @TextColumn('reason') readonly reason: ProposalReason;
  @TextColumn('note') readonly note: string;
  @JsonColumn('rows') readonly rows: readonly PlainRow[];
  @TextColumn('state') readonly state: 'proposed' | 'approved' | 'refused';
  @IdColumn('proposed_by') readonly proposedBy: string;
  @InstantColumn('proposed_at') readonly proposedAt: Date;
  @IdColumn('decided_by', { nullable: true }) readonly decidedBy: string | null;
  @DayColumn('decided_on', { nullable: true }) readonly decidedOn: LocalDate | null;
}

/** The schedule that stood until a rescheduling, for ever. */
@Entity('instalment_version')
export class InstalmentVersionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IntColumn('version') readonly version: number;
  @IdColumn('proposal_id') readonly proposalId: string;
  @DayColumn('replaced_on') readonly replacedOn: LocalDate;
  @JsonColumn('rows') readonly rows: readonly PlainRow[];
}
