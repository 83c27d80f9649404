import { Entity } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Language } from '#platform/http/request';

@Entity('account')
export class AccountEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('email', { nullable: true, unique: true }) readonly email: string | null;
  @TextColumn('phone', { nullable: true }) readonly phone: string | null;
  @TextColumn('password_hash') readonly passwordHash: string;
  @TextColumn('language') readonly language: Language;
  @TextColumn('display_name', { default: '' }) readonly displayName: string;
  @TextColumn('state', { default: 'active' }) readonly state: 'active' | 'blocked';
  @InstantColumn('created_at') readonly createdAt: Date;
}
