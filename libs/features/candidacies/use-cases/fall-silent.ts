import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock, dayOf, instantAt } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { JobReport, JobRun } from '#platform/queue/job';
import { isSilent, NO_NEWS_DAYS } from '../domain/silence.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { MakeMove } from './make-move.js';

/** Candidacies for which an employer has said nothing for 21 days become `no_news`. Each in a transaction of its own: killed anywhere, it goes on with the rest. */
@Injectable()
export class FallSilent {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly makeMove: MakeMove,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    const today = this.clock.today();
    const before = instantAt(addDays(today, 1 - NO_NEWS_DAYS), '00:00');
    const rows = await this.db.query<{ id: string }>("select id from candidacy where state in ('sent', 'seen', 'interview') and kind = 'job' and since < $1 order by since, id", [
      before,
    ]);
    let done = 0;
    for (const { id } of rows) {
      if (run.cancelled()) break;
      if (await this.one(id)) done++;
    }
    return { done, failed: 0 };
  }

  /** Asked again under the lock: an answer may have come meanwhile. */
  private one(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const candidacy = await tx.lock(CandidacyEntity, id);
      const days = { since: dayOf(candidacy.since), meetsOn: candidacy.state === 'interview' && candidacy.meetsAt ? dayOf(candidacy.meetsAt) : null };
      if (!isSilent({ ...candidacy, ...days }, this.clock.today())) return false;
      await this.makeMove.within(tx, candidacy, 'fall_silent', systemActor('candidacies'));
      return true;
    });
  }
}
