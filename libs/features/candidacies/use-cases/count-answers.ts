import { Injectable } from '@nestjs/common';
import { Clock, instantAt } from '#kernel/clock';
import { KeepAnswers } from '#features/matching';
import { Db } from '#platform/database/db';
import type { JobReport } from '#platform/queue/job';
import { answerPercent, answersWindow, uncountedStates, unansweredStates } from '../domain/answer-rate.js';

interface Counted {
  readonly id: string;
  readonly asked: number;
  readonly answered: number;
}

/** Counts for every organisation how many of its candidates it answered, and hands it to the matching: the next points are made with it. */
@Injectable()
export class CountAnswers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly keep: KeepAnswers,
  ) {}

  execute(): Promise<JobReport> {
    const { from, until } = answersWindow(this.clock.today());
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<Counted>(
        `select o.organisation_id as id, count(*)::int as asked, count(*) filter (where not c.state = any($3))::int as answered
         from candidacy c join offer o on o.id = c.offer_id where c.sent_at >= $1 and c.sent_at < $2 and not c.state = any($4) group by 1 order by 1`,
        [instantAt(from, '00:00'), instantAt(until, '00:00'), unansweredStates, uncountedStates],
      );
      const known = rows.flatMap(({ id, asked, answered }) => {
        const percent = answerPercent(answered, asked);
        return percent === undefined ? [] : [{ organisationId: id, percent, asked }];
      });
      await this.keep.within(tx, known);
      return { done: known.length, failed: 0 };
    });
  }
}
