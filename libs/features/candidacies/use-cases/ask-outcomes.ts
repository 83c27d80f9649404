import { Injectable } from '@nestjs/common';
import { addMonths, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { JobReport, JobRun } from '#platform/queue/job';
import { outcomeAsked } from '../candidacies.events.js';
import { askedAfter, questionDue } from '../domain/outcomes.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { CandidacyOutcomeEntity } from '../entities/candidacy-outcome.entity.js';

/** Asks who was hired, or has completed a training, what became of it: each question once. */
@Injectable()
export class AskOutcomes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    let done = 0;
    for (const id of await this.candidates(this.clock.today())) {
      if (run.cancelled()) break;
      if (await this.db.transaction((tx) => this.ask(tx, id))) done++;
    }
    return { done, failed: 0 };
  }

  /** Those for whom some question may be due and is not asked; the rule decides under the lock. */
  private async candidates(today: LocalDate): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select c.id from candidacy c where c.state in ('hired', 'kept_3m', 'completed', 'certified') and c.settled_on <= $1
         and (select count(*) from candidacy_outcome q where q.candidacy_id = c.id) < case c.kind when 'job' then $2::int else $3::int end order by c.settled_on, c.id`,
      [addMonths(today, -3), askedAfter.job.length, askedAfter.training.length],
    );
    return rows.map(({ id }) => id);
  }

  private async ask(tx: Tx, id: string): Promise<boolean> {
    const candidacy = await tx.lock(CandidacyEntity, id);
    const asked = (await tx.find(CandidacyOutcomeEntity, { candidacyId: id }, { months: 'ASC' })).map(({ months }) => months);
    const months = questionDue({ ...candidacy, asked }, this.clock.today());
    if (months === undefined) return false;
    const outcomeId = newId();
    await tx.insert(CandidacyOutcomeEntity, { id: outcomeId, candidacyId: id, months, askedAt: this.clock.now(), answer: null, answeredAt: null });
    await tx.record(outcomeAsked(candidacy, systemActor('candidacies'), outcomeId, months));
    return true;
  }
}
