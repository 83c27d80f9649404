import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { readMoment } from '#kernel/moment';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import type { Span } from '../domain/meeting.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { MentorEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { MeetingTimes } from '../meeting-times.js';
import type { MeetingBody } from '../meetings.dto.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { meetingPlanned } from '../mentoring.events.js';

/** Mentor or founder plans a meeting; both are invited, and reminded of it. Of two who take the same time at once, one gets it. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly times: MeetingTimes,
  ) {}

  /** Throws NotFound, mentoring.time_unreadable, mentoring.meeting_in_the_past, mentoring.mentorship_over, mentoring.mentorship_not_active, mentoring.time_taken, mentoring.time_not_offered. */
  execute(actor: Actor, mentorshipId: string, body: MeetingBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const span = spanOf(body, this.clock.now());
      const { mentor, mentorship } = await bothSides(tx, actor, mentorshipId);
      if (mentorship.state === 'closed') throw mentoringErrors.mentorship_over();
      if (mentorship.state !== 'active') throw mentoringErrors.mentorship_not_active({ state: mentorship.state });
      await this.times.assertFree(tx, actor, mentor, mentorship, span);
      const id = newId();
      await tx.insert(MeetingEntity, {
        ...{ id, mentorshipId, mentorId: mentor.id, ...span, mode: body.mode, place: body.place, state: 'planned', plannedBy: actor.accountId },
        ...{ sequence: 0, changedAt: this.clock.now(), changedBy: actor.accountId, cancelReason: '' },
      });
      await tx.record(meetingPlanned(id, mentorshipId, actor));
      return { id };
    });
  }
}

/** When it begins and ends. Throws mentoring.time_unreadable, mentoring.meeting_in_the_past. */
export function spanOf({ startsAt: text, minutes }: Pick<MeetingBody, 'startsAt' | 'minutes'>, now: Date): Span {
  const startsAt = readMoment(text);
  if (!startsAt) throw mentoringErrors.time_unreadable({}, [{ path: 'startsAt', code: 'mentoring.time_unreadable' }]);
  if (startsAt <= now) throw mentoringErrors.meeting_in_the_past({}, [{ path: 'startsAt', code: 'mentoring.meeting_in_the_past' }]);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Mentor and mentorship, locked in this order, for whoever is a side of it. Throws NotFound. */
export async function bothSides(tx: Tx, actor: Actor, mentorshipId: string): Promise<{ readonly mentor: MentorEntity; readonly mentorship: MentorshipEntity }> {
  const seen = await tx.get(MentorshipEntity, mentorshipId);
  const mentor = await tx.lock(MentorEntity, seen.mentorId);
  assertVisible(actor.personId === mentor.personId || actor.personId === seen.personId);
  return { mentor, mentorship: await tx.lock(MentorshipEntity, mentorshipId) };
}
