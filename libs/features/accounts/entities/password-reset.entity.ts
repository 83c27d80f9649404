import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { IssuedCode } from '../domain/one-time-code.js';

/** A wish for a new password and its one-time code. Without `accountId` the address opens no account: it looks the same from outside and no code is told. */
@Entity('password_reset')
export class PasswordResetEntity implements IssuedCode {
  @KeyColumn() readonly id: string;
  @TextColumn('address_hash', { unique: true }) readonly addressHash: string;
  @IdColumn('account_id', { nullable: true }) readonly accountId: string | null;
  @TextColumn('code_hash') readonly codeHash: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @IntColumn('tries', { default: 0 }) readonly tries: number;
  @InstantColumn('used_at', { nullable: true }) readonly usedAt: Date | null;
}
