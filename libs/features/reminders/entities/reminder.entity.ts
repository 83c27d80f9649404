import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ReminderKind } from '../domain/plan.js';

/** What a reminder is about. */
export type SubjectKind =
  | 'instalment'
  | 'meeting'
  | 'hearing'
  | 'letter'
  | 'paper_request'
  | 'reflow'
  | 'document'
  | 'release'
  | 'application'
  | 'search_find'
  | 'candidacy'
  | 'outcome'
  | 'charter'
  | 'contact'
  | 'founder_task'
  | 'person'
  | 'loan'
  | 'proposal'
  | 'job';
export const reminderStates = ['pending', 'claimed', 'sent', 'failed', 'expired', 'suppressed', 'review'] as const;
export type ReminderState = (typeof reminderStates)[number];
/** Why a row that is due still waits. */
export const holds = ['quiet_hours', 'day_off', 'daily_cap', 'paused', 'digest'] as const;
export type Hold = (typeof holds)[number];

@Entity('reminder')
export class ReminderEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('subject_kind') readonly subjectKind: SubjectKind;
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
  /** Whose claim it is: a worker that was overtaken no longer owns the row. */
  @IdColumn('claim', { nullable: true }) readonly claim: string | null;
  /** Set before the provider is called. Still there at the next claim: nobody knows whether the message left. */
  @InstantColumn('sending_at', { nullable: true }) readonly sendingAt: Date | null;
  @TextColumn('hold', { nullable: true }) readonly hold: Hold | null;
  /** The row of the other channel that this one stands in for. */
  @IdColumn('fallback_of', { nullable: true }) readonly fallbackOf: string | null;
  /** What the provider told afterwards. */
  @TextColumn('delivery', { nullable: true }) readonly delivery: 'delivered' | 'undelivered' | null;
  @InstantColumn('delivery_at', { nullable: true }) readonly deliveryAt: Date | null;
}
