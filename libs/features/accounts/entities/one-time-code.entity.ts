import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { IssuedCode } from '../domain/one-time-code.js';

@Entity('one_time_code')
export class OneTimeCodeEntity implements IssuedCode {
  @KeyColumn() readonly id: string;
  @IdColumn('sign_up_id') readonly signUpId: string;
  @TextColumn('code_hash') readonly codeHash: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @IntColumn('tries', { default: 0 }) readonly tries: number;
  @InstantColumn('used_at', { nullable: true }) readonly usedAt: Date | null;
}
