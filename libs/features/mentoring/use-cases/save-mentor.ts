import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { MentorEntity } from '../entities/mentor.entity.js';
import type { MentorBody } from '../mentoring.dto.js';
import { mentoringErrors } from '../mentoring.errors.js';

/** A mentor says in what he or she can help and how many firms fit. A new mentor is a candidate until an officer makes it active. */
@Injectable()
export class SaveMentor {
  constructor(
    private readonly db: Db,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws mentoring.profile_first, mentoring.unknown_choice. */
  async execute(actor: Actor, body: MentorBody): Promise<{ id: string; state: string }> {
    const personId = actor.personId;
    if (!personId) throw mentoringErrors.profile_first();
    const sectors = new Set((await this.references.sectors()).map((sector) => sector.code));
    const unknown = body.sectors.flatMap((code, i) => (sectors.has(code) ? [] : [{ path: `sectors.${i}`, code: 'platform.field.is_in' }]));
    if (unknown.length > 0) throw mentoringErrors.unknown_choice({}, unknown);
    return this.db.transaction(async (tx) => {
      await tx.query('select id from person where id = $1 for update', [personId]);
      const known = await tx.findOne(MentorEntity, { personId });
      if (known) {
        const changed = await tx.change(known, { ...body });
        return { id: changed.id, state: changed.state };
      }
      const id = newId();
      await tx.insert(MentorEntity, { id, personId, state: 'candidate', ...body });
      return { id, state: 'candidate' };
    });
  }

  /** The officer's word after interview and charter. Throws NotFound. */
  async setState(id: string, state: MentorEntity['state']): Promise<{ id: string; state: string }> {
    return this.db.transaction(async (tx) => {
      const mentor = await tx.lock(MentorEntity, id);
      await tx.change(mentor, { state });
      return { id, state };
    });
  }
}
