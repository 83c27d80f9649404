import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db } from '../database/db.js';
import type { JobReport } from './job.js';
import { missingSince, nextRing, type Rhythm } from './rhythm.js';

/** What a bell is listed as. */
export interface ListedBell {
  readonly job: string;
  readonly every?: number;
  readonly cron?: string;
  readonly sentence: string;
}
/** A bell with its last run. Milliseconds and counts are of that run. */
export interface BellState extends Rhythm {
  readonly name: string;
  readonly sentence: string;
  readonly listedAt: Date;
  readonly startedAt: Date | null;
  readonly runningUntil: Date | null;
  readonly milliseconds: number | null;
  readonly done: number | null;
  readonly failed: number | null;
  readonly trouble: string | null;
  readonly next: Date;
  readonly missingSince: Date | null;
}

/** Longer than its longest time no run keeps a bell for itself: its worker is dead. */
const SPARE_MS = 60_000;

/** The schedule in PostgreSQL: what rings, what became of it last, and who has it in hand. */
@Injectable()
export class Bells {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Makes the rows what the list says; what is no longer listed is forgotten. */
  async list(bells: readonly ListedBell[]): Promise<void> {
    const rows = bells.map(({ job, every, cron, sentence }) => ({ name: job, every_seconds: cron ? null : (every ?? 60), cron: cron ?? null, sentence }));
    await this.db.transaction(async (tx) => {
      await tx.query('delete from bell where name <> all($1::text[])', [rows.map(({ name }) => name)]);
      await tx.query(
        `insert into bell (name, every_seconds, cron, sentence, listed_at) select name, every_seconds, cron, sentence, $2 from jsonb_to_recordset($1::jsonb) as b (name text, every_seconds int, cron text, sentence text)
         order by name on conflict (name) do update set every_seconds = excluded.every_seconds, cron = excluded.cron, sentence = excluded.sentence,
           listed_at = case when (bell.every_seconds, bell.cron) is distinct from (excluded.every_seconds, excluded.cron) then excluded.listed_at else bell.listed_at end`,
        [JSON.stringify(rows), this.clock.now()],
      );
    });
  }

  /** Takes the bell for one run; undefined when another worker has it. The lock is a row in PostgreSQL with a time, so that a dead worker keeps nothing. */
  async take(name: string, atMostMs: number): Promise<string | undefined> {
    const [runner, now] = [newId(), this.clock.now()];
    const taken = await this.db.query('update bell set runner = $2, running_until = $3 where name = $1 and (running_until is null or running_until < $4) returning name', [
      name,
      runner,
      new Date(now.getTime() + atMostMs + SPARE_MS),
      now,
    ]);
    return taken.length > 0 ? runner : undefined;
  }

  async giveBack(name: string, runner: string): Promise<void> {
    await this.db.query('update bell set runner = null, running_until = null where name = $1 and runner = $2', [name, runner]);
  }

  /** What became of a run, whoever asked for it; a job that is no bell has no row. */
  async ran(name: string, startedAt: Date, milliseconds: number, outcome: Pick<JobReport, 'done' | 'failed'> & { readonly trouble: string | null }): Promise<void> {
    await this.db.query('update bell set started_at = $2, milliseconds = $3, done = $4, failed = $5, trouble = $6 where name = $1', [
      ...[name, startedAt, milliseconds, outcome.done, outcome.failed],
      outcome.trouble?.slice(0, 500) ?? null,
    ]);
  }

  /** All bells, in order of name. */
  async states(): Promise<readonly BellState[]> {
    const rows = await this.db.query<Omit<BellState, 'next' | 'missingSince'>>(
      `select name, every_seconds as "everySeconds", cron, sentence, listed_at as "listedAt", started_at as "startedAt", running_until as "runningUntil", milliseconds, done, failed, trouble from bell order by name`,
    );
    const now = this.clock.now();
    return rows.map((row) => ({ ...row, next: nextRing(row, row.startedAt, now), missingSince: missingSince(row, now) ?? null }));
  }
}
