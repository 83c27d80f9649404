import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import type { MentorshipMoveBody } from '../charter.dto.js';
import { mentorshipMoved } from '../charter.events.js';
import { type ClosingReason, mentorshipMoves, type MentorshipState } from '../domain/mentorship.moves.js';
import { MentorEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';

/** A mentorship rests, goes on or ends, by the mentor or the officer. */
@Injectable()
export class MoveMentorship {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.mentorship_move_not_now, mentoring.reason_missing. */
  execute(actor: Actor, mentorshipId: string, { move, reason, note }: MentorshipMoveBody, key: RequestKey): Promise<{ readonly id: string; readonly state: MentorshipState }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(MentorshipEntity, mentorshipId);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [seen.loanId]);
      const mentor = await tx.lock(MentorEntity, seen.mentorId);
      const by = actor.personId === mentor.personId ? 'mentor' : can(actor, 'mentoring.coordinate') ? 'coordinator' : 'founder';
      assertVisible(by !== 'founder' || actor.personId === seen.personId);
      assertAllowed(mentorshipMoves[move].by.some((role) => role === by));
      const mentorship = await tx.lock(MentorshipEntity, mentorshipId);
      if (refusalOf(mentorshipMoves, move, mentorship.state, by)) throw mentoringErrors.mentorship_move_not_now({ state: mentorship.state });
      if (move === 'close' && !reason) throw mentoringErrors.reason_missing({}, [{ path: 'reason', code: 'mentoring.reason_missing' }]);
      // by the table no one comes back from a pause who never was active: the state before is enough
      const { to } = mentorshipMoves[move];
      const closing: ClosingReason | undefined = move === 'leave' ? 'mentor_left' : move === 'close' ? reason : undefined;
      await tx.change(mentorship, { state: to, ...(closing ? { closedOn: this.clock.today(), closedReason: closing } : {}) });
      await tx.record(mentorshipMoved(mentorship, move, mentorship.state, to, actor, closing, note));
      return { id: mentorshipId, state: to };
    });
  }
}
