import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';

/** A paper of the folder, handed in with a file, and what the officer said of it. */
@Entity('application_paper')
export class ApplicationPaperEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IdColumn('document_id') readonly documentId: string;
  @TextColumn('state') readonly state: 'to_check' | 'accepted' | 'refused';
  @TextColumn('reason') readonly reason: string;
  @InstantColumn('attached_at') readonly attachedAt: Date;
  @IdColumn('checked_by', { nullable: true }) readonly checkedBy: string | null;
  @InstantColumn('checked_at', { nullable: true }) readonly checkedAt: Date | null;
}
