import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { LocalDate } from '#kernel/calendar';
import { keepUntil, type LeadOutcome } from '../domain/lead.js';
import { leadTold } from '../eligibility.events.js';
import { LeadEntity } from '../entities/lead.entity.js';

/** What becomes of somebody who asked to be called: the outcome of a call, or the row erased because the person wants it or its time is over. */
@Injectable()
export class HandleLead {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound. A later outcome replaces an earlier one; both are in the history. */
  async outcome(actor: Actor, id: string, outcome: LeadOutcome, key: RequestKey): Promise<void> {
    await this.db.once(key, async (tx) => {
      await this.within(tx, actor, id, outcome);
      return null;
    });
  }

  /** In the transaction of whoever received the person. Throws NotFound. */
  async within(tx: Tx, actor: Actor, id: string, outcome: LeadOutcome): Promise<void> {
    const lead = await tx.lock(LeadEntity, id);
    const [row] = await tx.query<{ on: LocalDate }>(`select (at at time zone 'Africa/Casablanca')::date as on from lead where id = $1`, [id]);
    const until = keepUntil(row!.on, { outcome, on: this.clock.today() });
    await tx.change(lead, { outcome, handledBy: actor.accountId, handledAt: this.clock.now(), keepUntil: until });
    await tx.record(leadTold(id, 'answered', actor, outcome));
  }

  /** Throws NotFound. Nothing of the person is left; the history keeps that an id was erased. */
  async erase(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.lock(LeadEntity, id);
      await tx.remove(LeadEntity, { id });
      await tx.record(leadTold(id, 'erased', actor));
    });
  }

  /** Rows whose last day is over. */
  async over(): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>('select id from lead where keep_until < $1 order by keep_until, id limit 1000', [this.clock.today()])).map(({ id }) => id);
  }
}
