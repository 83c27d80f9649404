import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ItemState, Presence, SessionKind, SessionMode, SessionState } from '../domain/session.moves.js';

@Entity('committee_session')
export class SessionEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('number') readonly number: string;
  @TextColumn('kind') readonly kind: SessionKind;
  @TextColumn('state') readonly state: SessionState;
  @DayColumn('day') readonly day: LocalDate;
  @InstantColumn('starts_at') readonly startsAt: Date;
  @TextColumn('mode') readonly mode: SessionMode;
  @TextColumn('place') readonly place: string;
  @IdColumn('rule_id') readonly ruleId: string;
  @InstantColumn('opened_at', { nullable: true }) readonly openedAt: Date | null;
  /** End of a consultation in writing; null for a meeting. */
  @InstantColumn('closes_at', { nullable: true }) readonly closesAt: Date | null;
  @InstantColumn('closed_at', { nullable: true }) readonly closedAt: Date | null;
  @TextColumn('cancelled_because') readonly cancelledBecause: string;
  @IdColumn('secretary_account_id') readonly secretaryAccountId: string;
  @InstantColumn('created_at') readonly createdAt: Date;
}

/** A file on the agenda of a session. */
@Entity('committee_item')
export class ItemEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('session_id') readonly sessionId: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IntColumn('position') readonly position: number;
  @IntColumn('minutes') readonly minutes: number;
  @IdColumn('presenter_account_id', { nullable: true }) readonly presenterAccountId: string | null;
  @TextColumn('state') readonly state: ItemState;
  /** How the applicant agreed to a short notice; '' when the notice is long enough. */
  @TextColumn('agreement') readonly agreement: string;
  @InstantColumn('convoked_at', { nullable: true }) readonly convokedAt: Date | null;
  @InstantColumn('heard_at', { nullable: true }) readonly heardAt: Date | null;
  @InstantColumn('ended_at', { nullable: true }) readonly endedAt: Date | null;
  @TextColumn('ended_because') readonly endedBecause: string;
}

@Entity('committee_attendance')
export class AttendanceEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('session_id') readonly sessionId: string;
  @IdColumn('mandate_id') readonly mandateId: string;
  @TextColumn('presence') readonly presence: Presence;
  @FlagColumn('identified') readonly identified: boolean;
}
