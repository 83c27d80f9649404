import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { minus, plus, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { visibleTo } from '../loans.policy.js';
import { type AgedRow, arrears } from '../schedule/domain/ageing.js';
import { InstalmentEntity } from './entities/instalment.entity.js';
import { LoanEntity } from './entities/loan.entity.js';
import { toPayOutStates } from './domain/loan.moves.js';
import { runningClock } from './domain/transfer.js';
import type { LoanListQuery } from './loan.dto.js';
import type { LoanLine, LoanPage } from './loan.views.js';

export const agedRow = (row: InstalmentEntity): AgedRow => ({ n: row.n, due: row.dueOn, originalDue: row.originalDueOn, amount: row.amount, paid: row.paid });

const nextDue = 'select min(i.due_on) from instalment i where i.loan_id = l.id and i.paid < i.amount';
const conditions = `($1 or l.person_id = $2) and ($3::text is null or l.state = $3) and (not $4 or (${nextDue}) < $5)
  and ($8::text[] is null or l.state = any($8))
  and ($6 = '' or position(lower($6) in lower(l.number)) > 0 or l.person_id = any($7::uuid[]))`;

/** Lists of loans: the treasurer's, the founder's own. All sums come from the dated rows. */
@Injectable()
export class LoanLists {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** In the order of work: what waits to be paid out, the longest first; then by the next unpaid day; then what is closed, newest first. */
  async list(actor: Actor, query: LoanListQuery): Promise<LoanPage> {
    const { all, personId } = visibleTo(actor);
    const words = query.q?.trim() ?? '';
    const params = [
      all,
      personId,
      query.state ?? null,
      query.late ?? false,
      this.clock.today(),
      words,
      await this.people.idsNamed(words),
      query.toPayOut ? [...toPayOutStates] : null,
    ];
    const order = `case when l.disbursed_on is null then coalesce(l.conditions_met_on, l.granted_on) end asc nulls last, (${nextDue}) asc nulls last, l.granted_on desc, l.id`;
    const ids = await this.db.query<{ id: string }>(`select l.id from loan l where ${conditions} order by ${order} offset $9 limit $10`, [
      ...params,
      offsetOf(query),
      query.pageSize,
    ]);
    const total = await this.db.one<{ n: number }>(`select count(*)::int as n from loan l where ${conditions}`, params);
    return { items: await this.byIds(ids.map((row) => row.id)), page: query.page, pageSize: query.pageSize, total: total?.n ?? 0 };
  }

  async mine(actor: Actor): Promise<readonly LoanLine[]> {
    if (!actor.personId) return [];
    return this.lines(await this.db.source.getRepository(LoanEntity).find({ where: { personId: actor.personId }, order: { grantedOn: 'DESC', id: 'ASC' }, take: 20 }));
  }

  /** In the order of the ids. */
  private async byIds(ids: readonly string[]): Promise<LoanLine[]> {
    if (ids.length === 0) return [];
    const loans = await this.db.source.getRepository(LoanEntity).createQueryBuilder('l').where('l.id in (:...ids)', { ids }).orderBy('l.id', 'ASC').getMany();
    const lines = new Map((await this.lines(loans)).map((line) => [line.id, line]));
    return ids.flatMap((id) => lines.get(id) ?? []);
  }

  async lines(loans: readonly LoanEntity[]): Promise<LoanLine[]> {
    if (loans.length === 0) return [];
    const rows = await this.db.source
      .getRepository(InstalmentEntity)
      .createQueryBuilder('i')
      .where('i.loan_id in (:...ids)', { ids: loans.map((loan) => loan.id) })
      .orderBy('i.n', 'ASC')
      .getMany();
    const names = await this.people.namesOf(loans.map((loan) => loan.personId));
    return loans.map((loan) =>
      this.lineOf(
        loan,
        rows.filter((row) => row.loanId === loan.id),
        names.get(loan.personId),
      ),
    );
  }

  private lineOf(loan: LoanEntity, rows: readonly InstalmentEntity[], name: LoanLine['personName'] | undefined): LoanLine {
    const { id, number, state, personId, grantedOn, disbursedOn } = loan;
    const open = rows.filter((row) => row.paid < row.amount);
    const next = open[0];
    const age = arrears(rows.map(agedRow), this.clock.today());
    const outstanding = disbursedOn ? open.reduce((sum, row) => plus(sum, minus(row.amount, row.paid)), ZERO) : loan.principal;
    return {
      ...{ id, number, state, personId, grantedOn, disbursedOn },
      personName: name ?? { ar: '', latin: '' },
      clock: runningClock(loan, this.clock.today()),
      principal: toDecimal(loan.principal),
      outstanding: toDecimal(outstanding),
      next: next ? { n: next.n, due: next.dueOn, amount: toDecimal(minus(next.amount, next.paid)) } : null,
      daysPastDue: age.daysPastDue,
      overdue: toDecimal(age.overdue),
    };
  }
}
