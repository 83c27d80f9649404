import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { MentorState } from '../domain/mentor.js';
import { MentorEntity } from '../entities/mentor.entity.js';
import type { MentorBody } from '../mentoring.dto.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorSaved } from '../mentoring.events.js';

/** A mentor says in what he or she can help and how many firms fit. A new mentor is a candidate until an officer makes it active. */
@Injectable()
export class SaveMentor {
  constructor(
    private readonly db: Db,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws mentoring.profile_first, mentoring.unknown_choice. */
  async execute(actor: Actor, body: MentorBody): Promise<{ id: string; state: MentorState }> {
    const personId = actor.personId;
    if (!personId) throw mentoringErrors.profile_first();
    const sectors = new Set((await this.references.sectors()).map((sector) => sector.code));
    const unknown = body.sectors.flatMap((code, i) => (sectors.has(code) ? [] : [{ path: `sectors.${i}`, code: 'platform.field.is_in' }]));
    // the sector of a firm that is not there says nothing
    const ownSector = body.ownFirm === 'yes' ? body.ownSector || null : null;
    if (ownSector !== null && !sectors.has(ownSector)) unknown.push({ path: 'ownSector', code: 'platform.field.is_in' });
    if (body.ownFirm === 'yes' && ownSector === null) unknown.push({ path: 'ownSector', code: 'platform.field.is_defined' });
    if (unknown.length > 0) throw mentoringErrors.unknown_choice({}, unknown);
    return this.db.transaction(async (tx) => {
      await tx.query('select id from person where id = $1 for update', [personId]);
      const known = await tx.findOne(MentorEntity, { personId });
      const id = known?.id ?? newId();
      const state = known?.state ?? 'candidate';
      if (known) await tx.change(known, { ...body, ownSector });
      else await tx.insert(MentorEntity, { id, personId, state, ...body, ownSector });
      await tx.record(mentorSaved(id, actor, known === undefined));
      return { id, state };
    });
  }
}
