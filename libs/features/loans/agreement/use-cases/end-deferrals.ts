import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { loanMoved } from '../../loans.events.js';
import { loanMoves } from '../domain/loan.moves.js';
import { LoanEntity } from '../entities/loan.entity.js';

/** The last row of the deferral is over: from now on there is something to repay. Run again it changes nothing. */
@Injectable()
export class EndDeferrals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Loans whose deferral is over today, oldest first. */
  async due(): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select l.id from loan l where l.state = 'deferral' and not exists (select 1 from instalment i where i.loan_id = l.id and i.amount = 0 and i.due_on >= $1) order by l.disbursed_on, l.id`,
      [this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }

  async execute(loanId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const loan = await tx.lock(LoanEntity, loanId);
      if (!loanMoves.start_repaying.from.includes(loan.state)) return;
      await tx.change(loan, { state: 'repaying' });
      await tx.record(loanMoved(loan, 'start_repaying', 'repaying', systemActor('loans.end_deferrals')));
    });
  }
}
