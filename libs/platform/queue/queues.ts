import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { FlowProducer, Queue } from 'bullmq';
import { CONFIG, type Config } from '../config/env.js';
import { within } from '../within.js';
import { queueBackend } from './backend.js';
import { type JobDefinition, jobIdOf, type QueueName, queueNames } from './job.js';

const PATIENCE_MS = 2_000;

/** A job of a flow. The key tells jobs of one kind apart, so that ringing again for one that still waits changes nothing. */
export interface Ring<Data extends object> {
  readonly job: JobDefinition<Data>;
  readonly data: Data;
  readonly key: string;
}
/** Jobs without a priority go before those with one. */
const LAST = 10;
const untilHeard = { attempts: 3, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true, removeOnFail: true } as const;

const prefixOf = (config: Config): string => (config.environment === 'test' ? `tiwizi-${new URL(config.databaseUrl).pathname.slice(1)}` : 'tiwizi');

/** Adds jobs. A lost queue loses nothing: whatever is added here is found again in PostgreSQL by a sweep. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly log = new Logger('queue');
  private readonly open = new Map<QueueName, Queue>();
  private readonly ringing = new Set<Promise<unknown>>();
  private flows: FlowProducer | undefined;
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
    const deduplication = options.key === undefined ? undefined : { id: jobIdOf(job, options.key), keepLastIfActive: true };
    const ringing = this.queue(job.queue).add(job.name, data, {
      ...(deduplication ? { deduplication } : {}),
      ...(options.delayMs ? { delay: options.delayMs } : {}),
      ...untilHeard,
    });
    await this.heard(ringing);
  }

  /**
   * Rings for parts of one work, which workers of any process take, and for what follows when all of them are done or have failed for good:
   * rows say what became of each. Whatever else waits in these queues goes first. Throws like `add`.
   */
  async addFlow<Parent extends object, Child extends object>(parent: Ring<Parent>, children: readonly Ring<Child>[]): Promise<void> {
    const node = <Data extends object>({ job, data, key }: Ring<Data>, more: object): { name: string; queueName: string; data: Data; prefix: string; opts: object } => ({
      ...{ name: job.name, queueName: job.queue, data, prefix: this.prefix },
      opts: { ...untilHeard, jobId: jobIdOf(job, key), priority: LAST, ...more },
    });
    const flow = { ...node(parent, {}), children: children.map((child) => node(child, { ignoreDependencyOnFailure: true })) };
    await this.heard(this.producer().add(flow));
  }

  private producer(): FlowProducer {
    if (this.flows) return this.flows;
    const made = new FlowProducer({ ...this.backend.options, prefix: this.prefix }, this.backend.factory as never);
    made.on('error', (error) => this.log.warn(`flows: ${error.message}`));
    return (this.flows = made);
  }

  private async heard(ringing: Promise<unknown>): Promise<void> {
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
    await Promise.allSettled([...this.open.values(), ...(this.flows ? [this.flows] : [])].map((one) => one.close()));
  }
}
