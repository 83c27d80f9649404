import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { readMoment } from '#kernel/moment';
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

  /** Throws NotFound, mentoring.time_unreadable, mentoring.meeting_in_the_past, mentoring.mentorship_over, mentoring.mentorship_not_active. */
  execute(actor: Actor, mentorshipId: string, body: MeetingBody, key: RequestKey): Promise<{ id: string }> {
    const startsAt = readMoment(body.startsAt);
    if (!startsAt) throw mentoringErrors.time_unreadable({}, [{ path: 'startsAt', code: 'mentoring.time_unreadable' }]);
    return this.db.once(key, async (tx) => {
      if (startsAt <= this.clock.now()) throw mentoringErrors.meeting_in_the_past({}, [{ path: 'startsAt', code: 'mentoring.meeting_in_the_past' }]);
      const mentorship = await tx.lock(MentorshipEntity, mentorshipId);
      const mentor = await tx.get(MentorEntity, mentorship.mentorId);
      assertVisible(actor.personId === mentor.personId || actor.personId === mentorship.personId);
      if (mentorship.state === 'closed') throw mentoringErrors.mentorship_over();
      if (mentorship.state !== 'active') throw mentoringErrors.mentorship_not_active({ state: mentorship.state });
      const id = newId();
      await tx.insert(MeetingEntity, { id, mentorshipId, startsAt, mode: body.mode, place: body.place, state: 'planned', plannedBy: actor.accountId });
      await tx.record(meetingPlanned(id, mentorshipId, actor));
      return { id };
    });
  }
}
