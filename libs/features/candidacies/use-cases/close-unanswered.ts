import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { HeldOffers } from '#features/offers';
import { Db } from '#platform/database/db';
import type { JobReport, JobRun } from '#platform/queue/job';
import { ANSWER_DAYS, closesWith } from '../domain/closing.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { MakeMove } from './make-move.js';

/** Who applied in time and was never answered is told, three weeks after the last day, that it is over, with offers near it. Each in a transaction of its own. */
@Injectable()
export class CloseUnanswered {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly held: HeldOffers,
    private readonly makeMove: MakeMove,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    const rows = await this.db.query<{ id: string; offerId: string }>(
      `select c.id, c.offer_id as "offerId" from candidacy c join offer o on o.id = c.offer_id
       where o.state = 'expired' and o.closes_on <= $1 and c.state in ('applied', 'sent', 'seen', 'no_news', 'interested', 'pre_registered') order by c.since, c.id`,
      [addDays(this.clock.today(), -ANSWER_DAYS)],
    );
    let done = 0;
    for (const { id, offerId } of rows) {
      if (run.cancelled()) break;
      if (await this.one(id, offerId)) done++;
    }
    return { done, failed: 0 };
  }

  /** Asked again under the lock: an answer may have come meanwhile, or the offer is on line again. */
  private one(id: string, offerId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const { state } = await this.held.hold(tx, offerId);
      const candidacy = await tx.lock(CandidacyEntity, id);
      if (!closesWith(state, candidacy, ANSWER_DAYS)) return false;
      await this.makeMove.within(tx, candidacy, 'close', systemActor('candidacies'));
      return true;
    });
  }
}
