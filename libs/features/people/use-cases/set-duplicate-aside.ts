import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { PersonDuplicateEntity } from '../entities/same-people.entity.js';
import { peopleErrors } from '../people.errors.js';
import { duplicateSetAside } from '../people.events.js';
import { canMerge } from '../people.policy.js';

/** Two look like one person and are not. */
@Injectable()
export class SetDuplicateAside {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, people.duplicate_decided. */
  async execute(actor: Actor, id: string, key: RequestKey): Promise<{ readonly id: string }> {
    assertAllowed(canMerge(actor));
    return this.db.once(key, async (tx) => {
      const pair = await tx.lock(PersonDuplicateEntity, id);
      if (pair.state !== 'open') throw peopleErrors.duplicate_decided();
      await tx.change(pair, { state: 'set_aside', decidedBy: actor.accountId, decidedAt: this.clock.now() });
      await tx.record(duplicateSetAside(pair.oneId, pair.otherId, actor));
      return { id };
    });
  }
}
