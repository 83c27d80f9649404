import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import { percentOf, tend } from '../domain/run-progress.js';
import type { RunState } from '../domain/run.moves.js';
import { shardsOf, stateOf } from '../shard-rows.js';
import { BeginRun } from './begin-run.js';
import { MatchShard } from './match-shard.js';
import { MergeRun } from './merge-run.js';
import { TendRuns } from './tend-runs.js';

const PAUSE_MS = 200;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Carries one run to its end from this process, shard by shard, beside whatever other workers take: for the night and the command line. */
@Injectable()
export class DriveRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly begin: BeginRun,
    private readonly shard: MatchShard,
    private readonly merge: MergeRun,
    private readonly tendRuns: TendRuns,
  ) {}

  /** Gives the state in which the run ended, or was left when `cancelled` said so. */
  async execute(runId: string, cancelled: () => boolean, progress: (percent: number) => Promise<void> | void): Promise<RunState | undefined> {
    for (;;) {
      const state = await stateOf(this.db, runId);
      if (cancelled() || (state !== 'queued' && state !== 'running')) return state;
      if (state === 'queued') await this.begin.execute(runId);
      else await this.step(runId, cancelled, progress);
    }
  }

  private async step(runId: string, cancelled: () => boolean, progress: (percent: number) => Promise<void> | void): Promise<void> {
    const shards = await shardsOf(this.db, runId);
    await progress(percentOf(shards));
    const needs = tend(shards, this.clock.now());
    if (needs.kind === 'merge') await this.merge.execute(runId);
    else if (needs.kind === 'give_up') await this.tendRuns.giveUp(runId, needs.shard);
    else if (
      (await this.shard.execute(
        runId,
        null,
        cancelled,
        () =>
          void shardsOf(this.db, runId)
            .then((now) => progress(percentOf(now)))
            .catch(() => undefined),
      )) === undefined
    )
      await pause();
  }
}
