import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';

export const invitationStates = ['open', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A founder asks somebody to join the project. Of the code only its hash is kept. */
@Entity('founder_invitation')
export class FounderInvitationEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('project_id') readonly projectId: string;
  /** As the inviter calls the person. */
  @TextColumn('name') readonly name: string;
  @TextColumn('code_hash') readonly codeHash: string;
  @TextColumn('state') readonly state: InvitationState;
  @IdColumn('invited_by') readonly invitedBy: string;
  @IdColumn('accepted_by', { nullable: true }) readonly acceptedBy: string | null;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
}
