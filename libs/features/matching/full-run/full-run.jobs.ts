import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { Db, naturalKey } from '#platform/database/db';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { beginRunJob, matchShardJob, mergeRunJob, runAllJob, tendRunsJob } from '../matching.job-names.js';
import { BeginRun } from './use-cases/begin-run.js';
import { DriveRun } from './use-cases/drive-run.js';
import { MatchShard } from './use-cases/match-shard.js';
import { MergeRun } from './use-cases/merge-run.js';
import { RequestRun } from './use-cases/request-run.js';
import { TendRuns } from './use-cases/tend-runs.js';

/** Doors of the queue to full runs. */
@Injectable()
export class FullRunJobs {
  constructor(
    private readonly db: Db,
    private readonly request: RequestRun,
    private readonly begin: BeginRun,
    private readonly shard: MatchShard,
    private readonly merge: MergeRun,
    private readonly tend: TendRuns,
    private readonly drive: DriveRun,
  ) {}

  @Job(runAllJob)
  async all(_data: unknown, run: JobRun): Promise<JobReport> {
    const { id } = await this.request.execute(systemActor(runAllJob.name), naturalKey(runAllJob.name, newId()), { ring: false });
    const state = await this.drive.execute(id, run.cancelled, (percent) => run.progress(percent));
    const lists = await this.db.one<{ n: number }>('select (select count(*) from person_list)::int + (select count(*) from offer_list)::int as n');
    return { done: state === 'done' ? (lists?.n ?? 0) : 0, failed: state === 'failed' ? 1 : 0 };
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
