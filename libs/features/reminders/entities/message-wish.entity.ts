import { Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, TextColumn } from '#platform/database/columns';
import type { Digest } from '../domain/leave.js';

/** What a person wishes of our messages in general. Without a row: each at once. */
@Entity('message_wish')
export class MessageWishEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) readonly accountId: string;
  /** The first day on which messages may come again. */
  @DayColumn('paused_until', { nullable: true }) readonly pausedUntil: LocalDate | null;
  @TextColumn('digest', { default: 'at_once' }) readonly digest: Digest;
  @InstantColumn('changed_at') readonly changedAt: Date;
}

/** A topic that a person does not want on a channel. */
@Entity('message_mute')
export class MessageMuteEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) readonly accountId: string;
  @PrimaryColumn('text', { name: 'topic' }) readonly topic: string;
  @PrimaryColumn('text', { name: 'channel' }) readonly channel: 'mail' | 'sms';
}

/** A kind of message that staff stopped (`off`: its rows wait or expire) or rehearses (`rehearsal`: all is done but the sending). */
@Entity('reminder_switch')
export class ReminderSwitchEntity {
  @PrimaryColumn('text', { name: 'kind' }) readonly kind: string;
  @TextColumn('mode') readonly mode: 'off' | 'rehearsal';
  @TextColumn('reason') readonly reason: string;
  @IdColumn('set_by') readonly setBy: string;
  @InstantColumn('set_at') readonly setAt: Date;
}
