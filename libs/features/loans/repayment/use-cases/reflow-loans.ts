import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { loanLog } from '../../agreement/loan-log.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { dueDaysMoved } from '../../loans.events.js';
import { type MovedRow, rowsNear, rowsToMove } from '../domain/reflow.js';
import { HolidayReflowEntity, HolidayReflowLoanEntity } from '../entities/reflow.entity.js';
import { Projection } from '../projection.js';
import { followsCalendar, loansToMove } from '../reflow-plan.js';

/** Events of one day are told by name: the name of a moved row begins with its place in the log, so that the later word stands. */
const nameInLog = (lines: number): string => `${lines.toString(16).padStart(8, '0')}${newId().slice(8)}`;

/** Brings running loans in line with the days off: each loan in a transaction of its own and once per decision, so that a run cut short goes on where it stopped. */
@Injectable()
export class ReflowLoans {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly projection: Projection,
  ) {}

  /** Decisions that are not worked off yet, oldest first. */
  async open(): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>('select id from holiday_reflow where finished_at is null order by asked_at, id')).map(({ id }) => id);
  }

  /** Loans that still have rows to move for this decision. Counts them when the work begins. */
  async left(reflowId: string): Promise<readonly string[]> {
    return this.db.transaction(async (tx) => {
      const reflow = await tx.lock(HolidayReflowEntity, reflowId);
      const loans = await loansToMove(tx, await this.references.holidaysNow(tx), [reflow.fromDay, reflow.toDay], this.clock.today());
      const done = new Set((await tx.find(HolidayReflowLoanEntity, { reflowId })).map(({ loanId }) => loanId));
      if (reflow.loans === null) await tx.change(reflow, { loans: loans.length });
      return loans.map(({ loanId }) => loanId).filter((id) => !done.has(id));
    });
  }

  /** Moves the rows of one loan (locks: fund → loan). Nothing happens the second time. Gives how many rows moved. */
  async one(reflowId: string, loanId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const { fundId } = await tx.get(LoanEntity, loanId);
      await tx.lock(FundEntity, fundId);
      const loan = await tx.lock(LoanEntity, loanId);
      if (await tx.findOne(HolidayReflowLoanEntity, { reflowId, loanId })) return 0;
      if (!followsCalendar.includes(loan.state)) return 0;
      const reflow = await tx.get(HolidayReflowEntity, reflowId);
      const moves = await this.movesOf(tx, loan, reflow);
      if (moves.length === 0) return 0;
      await this.write(tx, loan, moves, reflow);
      const id = newId();
      await tx.insert(HolidayReflowLoanEntity, { id, reflowId, loanId, rows: moves.map(({ n, from, to }) => ({ n, from, to })), at: this.clock.now() });
      await tx.record(dueDaysMoved(loan, id, personOf(reflow)));
      return moves.length;
    });
  }

  async finish(reflowId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const reflow = await tx.lock(HolidayReflowEntity, reflowId);
      if (!reflow.finishedAt) await tx.change(reflow, { finishedAt: this.clock.now() });
    });
  }

  private async movesOf(tx: Tx, loan: LoanEntity, { fromDay, toDay }: HolidayReflowEntity): Promise<MovedRow[]> {
    const { weekend } = await tx.get(LoanProductEntity, loan.productId);
    const { before } = await this.projection.tell(tx, loan);
    return rowsToMove(rowsNear(before.rows, [fromDay, toDay]), weekend, await this.references.holidaysNow(tx), this.clock.today());
  }

  private async write(tx: Tx, loan: LoanEntity, moves: readonly MovedRow[], reflow: HolidayReflowEntity): Promise<void> {
    let lines = (await loanLog(tx, loan.id)).length;
    for (const { originalDue, to } of moves) {
      const event = { id: nameInLog(lines++), type: 'holiday', on: this.clock.today(), due: originalDue, to } as const;
      await this.projection.apply(tx, loan, event, personOf(reflow), { reflowId: reflow.id });
    }
  }
}

/** The person who changed the days off; what she may do was asked then. */
const personOf = ({ askedBy }: HolidayReflowEntity): Actor => ({ accountId: askedBy, roles: [], organisationIds: [] });
