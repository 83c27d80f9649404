import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { CONFIG, type Config } from '../config/env.js';
import { within } from '../within.js';
import { queueBackend } from './backend.js';
import { type JobDefinition, type QueueName, queueNames } from './job.js';

const PATIENCE_MS = 2_000;

const prefixOf = (config: Config): string => (config.environment === 'test' ? `tiwizi-${new URL(config.databaseUrl).pathname.slice(1)}` : 'tiwizi');

/** Adds jobs. A lost queue loses nothing: whatever is added here is found again in PostgreSQL by a sweep. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly log = new Logger('queue');
  private readonly open = new Map<QueueName, Queue>();
  private readonly ringing = new Set<Promise<unknown>>();
  readonly backend: ReturnType<typeof queueBackend>;
  readonly prefix: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.backend = queueBackend(config);
    this.prefix = prefixOf(config);
  }

  queue(name: QueueName): Queue {
    const known = this.open.get(name);
    if (known) return known;
    const made = new Queue(name, { ...this.backend.options, prefix: this.prefix }, this.backend.factory as never);
    made.on('error', (error) => this.log.warn(`queue ${name}: ${error.message}`));
    this.open.set(name, made);
    return made;
  }

  /**
   * Rings the bell for a job. The same key while it waits is one job; rung while it runs, it runs once more afterwards, so that nothing
   * that changed under way is left lying. Throws when the queue does not answer in time: nobody waits for a queue that is away.
   */
  async add<Data extends object>(job: JobDefinition<Data>, data: Data, options: { key?: string; delayMs?: number } = {}): Promise<void> {
    const deduplication = options.key === undefined ? undefined : { id: `${job.name} ${options.key}`, keepLastIfActive: true };
    const ringing = this.queue(job.queue).add(job.name, data, {
      ...(deduplication ? { deduplication } : {}),
      ...(options.delayMs ? { delay: options.delayMs } : {}),
      attempts: 3,
      backoff: { type: 'exponential', delay: 1_000 },
      removeOnComplete: true,
      removeOnFail: true,
    });
    const heard = within(PATIENCE_MS, ringing);
    this.ringing.add(heard);
    await heard.finally(() => this.ringing.delete(heard));
  }

  /** Jobs waiting, running or delayed, by queue. */
  async backlog(): Promise<Record<QueueName, number>> {
    const counts = await Promise.all(queueNames.map(async (name) => [name, await this.queue(name).getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized')] as const));
    return Object.fromEntries(counts) as Record<QueueName, number>;
  }

  /** A short-lived process, such as a command, lets its bells ring before it goes. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.ringing);
    await Promise.allSettled([...this.open.values()].map((queue) => queue.close()));
  }
}
