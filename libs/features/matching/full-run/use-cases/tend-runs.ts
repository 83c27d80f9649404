import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { Queues } from '#platform/queue/queues';
import { tend } from '../domain/run-progress.js';
import type { RunState } from '../domain/run.moves.js';
import { beginRunJob, matchShardJob, mergeRunJob, tendRunsJob } from '../../matching.job-names.js';
import { shardsOf } from '../shard-rows.js';
import { MoveRun } from './move-run.js';

/** Looks after the open run: whatever bell was lost is rung again, and shards of the dead go to others. */
@Injectable()
export class TendRuns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queues: Queues,
    private readonly move: MoveRun,
  ) {}

  /** How many bells were rung. */
  async execute(): Promise<number> {
    const run = await this.db.one<{ id: string; state: RunState }>("select id, state from match_run where state in ('queued', 'running')");
    if (!run) return 0;
    const runId = run.id;
    if (run.state === 'queued') {
      await this.queues.add(beginRunJob, { runId }, { key: runId });
      return 1;
    }
    const needs = tend(await shardsOf(this.db, runId), this.clock.now());
    if (needs.kind === 'merge') await this.queues.add(mergeRunJob, { runId }, { key: runId });
    if (needs.kind === 'ring') for (const shard of needs.shards) await this.queues.add(matchShardJob, { runId, shard }, { key: `${runId} ${shard}` });
    if (needs.kind === 'give_up') await this.giveUp(runId, needs.shard);
    return needs.kind === 'ring' ? needs.shards.length : needs.kind === 'merge' ? 1 : 0;
  }

  async giveUp(runId: string, no: number): Promise<void> {
    const row = await this.db.one<{ trouble: string | null }>('select trouble from match_shard where run_id = $1 and no = $2', [runId, no]);
    await this.move.giveUp(systemActor(tendRunsJob.name), runId, `shard ${no}: ${row?.trouble ?? 'its workers ended without a word'}`);
  }
}
