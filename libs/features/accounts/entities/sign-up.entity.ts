import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Language } from '#platform/http/request';
import type { SignUpRole } from '../domain/account.js';

/** A wish for an account until its one-time code comes back. `known`: the address has an account already; it looks the same from outside and no code opens it. */
@Entity('sign_up')
export class SignUpEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('email', { nullable: true }) readonly email: string | null;
  @TextColumn('phone', { nullable: true }) readonly phone: string | null;
  @TextColumn('password_hash') readonly passwordHash: string;
  @TextColumn('role') readonly role: SignUpRole;
  @TextColumn('language') readonly language: Language;
  @FlagColumn('known') readonly known: boolean;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('confirmed_at', { nullable: true }) readonly confirmedAt: Date | null;
}
