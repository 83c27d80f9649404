import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { type MeetingMove, meetingMoves } from '../domain/meeting.moves.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import type { MentorEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { MeetingTimes } from '../meeting-times.js';
import type { CancelBody, MoveBody } from '../meetings.dto.js';
import { meetingCancelled, meetingMoved } from '../meetings.events.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { bothSides, spanOf } from './plan-meeting.js';

/** A meeting that is planned goes to another time or is called off, by either side; the other is told at once. */
@Injectable()
export class MoveMeeting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly times: MeetingTimes,
  ) {}

  /** Throws NotFound, mentoring.meeting_move_not_now, mentoring.time_unreadable, mentoring.meeting_in_the_past, mentoring.time_taken, mentoring.time_not_offered. */
  move(actor: Actor, meetingId: string, body: MoveBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { mentor, mentorship, meeting } = await this.locked(tx, actor, meetingId, 'move_meeting');
      const minutes = body.minutes ?? Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000);
      const span = spanOf({ startsAt: body.startsAt, minutes }, this.clock.now());
      await this.times.assertFree(tx, actor, mentor, mentorship, span, meetingId);
      await tx.change(meeting, { ...span, ...(body.mode ? { mode: body.mode } : {}), ...(body.place === undefined ? {} : { place: body.place }), ...this.stamp(actor, meeting) });
      await tx.record(meetingMoved(meeting, actor));
      return { id: meetingId };
    });
  }

  /** Throws NotFound, mentoring.meeting_move_not_now. */
  cancel(actor: Actor, meetingId: string, { reason }: CancelBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { meeting } = await this.locked(tx, actor, meetingId, 'cancel_meeting');
      await tx.change(meeting, { state: 'cancelled', cancelReason: reason, ...this.stamp(actor, meeting) });
      await tx.record(meetingCancelled(meeting, actor, reason));
      return { id: meetingId };
    });
  }

  private stamp(actor: Actor, { sequence }: MeetingEntity): Pick<MeetingEntity, 'sequence' | 'changedAt' | 'changedBy'> {
    return { sequence: sequence + 1, changedAt: this.clock.now(), changedBy: actor.accountId };
  }

  private async locked(tx: Tx, actor: Actor, meetingId: string, move: MeetingMove): Promise<{ mentor: MentorEntity; mentorship: MentorshipEntity; meeting: MeetingEntity }> {
    const seen = await tx.get(MeetingEntity, meetingId);
    const { mentor, mentorship } = await bothSides(tx, actor, seen.mentorshipId);
    const meeting = await tx.lock(MeetingEntity, meetingId);
    const by = actor.personId === mentor.personId ? 'mentor' : 'founder';
    // what has begun is told about, not moved away
    if (refusalOf(meetingMoves, move, meeting.state, by) || meeting.startsAt <= this.clock.now()) throw mentoringErrors.meeting_move_not_now({ state: meeting.state });
    return { mentor, mentorship, meeting };
  }
}
