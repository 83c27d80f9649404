import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { MentorEntity, MentorNeedEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorshipReplaced } from '../mentoring.events.js';
import { forbid } from './forbid-pair.js';

/** A founder asks for another mentor: once, without a reason (handbook 2.3). The next time the officer talks with both first. */
@Injectable()
export class ReplaceMentor {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.mentorship_over, mentoring.replaced_before. */
  execute(actor: Actor, mentorshipId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(MentorshipEntity, mentorshipId);
      assertVisible(actor.personId === seen.personId);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [seen.loanId]);
      await tx.lock(MentorEntity, seen.mentorId);
      const mentorship = await tx.lock(MentorshipEntity, mentorshipId);
      if (mentorship.state === 'closed') throw mentoringErrors.mentorship_over();
      const { loanId, mentorId, personId } = mentorship;
      const need = await tx.findOne(MentorNeedEntity, { loanId });
      if (need?.replacedAt) throw mentoringErrors.replaced_before();
      const replacedAt = this.clock.now();
      if (need) await tx.change(need, { replacedAt });
      else await tx.insert(MentorNeedEntity, { id: newId(), loanId, personId, functions: [], slots: [], sexWish: 'any', note: '', replacedAt });
      await tx.change(mentorship, { state: 'closed', closedOn: this.clock.today(), closedReason: 'mismatch' });
      await forbid(tx, this.clock, { mentorId, personId, kind: 'ban' }, actor);
      await tx.record(mentorshipReplaced(mentorship, actor));
      return { id: mentorshipId };
    });
  }
}
