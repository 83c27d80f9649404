import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, has } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { PersonEntity } from '../entities/person.entity.js';
import type { ProfileBody } from '../people.dto.js';
import { profileChanged } from '../people.events.js';
import { columnsOf, fieldsOf, writeLists } from '../person-rows.js';
import { CheckProfile } from './check-profile.js';

/** Saves the own profile as a whole: the first time it makes the person. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly check: CheckProfile,
  ) {}

  /** Gives { personId }. Throws people.profile_wrong with the faults at their paths. */
  async execute(actor: Actor, body: ProfileBody): Promise<{ readonly personId: string }> {
    const fields = fieldsOf(body);
    await this.check.assertGood(fields);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      // two saves of one account wait for each other, also when there is no person yet
      await tx.query('select id from account where id = $1 for update', [actor.accountId]);
      const known = await tx.findOne(PersonEntity, { accountId: actor.accountId });
      const personId = known?.id ?? newId();
      const columns = { ...columnsOf(fields, known?.phone ?? null), seeker: has(actor, 'founder') || has(actor, 'job_seeker'), updatedAt: now };
      if (known) await tx.change(known, columns);
      else await tx.insert(PersonEntity, { id: personId, accountId: actor.accountId, naturalKey: null, ...columns, createdAt: now });
      await writeLists(tx, personId, fields);
      await tx.record(profileChanged(personId, actor));
      return { personId };
    });
  }
}
