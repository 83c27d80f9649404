import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { Queues } from '#platform/queue/queues';
import { runMoves } from '../domain/run.moves.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { matchingErrors } from '../../matching.errors.js';
import { runMoved } from '../../matching.events.js';
import { canRun } from '../../matching.policy.js';
import { beginRunJob } from '../../matching.job-names.js';

/** A run is stopped, and taken up again where it was. */
@Injectable()
export class MoveRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queues: Queues,
  ) {}

  /** Its workers hear it at their next sign; what is done stays. Throws NotFound, matching.run_ended. */
  cancel(actor: Actor, id: string, key: RequestKey): Promise<{ id: string }> {
    assertAllowed(canRun(actor));
    return this.db.once(key, async (tx) => {
      const run = await tx.lock(MatchRunEntity, id);
      if (refusalOf(runMoves, 'cancel', run.state, 'admin')) throw matchingErrors.run_ended();
      await tx.change(run, { state: 'cancelled', endedAt: this.clock.now() });
      await freeShards(tx, id);
      await tx.record(runMoved(id, actor, 'cancel', run.state));
      return { id };
    });
  }

  /** Shards that are done are not done again. Throws NotFound, matching.run_open, matching.run_ended, matching.run_outdated. `ring` false: the caller works it. */
  resume(actor: Actor, id: string, key: RequestKey, ring = true): Promise<{ id: string }> {
    assertAllowed(canRun(actor));
    return this.db.once(key, async (tx) => {
      const run = await tx.lock(MatchRunEntity, id);
      if (refusalOf(runMoves, 'resume', run.state, 'admin')) throw run.state === 'done' ? matchingErrors.run_ended() : matchingErrors.run_open();
      if (await tx.one("select 1 from match_run where state in ('queued', 'running')")) throw matchingErrors.run_open();
      const newest = await tx.one<{ id: string }>('select id from match_run order by n desc limit 1');
      if (newest?.id !== id || (run.day !== null && run.day !== this.clock.today())) throw matchingErrors.run_outdated();
      await tx.change(run, { state: 'queued', endedAt: null, trouble: null });
      await freeShards(tx, id);
      await tx.record(runMoved(id, actor, 'resume', run.state));
      if (ring) tx.afterCommit(() => this.queues.add(beginRunJob, { runId: id }, { key: id }));
      return { id };
    });
  }

  /** By whom it is worked: it cannot go on. */
  async giveUp(actor: Actor, id: string, trouble: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const run = await tx.lock(MatchRunEntity, id);
      if (refusalOf(runMoves, 'give_up', run.state, 'worker')) return;
      await tx.change(run, { state: 'failed', endedAt: this.clock.now(), trouble });
      await freeShards(tx, id);
      await tx.record(runMoved(id, actor, 'give_up', run.state));
    });
  }
}

const freeShards = (tx: Tx, id: string): Promise<unknown> =>
  tx.query("update match_shard set state = 'waiting', owner = null, lease_until = null, percent = 0, tries = 0 where run_id = $1 and state <> 'done'", [id]);
