import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import type { LocalDate } from '#kernel/calendar';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { MentorAbsenceEntity, MentorEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorAway } from '../mentoring.events.js';

/** A mentor tells when nobody new should be proposed. The same first day again changes the last one. */
@Injectable()
export class KeepAbsence {
  constructor(private readonly db: Db) {}

  /** Throws mentoring.not_a_mentor, mentoring.absence_backwards. */
  execute(actor: Actor, { fromOn, toOn }: { readonly fromOn: LocalDate; readonly toOn: LocalDate }): Promise<{ id: string }> {
    if (toOn < fromOn) throw mentoringErrors.absence_backwards({}, [{ path: 'toOn', code: 'mentoring.absence_backwards' }]);
    return this.db.transaction(async (tx) => {
      const mentor = actor.personId ? await tx.findOne(MentorEntity, { personId: actor.personId }) : undefined;
      if (!mentor) throw mentoringErrors.not_a_mentor();
      await tx.lock(MentorEntity, mentor.id);
      const known = await tx.findOne(MentorAbsenceEntity, { mentorId: mentor.id, fromOn });
      const id = known?.id ?? newId();
      if (known) await tx.change(known, { toOn });
      else await tx.insert(MentorAbsenceEntity, { id, mentorId: mentor.id, fromOn, toOn });
      await tx.record(mentorAway(mentor.id, actor));
      return { id };
    });
  }
}
