import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { meetingMoves } from '../domain/meeting.moves.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { MentorEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { meetingClosed } from '../meetings.events.js';

/** What became of a meeting: it was held, or somebody did not come. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.meeting_move_not_now, mentoring.meeting_to_come. */
  execute(actor: Actor, meetingId: string, move: 'hold_meeting' | 'miss_meeting', key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(MeetingEntity, meetingId);
      const mentorship = await tx.get(MentorshipEntity, seen.mentorshipId);
      const mentor = await tx.get(MentorEntity, mentorship.mentorId);
      assertVisible([mentor.personId, mentorship.personId].includes(actor.personId ?? ''));
      assertAllowed(actor.personId === mentor.personId);
      await this.within(tx, actor, meetingId, move);
      return { id: meetingId };
    });
  }

  /** The same in the transaction of somebody who knows that it is the mentor's word: her report. Nothing to do for a meeting that is held already. */
  async within(tx: Tx, actor: Actor, meetingId: string, move: 'hold_meeting' | 'miss_meeting' = 'hold_meeting'): Promise<void> {
    const meeting = await tx.lock(MeetingEntity, meetingId);
    const { to } = meetingMoves[move];
    if (meeting.state === to) return;
    if (refusalOf(meetingMoves, move, meeting.state, 'mentor')) throw mentoringErrors.meeting_move_not_now({ state: meeting.state });
    if (meeting.startsAt > this.clock.now()) throw mentoringErrors.meeting_to_come();
    await tx.change(meeting, { state: to });
    await tx.record(meetingClosed(meeting, move, meeting.state, to, actor));
  }
}
