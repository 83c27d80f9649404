import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { MeetingMode } from '../domain/meeting.js';
import type { MeetingState } from '../domain/meeting.moves.js';

@Entity('meeting')
export class MeetingEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentorship_id') readonly mentorshipId: string;
  /** Of the mentorship; here, so that PostgreSQL keeps her from being in two places at once. */
  @IdColumn('mentor_id') readonly mentorId: string;
  @InstantColumn('starts_at') readonly startsAt: Date;
  @InstantColumn('ends_at') readonly endsAt: Date;
  @TextColumn('mode') readonly mode: MeetingMode;
  @TextColumn('place') readonly place: string;
  @TextColumn('state') readonly state: MeetingState;
  @IdColumn('planned_by') readonly plannedBy: string;
  /** Grows with each change, as calendars want it. */
  @IntColumn('sequence') readonly sequence: number;
  @InstantColumn('changed_at') readonly changedAt: Date;
  @IdColumn('changed_by') readonly changedBy: string;
  @TextColumn('cancel_reason') readonly cancelReason: string;
}

/** A secret address for somebody's calendar. Only the hash of it is here. */
@Entity('meeting_feed')
export class MeetingFeedEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('token_hash') readonly tokenHash: string;
  @InstantColumn('made_at') readonly madeAt: Date;
  @InstantColumn('revoked_at', { nullable: true }) readonly revokedAt: Date | null;
}
