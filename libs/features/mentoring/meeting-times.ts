import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { freeTimes, type MentorTime, overlap, type Span } from './domain/meeting.js';
import { MentorAbsenceEntity, MentorEntity, MentorshipEntity } from './entities/mentor.entity.js';
import { mentoringErrors } from './mentoring.errors.js';
import type { FreeTimes } from './meetings.views.js';

/** When a mentor and a founder can meet. */
@Injectable()
export class MeetingTimes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws NotFound for a mentorship that the actor has no part in. */
  free(actor: Actor, mentorshipId: string): Promise<FreeTimes> {
    return this.db.transaction(async (tx) => {
      const mentorship = await tx.get(MentorshipEntity, mentorshipId);
      const mentor = await tx.get(MentorEntity, mentorship.mentorId);
      assertVisible(actor.personId === mentor.personId || actor.personId === mentorship.personId);
      const times = freeTimes(await this.timeOf(tx, mentor, mentorship), this.clock.now());
      return { items: times.map((time) => time.toISOString()), anyTime: mentor.slots.length === 0 || actor.personId === mentor.personId };
    });
  }

  /**
   * Whether both can meet then; whoever asks holds the mentor's row, so that two who book at once come one after the other.
   * A founder takes a time that the mentor offers, unless she named none; the mentor herself may choose any. Throws mentoring.time_taken, mentoring.time_not_offered.
   */
  async assertFree(tx: Tx, actor: Actor, mentor: MentorEntity, mentorship: MentorshipEntity, wanted: Span, except?: string): Promise<void> {
    const refuse = (code: 'time_taken' | 'time_not_offered'): never => {
      throw mentoringErrors[code]({}, [{ path: 'startsAt', code: `mentoring.${code}` }]);
    };
    const time = await this.timeOf(tx, mentor, mentorship, except);
    if (time.busy.some((one) => overlap(one, wanted))) refuse('time_taken');
    if (actor.personId === mentor.personId || mentor.slots.length === 0) return;
    if (!freeTimes(time, this.clock.now()).some((one) => one.getTime() === wanted.startsAt.getTime())) refuse('time_not_offered');
  }

  private async timeOf(from: Tx, mentor: MentorEntity, mentorship: MentorshipEntity, except?: string): Promise<MentorTime> {
    const [absences, holidays, busy] = [
      await from.find(MentorAbsenceEntity, { mentorId: mentor.id }, { fromOn: 'ASC' }),
      await this.references.holidaysNow(from),
      await this.busy(from, mentorship, except),
    ];
    return { slots: mentor.slots, absences, holidays, busy };
  }

  /** Meetings that stand from now on, of the mentor with anybody and of the founder with any mentor. */
  private busy(from: Reader, mentorship: MentorshipEntity, except?: string): Promise<readonly Span[]> {
    return from.query<Span>(
      `select t.starts_at as "startsAt", t.ends_at as "endsAt" from meeting t join mentorship s on s.id = t.mentorship_id
       where t.state = 'planned' and t.ends_at > $1 and (t.mentor_id = $2 or s.person_id = $3) and ($4::uuid is null or t.id <> $4) order by t.starts_at, t.id`,
      [this.clock.now(), mentorship.mentorId, mentorship.personId, except ?? null],
    );
  }
}
