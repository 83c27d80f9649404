import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Centimes, minus } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, naturalKey } from '#platform/database/db';
import { provisionChange } from '../../fund/domain/ledger.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { fundKept } from '../../fund/fund.events.js';
import { Ledger } from '../../fund/ledger.js';
import { AgeingQueries } from '../ageing.queries.js';
import { provisionFor } from '../domain/provisions.js';

/** Once a month, fund by fund: what must be set aside for late loans, posted loan by loan as the difference to what is set aside already. */
@Injectable()
export class PostProvisions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly ageing: AgeingQueries,
  ) {}

  /** How many loans changed. Run again in the same month it posts nothing. */
  async execute(actor: Actor): Promise<number> {
    const funds = await this.db.query<{ id: string }>('select id from fund order by id');
    let changed = 0;
    for (const { id } of funds) changed += await this.ofFund(actor, id);
    return changed;
  }

  private ofFund(actor: Actor, fundId: string): Promise<number> {
    const today = this.clock.today();
    return this.db.once(naturalKey('loans.post_provisions', `${fundId} ${today.slice(0, 7)}`), async (tx) => {
      await tx.lock(FundEntity, fundId);
      const wanted = new Map<string, Centimes>();
      for (const loan of await this.ageing.lateLoans(today, tx)) if (loan.fundId === fundId) wanted.set(loan.loanId, provisionFor(loan.outstanding, loan.days));
      const kept = await tx.query<{ loanId: string; kept: Centimes }>(
        `select e.loan_id as "loanId", (-sum(p.amount))::bigint as kept from ledger_entry e join ledger_posting p on p.entry_id = e.id
         where e.fund_id = $1 and p.account = 'provisions' and e.loan_id is not null group by e.loan_id having sum(p.amount) <> 0 order by e.loan_id`,
        [fundId],
      );
      const before = new Map(kept.map(({ loanId, kept: amount }) => [loanId, amount]));
      let changed = 0;
      for (const loanId of [...new Set([...wanted.keys(), ...before.keys()])].sort()) {
        const difference = minus(wanted.get(loanId) ?? (0n as Centimes), before.get(loanId) ?? (0n as Centimes));
        if (await this.ledger.post(tx, { fundId, kind: 'provision', day: today, loanId, note: today.slice(0, 7) }, provisionChange(difference))) changed++;
      }
      if (changed > 0) await tx.record(fundKept(fundId, 'money_moved', actor, { kind: 'provision', loans: changed }));
      return changed;
    });
  }
}
