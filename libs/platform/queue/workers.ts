import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Job as BullJob, Worker } from 'bullmq';
import { Clock, SCHEDULE_ZONE } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db } from '../database/db.js';
import { JobHandlers } from './handlers.js';
import { definedJobs, type JobReport, type JobRun, type QueueName, queueNames } from './job.js';
import { Bells } from './bells.js';
import { Queues } from './queues.js';

/** Jobs at once per queue: messages wait on a network, computations on the processor. */
const concurrency: Record<QueueName, number> = { mail: 5, timed: 4, slow: 1 };

/** A bell of the schedule: a job rung every so many seconds or by a cron line on the clocks of the town, and what it is for. */
export interface Bell {
  readonly job: string;
  readonly every?: number;
  readonly cron?: string;
  readonly sentence: string;
}

/** Works the queues of this process; started by the worker (and by tests), never by the API. */
@Injectable()
export class Workers implements BeforeApplicationShutdown {
  private readonly log = new Logger('worker');
  private workers: Worker[] = [];
  private stopping = false;

  constructor(
    private readonly queues: Queues,
    private readonly handlers: JobHandlers,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly bells: Bells,
  ) {}

  async start(): Promise<void> {
    for (const name of queueNames) {
      const options = { ...this.queues.backend.options, prefix: this.queues.prefix, concurrency: concurrency[name], lockDuration: 60_000, drainDelay: 2 };
      const worker = new Worker(name, (job) => this.work(job), options, this.queues.backend.factory as never);
      worker.on('error', (error) => this.log.warn(`worker ${name}: ${error.message}`));
      worker.on('failed', (job, error) => this.log.warn(`job ${job?.name ?? '?'} failed: ${error.message}`));
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Makes the schedule what the list says: bells upserted, bells no longer listed removed. */
  async schedule(bells: readonly Bell[]): Promise<void> {
    const jobs = new Map(definedJobs().map((job) => [job.name, job]));
    for (const bell of bells) {
      const job = jobs.get(bell.job);
      if (!job) throw new Error(`the schedule rings an unknown job ${bell.job}`);
      const repeat = bell.cron ? { pattern: bell.cron, tz: SCHEDULE_ZONE } : { every: (bell.every ?? 60) * 1000 };
      await this.queues.queue(job.queue).upsertJobScheduler(bellId(bell.job), repeat, { name: job.name, data: {}, opts: { removeOnComplete: true, removeOnFail: true } });
    }
    await this.bells.list(bells);
    const wanted = new Set(bells.map((bell) => bellId(bell.job)));
    for (const name of queueNames)
      for (const scheduler of await this.queues.queue(name).getJobSchedulers()) if (!wanted.has(scheduler.key)) await this.queues.queue(name).removeJobScheduler(scheduler.key);
  }

  /** Runs one job now, in this process, as a worker would: for the command line and tests. */
  async runNow(name: string, data: object = {}, onProgress: (percent: number, note?: string) => void = () => undefined): Promise<JobReport> {
    return this.run(name, data, newId(), (percent, note) => Promise.resolve(onProgress(percent, note)));
  }

  private async work(job: BullJob): Promise<JobReport> {
    const run = (): Promise<JobReport> => this.run(job.name, job.data as object, job.id ?? newId(), (percent) => job.updateProgress(percent));
    const definition = definedJobs().find(({ name }) => name === job.name);
    if (job.repeatJobKey === undefined || definition?.shared) return run();
    const runner = await this.bells.take(job.name, (definition?.atMostSeconds ?? 60) * 1000);
    if (runner === undefined) return { done: 0, failed: 0, notes: ['another worker has it in hand'] };
    try {
      return await run();
    } finally {
      await this.bells.giveBack(job.name, runner);
    }
  }

  private async run(name: string, data: object, id: string, progress: JobRun['progress']): Promise<JobReport> {
    const handler = this.handlers.of(name);
    if (!handler) throw new Error(`no handler for ${name}`);
    const atMost = (definedJobs().find((job) => job.name === name)?.atMostSeconds ?? 60) * 1000;
    const started = performance.now();
    const run: JobRun = { id, progress, cancelled: () => this.stopping || performance.now() - started > atMost };
    const startedAt = this.clock.now();
    const taken = (): number => Math.round(performance.now() - started);
    const report = await handler(data, run).catch(async (error: unknown) => {
      const trouble = String(error);
      await this.bells.ran(name, startedAt, taken(), { done: 0, failed: 1, trouble });
      await this.keep(name, startedAt, taken(), { done: 0, failed: 1, notes: [trouble.slice(0, 500)] });
      throw error;
    });
    const ms = taken();
    await this.bells.ran(name, startedAt, ms, { ...report, trouble: null });
    if (ms > atMost) this.log.warn(`job ${name} took ${ms} ms, more than its ${atMost} ms`);
    if (report.done + report.failed > 0) await this.keep(name, startedAt, ms, report);
    return report;
  }

  private async keep(name: string, startedAt: Date, ms: number, report: JobReport): Promise<void> {
    const values = [newId(), name, startedAt, ms, report.done, report.failed, report.notes ?? []];
    await this.db.query('insert into job_run (id, name, started_at, milliseconds, done, failed, notes) values ($1, $2, $3, $4, $5, $6, $7)', values);
  }

  /** Before the queues and the database close: a running job still needs both, and a bell rung on a closed queue is never answered. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    this.workers = [];
  }
}

const bellId = (job: string): string => `bell-${job.replace('.', '-')}`;
