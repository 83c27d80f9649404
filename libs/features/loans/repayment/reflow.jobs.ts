import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { Queues } from '#platform/queue/queues';
import { ReflowLoans } from './use-cases/reflow-loans.js';

/** Running loans follow the days off that people changed. */
export const reflowJob = defineJob<Record<string, never>>('loans.follow_holidays', { queue: 'slow', atMostSeconds: 600 });

/** The row is the work; the job is the bell. */
@Injectable()
export class ReflowJobs {
  constructor(
    private readonly reflow: ReflowLoans,
    private readonly queues: Queues,
  ) {}

  @On('references.holidays_changed')
  async holidaysChanged({ payload, actorId, at }: StoredEvent, tx: Tx): Promise<void> {
    await tx.query('insert into holiday_reflow (id, from_day, to_day, asked_by, asked_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing', [
      String(payload.actId),
      String(payload.from) as LocalDate,
      String(payload.to) as LocalDate,
      actorId,
      at,
    ]);
    tx.afterCommit(() => this.queues.add(reflowJob, {}, { key: 'changed' }), reflowJob.name);
  }

  /** One loan that cannot be moved never stops the others; the decision stays open and is tried again. */
  @Job(reflowJob)
  async work(_data: unknown, run: JobRun): Promise<JobReport> {
    const notes: string[] = [];
    let done = 0;
    for (const id of await this.reflow.open()) {
      const loans = await this.reflow.left(id);
      const before = notes.length;
      for (const [i, loanId] of loans.entries()) {
        if (run.cancelled()) return { done, failed: notes.length, notes };
        try {
          done += await this.reflow.one(id, loanId);
        } catch (error) {
          notes.push(`${loanId}: ${String(error)}`);
        }
        await run.progress(Math.floor((100 * (i + 1)) / loans.length));
      }
      if (notes.length === before) await this.reflow.finish(id);
    }
    return { done, failed: notes.length, notes };
  }
}
