import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import type { MentorState } from '../domain/mentor.js';
import { type MentorMove, mentorMoves, moveTo } from '../domain/mentor.moves.js';
import { MentorEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorMoved } from '../mentoring.events.js';

/** The officer makes a mentor active, pauses or ends. Asked for the state it already has, it changes nothing. */
@Injectable()
export class MoveMentor {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.mentor_move_not_now. */
  execute(actor: Actor, id: string, state: MentorState, key: RequestKey): Promise<{ id: string; state: MentorState }> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    return this.db.once(key, async (tx) => {
      const mentor = await tx.lock(MentorEntity, id);
      if (mentor.state === state) return { id, state };
      const move = moveTo(state);
      if (!move || refusalOf(mentorMoves, move, mentor.state, 'coordinator')) throw mentoringErrors.mentor_move_not_now({ state: mentor.state });
      await tx.change(mentor, { state, ...daysOf(mentor, move, this.clock.today()) });
      await tx.record(mentorMoved(id, actor, move, mentor.state, state));
      return { id, state };
    });
  }
}

/** The day of each step, once. The pledge is signed before a mentor becomes active. */
function daysOf(mentor: MentorEntity, move: MentorMove, today: LocalDate): Partial<MentorEntity> {
  const interviewed = mentor.interviewedOn ? {} : { interviewedOn: today };
  if (move === 'interview') return interviewed;
  const trained = mentor.trainedOn ? {} : { trainedOn: today };
  if (move === 'train') return { ...interviewed, ...trained };
  return move === 'activate' ? { ...interviewed, ...trained, ...(mentor.charterOn ? {} : { charterOn: today }) } : {};
}
