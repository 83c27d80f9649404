import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/permissions';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { beginRunJob, matchShardJob, mergeRunJob, runAllJob, tendRunsJob } from '../matching.job-names.js';
import { BeginRun } from './use-cases/begin-run.js';
import { MatchShard } from './use-cases/match-shard.js';
import { MergeRun } from './use-cases/merge-run.js';
import { OperateRun } from './use-cases/operate-run.js';
import { TendRuns } from './use-cases/tend-runs.js';

/** Doors of the queue to full runs. */
@Injectable()
export class FullRunJobs {
  constructor(
    private readonly begin: BeginRun,
    private readonly shard: MatchShard,
    private readonly merge: MergeRun,
    private readonly tend: TendRuns,
    private readonly operate: OperateRun,
  ) {}

  @Job(runAllJob)
  async all(_data: unknown, run: JobRun): Promise<JobReport> {
    const { state, lists } = await this.operate.execute(systemActor(runAllJob.name), {}, run.cancelled, (percent) => run.progress(percent));
    return { done: state === 'done' ? lists : 0, failed: state === 'failed' ? 1 : 0 };
  }

  @Job(beginRunJob)
  async plan({ runId }: { runId: string }): Promise<JobReport> {
    await this.begin.execute(runId);
    return { done: 1, failed: 0 };
  }

  @Job(matchShardJob)
  async part({ runId, shard }: { runId: string; shard: number }, run: JobRun): Promise<JobReport> {
    const people = await this.shard.execute(runId, shard, run.cancelled, (percent) => void run.progress(percent).catch(() => undefined));
    return { done: people ?? 0, failed: 0 };
  }

  @Job(mergeRunJob)
  async end({ runId }: { runId: string }): Promise<JobReport> {
    return { done: (await this.merge.execute(runId)) ?? 0, failed: 0 };
  }

  @Job(tendRunsJob)
  async look(): Promise<JobReport> {
    return { done: await this.tend.execute(), failed: 0 };
  }
}
