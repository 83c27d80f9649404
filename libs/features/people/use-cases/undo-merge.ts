import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { partJoined } from '../domain/join-profiles.js';
import { PersonEntity } from '../entities/person.entity.js';
import { PersonDuplicateEntity, PersonMergeEntity } from '../entities/same-people.entity.js';
import { mergeClash, peopleErrors } from '../people.errors.js';
import { mergeUndone, profileChanged } from '../people.events.js';
import { canMerge } from '../people.policy.js';
import { columnsOf, profileIn, writeLists } from '../person-rows.js';
import { PersonRowsElsewhere } from '../person-rows-elsewhere.js';

/** Two were not one person after all: each gets back what was its own. What came to the kept one since stays there. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly elsewhere: PersonRowsElsewhere,
  ) {}

  /** Throws NotFound, people.merge_undone already, people.merge_later_first when the kept one was joined to somebody else since. */
  async execute(actor: Actor, mergeId: string, key: RequestKey): Promise<{ readonly personId: string }> {
    assertAllowed(canMerge(actor));
    return this.db.once(key, async (tx) => {
      const { keptId, goneId } = await tx.get(PersonMergeEntity, mergeId);
      const [first, second] = [await tx.lock(PersonEntity, keptId < goneId ? keptId : goneId), await tx.lock(PersonEntity, keptId < goneId ? goneId : keptId)];
      const [kept, gone] = first.id === keptId ? [first, second] : [second, first];
      const merge = await tx.lock(PersonMergeEntity, mergeId);
      if (merge.undoneAt) throw peopleErrors.merge_undone();
      if (actor.personId === kept.id) throw peopleErrors.merge_own();
      if (kept.mergedInto) throw peopleErrors.merge_later_first();
      const now = this.clock.now();
      await this.elsewhere.back(tx, merge.moved, kept.id, gone.id, mergeClash);
      const profile = partJoined(await profileIn(tx, kept.id), merge.keptBefore, merge.keptAfter);
      const gives = merge.accountId !== null && kept.accountId === merge.accountId;
      const phone = merge.phoneTaken && kept.phone === gone.phone ? null : kept.phone;
      await tx.change(kept, { ...columnsOf(profile, phone), ...(phone === null ? { phoneHolder: '' } : {}), ...(gives ? { accountId: null } : {}), updatedAt: now });
      await writeLists(tx, kept.id, profile);
      await tx.change(gone, { mergedInto: null, seeker: merge.goneSeeker, ...(gives ? { accountId: merge.accountId } : {}), updatedAt: now });
      await tx.change(merge, { undoneBy: actor.accountId, undoneAt: now });
      // they are known not to be one: not proposed again
      const [oneId, otherId] = [keptId, goneId].sort() as [string, string];
      for (const pair of await tx.lockAll(PersonDuplicateEntity, { oneId, otherId })) await tx.change(pair, { state: 'set_aside', decidedBy: actor.accountId, decidedAt: now });
      await tx.recordAll([mergeUndone(mergeId, keptId, goneId, actor), profileChanged(keptId, actor), profileChanged(goneId, actor)]);
      return { personId: goneId };
    });
  }
}
