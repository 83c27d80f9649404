import { SetMetadata } from '@nestjs/common';

/** Three queues, so that none starves another: messages to people, timed work, long computations. */
export const queueNames = ['mail', 'timed', 'slow'] as const;
export type QueueName = (typeof queueNames)[number];

/** A kind of job. Its data carries ids only: a queue holds no fact and no personal data. */
export interface JobDefinition<Data extends object> {
  readonly name: string;
  readonly queue: QueueName;
  readonly atMostSeconds: number;
  /** Any number of workers may run it at once: its rows say who works on which. A bell of any other job is run by one worker at a time. */
  readonly shared?: boolean;
  readonly __data?: Data;
}

/** What a run did, item by item in sum; kept in `job_run` and shown to who watches the system. */
export interface JobReport {
  readonly done: number;
  readonly failed: number;
  readonly notes?: readonly string[];
}

/** Told to a handler: progress in percent, and whether it should stop at the next item. */
export interface JobRun {
  readonly id: string;
  progress(percent: number, note?: string): Promise<void>;
  readonly cancelled: () => boolean;
}

const defined = new Map<string, JobDefinition<never>>();

/** Declares a kind of job: `defineJob<{ personId: string }>('matching.recompute', { queue: 'slow', atMostSeconds: 300 })`. */
export function defineJob<Data extends object>(name: string, options: { queue: QueueName; atMostSeconds: number; shared?: boolean }): JobDefinition<Data> {
  const definition: JobDefinition<Data> = { name, ...options };
  if (!/^[a-z_]+\.[a-z_]+$/.test(name)) throw new Error(`job name ${name} must look like feature.verb_noun`);
  defined.set(name, definition as JobDefinition<never>);
  return definition;
}

/** The id of one job in its queue. Throws for a key that a queue would refuse or read as something else: nothing, or with a colon. Its name keeps it from being digits alone. */
export function jobIdOf(job: { readonly name: string }, key: string): string {
  if (!/^[^:]+$/.test(key)) throw new Error(`the key ${JSON.stringify(key)} of ${job.name} is no key of a job`);
  return `${job.name} ${key}`;
}

export const definedJobs = (): readonly JobDefinition<never>[] => [...defined.values()];

export const JOB = 'tiwizi:job';

/** Marks the one method that works this kind of job: `(data, run: JobRun) => Promise<JobReport>`. */
export const Job = (definition: { readonly name: string }): MethodDecorator => SetMetadata(JOB, definition.name);
