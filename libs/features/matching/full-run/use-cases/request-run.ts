import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, has } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { Queues } from '#platform/queue/queues';
import { PEOPLE_PER_SHARD } from '../domain/shards.js';
import { beginRunJob } from '../../matching.job-names.js';
import { runMoved } from '../../matching.events.js';
import { canRun } from '../../matching.policy.js';

/** Asks for a full run. While one is open that one is meant: whoever asks twice gets the same. */
@Injectable()
export class RequestRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queues: Queues,
  ) {}

  /** `ring` false: the caller works the run itself. */
  execute(actor: Actor, key: RequestKey, { shardPeople = PEOPLE_PER_SHARD, ring = true }: { shardPeople?: number; ring?: boolean } = {}): Promise<{ id: string }> {
    assertAllowed(canRun(actor));
    return this.db.once(key, async (tx) => {
      const id = newId();
      const made = await tx.one(
        "insert into match_run (id, state, requested_by, requested_at, shard_people) values ($1, 'queued', $2, $3, $4) on conflict ((true)) where state in ('queued', 'running') do nothing returning 1",
        [id, has(actor, 'system') ? null : actor.accountId, this.clock.now(), shardPeople],
      );
      if (made) await tx.record(runMoved(id, actor, 'ask'));
      const open = await tx.one<{ id: string }>("select id from match_run where state in ('queued', 'running')");
      if (ring && made) tx.afterCommit(() => this.queues.add(beginRunJob, { runId: id }, { key: id }));
      return { id: open?.id ?? id };
    });
  }
}
