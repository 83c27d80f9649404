import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';

const none = { nullable: true } as const;

/** A code on paper with which somebody takes the own profile over; only its hash is kept. */
@Entity('person_claim')
export class PersonClaimEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('code_hash', { unique: true }) readonly codeHash: string;
  @IdColumn('created_by') readonly createdBy: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @TextColumn('state') readonly state: 'open' | 'used' | 'replaced';
  @IdColumn('used_by', none) readonly usedBy: string | null;
  @InstantColumn('used_at', none) readonly usedAt: Date | null;
}
