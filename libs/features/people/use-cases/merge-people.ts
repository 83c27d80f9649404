import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { joinProfiles } from '../domain/join-profiles.js';
import type { ProfileFields } from '../domain/profile.js';
import { PersonEntity } from '../entities/person.entity.js';
import { PersonDuplicateEntity, PersonMergeEntity } from '../entities/same-people.entity.js';
import { mergeClash, peopleErrors } from '../people.errors.js';
import { peopleMerged, profileChanged } from '../people.events.js';
import { canMerge } from '../people.policy.js';
import { columnsOf, profileIn, writeLists } from '../person-rows.js';
import { PersonRowsElsewhere } from '../person-rows-elsewhere.js';

/** Two rows turn out to be one person: one stays, and all that hangs on the other follows, in one transaction. */
@Injectable()
export class MergePeople {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly elsewhere: PersonRowsElsewhere,
  ) {}

  /** Gives { mergeId }. Throws NotFound, people.merge_oneself, people.merged_already, people.merge_two_accounts, people.merge_clash_* when both have what one may have once. */
  async execute(actor: Actor, keptId: string, goneId: string, key: RequestKey): Promise<{ readonly mergeId: string }> {
    assertAllowed(canMerge(actor));
    if (keptId === goneId) throw peopleErrors.merge_oneself();
    return this.db.once(key, async (tx) => {
      // in the order of their ids: two merges of the same two wait for each other, and the second one finds them joined
      const [first, second] = [await tx.lock(PersonEntity, keptId < goneId ? keptId : goneId), await tx.lock(PersonEntity, keptId < goneId ? goneId : keptId)];
      const [kept, gone] = first.id === keptId ? [first, second] : [second, first];
      if (actor.personId === kept.id || actor.personId === gone.id) throw peopleErrors.merge_own();
      if (kept.mergedInto || gone.mergedInto) throw peopleErrors.merged_already();
      if (kept.accountId && gone.accountId) throw peopleErrors.merge_two_accounts();
      const moved = await this.elsewhere.move(tx, gone.id, kept.id, mergeClash);
      const before = await profileIn(tx, kept.id);
      const after = joinProfiles(before, await profileIn(tx, gone.id));
      const mergeId = await this.write(tx, actor, kept, gone, { before, after, moved });
      await this.settle(tx, actor, kept.id, gone.id);
      await tx.recordAll([peopleMerged(mergeId, kept.id, gone.id, actor), profileChanged(kept.id, actor)]);
      return { mergeId };
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    kept: PersonEntity,
    gone: PersonEntity,
    { before, after, moved }: { before: ProfileFields; after: ProfileFields; moved: PersonMergeEntity['moved'] },
  ): Promise<string> {
    const [now, mergeId, phone] = [this.clock.now(), newId(), kept.phone ?? gone.phone];
    await tx.change(gone, { mergedInto: kept.id, accountId: null, seeker: false, updatedAt: now });
    await tx.change(kept, {
      ...columnsOf(after, phone),
      phoneHolder: kept.phone ? kept.phoneHolder : gone.phoneHolder,
      accountId: kept.accountId ?? gone.accountId,
      seeker: kept.seeker || gone.seeker,
      updatedAt: now,
    });
    await writeLists(tx, kept.id, after);
    await tx.insert(PersonMergeEntity, {
      ...{ id: mergeId, keptId: kept.id, goneId: gone.id, madeBy: actor.accountId, madeAt: now, keptBefore: before, keptAfter: after, moved },
      ...{ phoneTaken: kept.phone !== phone, goneSeeker: gone.seeker, accountId: gone.accountId, undoneBy: null, undoneAt: null },
    });
    return mergeId;
  }

  /** The pair is decided; other pairs of the one that went are looked for again at the one that stays. */
  private async settle(tx: Tx, actor: Actor, keptId: string, goneId: string): Promise<void> {
    const [oneId, otherId] = [keptId, goneId].sort() as [string, string];
    for (const pair of await tx.lockAll(PersonDuplicateEntity, { oneId, otherId }))
      await tx.change(pair, { state: 'merged', decidedBy: actor.accountId, decidedAt: this.clock.now() });
    await tx.query("delete from person_duplicate where state = 'open' and (one_id = $1 or other_id = $1)", [goneId]);
  }
}
