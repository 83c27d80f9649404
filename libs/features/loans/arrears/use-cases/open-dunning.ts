import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { AgeingQueries, type AgedLoan, RUNNING } from '../ageing.queries.js';
import { difficultyKnown, dunningStepOpened } from '../arrears.events.js';
import { type DunningStep, MENTOR_LEVEL, stepsDue } from '../domain/dunning.js';
import { DunningTaskEntity } from '../entities/arrears.entity.js';
import { ladderOn } from '../ladder.queries.js';

interface Known {
  readonly loan_id: string;
  readonly since: LocalDate;
  readonly dpd: number;
}

/** Once a night: each late loan climbs its ladder. A step is opened once; those that a late run went over are kept as passed and sent to nobody. */
@Injectable()
export class OpenDunning {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ageing: AgeingQueries,
  ) {}

  /** How many steps were opened. Run again it opens nothing. */
  execute(actor: Actor): Promise<number> {
    const today = this.clock.today();
    return this.db.transaction(async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('open_dunning'))");
      const loans = await this.ageing.lateLoans(today, tx);
      await this.closePaid(tx, today);
      const ladder = await ladderOn(tx, today);
      const known = await this.known(tx);
      const paused = await this.paused(tx, today);
      const opened = loans
        .filter(({ loanId }) => !paused.has(loanId))
        .flatMap((loan) => {
          const before = known.get(`${loan.loanId} ${loan.since}`) ?? [];
          const { open, passed } = stepsDue(ladder, { days: loan.days, known: before });
          const mentorKnows = ladder.some(({ dpd, level }) => level >= MENTOR_LEVEL && before.includes(dpd));
          return open ? [{ loan, open, passed, taskId: newId(), tellMentor: open.level >= MENTOR_LEVEL && !mentorKnows }] : [];
        });
      await this.supersede(
        tx,
        opened.map(({ loan }) => loan.loanId),
        today,
      );
      await tx.insert(
        DunningTaskEntity,
        opened.flatMap(({ loan, open, passed, taskId }) => [
          row(loan, open, today, taskId),
          ...passed.map((step) => ({ ...row(loan, step, today, newId()), state: 'passed' as const, closedOn: today })),
        ]),
      );
      const consents = await this.consents(tx);
      await tx.recordAll(
        opened.flatMap(({ loan, open, taskId, tellMentor }) => [
          dunningStepOpened(loan, open, taskId, actor),
          ...(tellMentor ? [difficultyKnown(loan, consents.has(loan.loanId), actor)] : []),
        ]),
      );
      return opened.length;
    });
  }

  /** What was opened for rows that are paid by now is over. */
  private async closePaid(tx: Tx, today: LocalDate): Promise<void> {
    await tx.query(
      `update dunning_task t set state = 'passed', closed_on = $1 where t.state = 'open'
       and not exists (select 1 from instalment i join loan l on l.id = i.loan_id where i.loan_id = t.loan_id and i.original_due_on = t.since and i.paid < i.amount and l.state in ${RUNNING})`,
      [today],
    );
  }

  /** One step at a time: what was still open gives way to the next. */
  private async supersede(tx: Tx, loanIds: readonly string[], today: LocalDate): Promise<void> {
    await tx.query("update dunning_task set state = 'passed', closed_on = $1 where state = 'open' and loan_id = any($2)", [today, loanIds]);
  }

  private async known(tx: Tx): Promise<ReadonlyMap<string, number[]>> {
    const map = new Map<string, number[]>();
    for (const { loan_id, since, dpd } of await tx.query<Known>('select loan_id, since, dpd from dunning_task order by loan_id, since, dpd')) {
      const key = `${loan_id} ${since}`;
      const list = map.get(key);
      if (list) list.push(dpd);
      else map.set(key, [dpd]);
    }
    return map;
  }

  private async paused(tx: Tx, today: LocalDate): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ loan_id: string }>('select loan_id from dunning_pause where ended_on is null and from_day <= $1 and until_day >= $1 order by loan_id', [today]);
    return new Set(rows.map(({ loan_id }) => loan_id));
  }

  /** The newest word of each borrower about her mentor. */
  private async consents(tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ loan_id: string; yes: boolean }>(
      'select distinct on (loan_id) loan_id, tell_mentor_all as yes from difficulty_report order by loan_id, at desc, id desc',
    );
    return new Set(rows.filter(({ yes }) => yes).map(({ loan_id }) => loan_id));
  }
}

const row = (loan: AgedLoan, { dpd, level, action, who }: DunningStep, today: LocalDate, id: string) => ({
  ...{ id, loanId: loan.loanId, since: loan.since, dpd, level, action, who, openedOn: today },
  // what the house itself sends is done when it is opened
  ...(who === 'auto' ? { state: 'done' as const, closedOn: today, closedBy: 'auto' } : { state: 'open' as const }),
});
