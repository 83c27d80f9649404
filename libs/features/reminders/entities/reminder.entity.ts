import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ReminderKind } from '../domain/plan.js';

export const reminderStates = ['pending', 'claimed', 'sent', 'failed', 'expired', 'suppressed'] as const;
export type ReminderState = (typeof reminderStates)[number];

@Entity('reminder')
export class ReminderEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('subject_kind') readonly subjectKind:
    'instalment' | 'meeting' | 'hearing' | 'letter' | 'paper_request' | 'reflow' | 'document' | 'release' | 'application' | 'search_find' | 'candidacy' | 'outcome';
  @IdColumn('subject_id') readonly subjectId: string;
  /** The loan or mentorship whose plan this is a part of. */
  @IdColumn('plan_of') readonly planOf: string;
  @TextColumn('kind') readonly kind: ReminderKind;
  @IdColumn('recipient_account_id') readonly recipientAccountId: string;
  @TextColumn('channel') readonly channel: 'mail' | 'sms';
  @InstantColumn('due_at') readonly dueAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @TextColumn('state') readonly state: ReminderState;
  @TextColumn('reason', { nullable: true }) readonly reason: string | null;
  @IntColumn('attempts') readonly attempts: number;
  @InstantColumn('next_at') readonly nextAt: Date;
  @InstantColumn('claimed_until', { nullable: true }) readonly claimedUntil: Date | null;
  @TextColumn('provider_id', { nullable: true }) readonly providerId: string | null;
  @InstantColumn('sent_at', { nullable: true }) readonly sentAt: Date | null;
}
