import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { MeetingEntity, MentorEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import type { MeetingBody } from '../mentoring.dto.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { meetingPlanned } from '../mentoring.events.js';

/** Mentor or founder plans a meeting; both are reminded of it. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.meeting_in_the_past. */
  execute(actor: Actor, mentorshipId: string, body: MeetingBody, key: RequestKey): Promise<{ id: string }> {
    const startsAt = new Date(body.startsAt);
    if (startsAt <= this.clock.now()) throw mentoringErrors.meeting_in_the_past({}, [{ path: 'startsAt', code: 'mentoring.meeting_in_the_past' }]);
    return this.db.once(key, async (tx) => {
      const mentorship = await tx.lock(MentorshipEntity, mentorshipId);
      const mentor = await tx.get(MentorEntity, mentorship.mentorId);
      assertVisible(actor.personId === mentor.personId || actor.personId === mentorship.personId);
      const id = newId();
      await tx.insert(MeetingEntity, { id, mentorshipId, startsAt, mode: body.mode, place: body.place, state: 'planned', plannedBy: actor.accountId });
      await tx.record(meetingPlanned(id, mentorshipId, actor));
      return { id };
    });
  }
}
