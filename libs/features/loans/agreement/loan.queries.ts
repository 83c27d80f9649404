import { Injectable } from '@nestjs/common';
import { daysBetween, isBefore, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { allowedMoves } from '#kernel/moves';
import { type Centimes, minus, plus, toDecimal, ZERO } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type Page } from '#platform/http/page';
import { canCollect, canSee, loanPartsFor, visibleTo } from '../loans.policy.js';
import { loanMoves, type LoanState } from './domain/loan.moves.js';
import { InstalmentEntity } from './entities/instalment.entity.js';
import { LoanEntity } from './entities/loan.entity.js';
import type { LoanListQuery } from './loan.dto.js';

export interface LoanLine {
  readonly id: string;
  readonly number: string;
  readonly state: LoanState;
  readonly personId: string;
  readonly personName: { readonly ar: string; readonly latin: string };
  readonly principal: string;
  readonly outstanding: string;
  readonly grantedOn: LocalDate;
  readonly disbursedOn: LocalDate | null;
  readonly next: { readonly n: number; readonly due: LocalDate; readonly amount: string } | null;
  /** Days since the oldest unpaid due day; 0 when none is past due. */
  readonly daysPastDue: number;
}
export interface InstalmentView {
  readonly n: number;
  readonly due: LocalDate;
  readonly originalDue: LocalDate;
  readonly amount: string;
  readonly paid: string;
  readonly state: 'grace' | 'paid' | 'part_paid' | 'late' | 'due';
  readonly why: string;
}
export interface LoanView extends LoanLine {
  readonly applicationId: string;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly paid: string;
  readonly credit: string;
  readonly instalments: readonly InstalmentView[];
  readonly repayments: readonly { readonly id: string; readonly amount: string; readonly receivedOn: LocalDate; readonly channel: string; readonly reference: string }[];
  readonly allowedMoves: readonly string[];
  readonly mayCollect: boolean;
}

/** Screens of loans: the founder's schedule, the treasurer's list. All sums come from the dated rows. */
@Injectable()
export class LoanScreens {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: LoanListQuery): Promise<Page<LoanLine>> {
    const seen = visibleTo(actor);
    const base = this.db.source.getRepository(LoanEntity).createQueryBuilder('l').where('(:all or l.person_id = :person)', { all: seen.all, person: seen.personId });
    if (query.state) base.andWhere('l.state = :state', { state: query.state });
    const [rows, total] = await base.orderBy('l.grantedOn', 'DESC').addOrderBy('l.id', 'ASC').offset(offsetOf(query)).limit(query.pageSize).getManyAndCount();
    return { items: await this.linesOf(rows), page: query.page, pageSize: query.pageSize, total };
  }

  async mine(actor: Actor): Promise<readonly LoanLine[]> {
    if (!actor.personId) return [];
    return this.linesOf(await this.db.source.getRepository(LoanEntity).find({ where: { personId: actor.personId }, order: { grantedOn: 'DESC', id: 'ASC' }, take: 20 }));
  }

  /** Throws NotFound for a loan that the actor may not see. */
  async one(actor: Actor, id: string): Promise<LoanView> {
    const loan = await this.db.source.getRepository(LoanEntity).findOneBy({ id });
    if (!loan) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, loan));
    const [line] = await this.linesOf([loan]);
    const rows = await this.db.source.getRepository(InstalmentEntity).find({ where: { loanId: id }, order: { n: 'ASC' } });
    const repayments = await this.db.query<{ id: string; amount: Centimes; received_on: LocalDate; channel: string; reference: string }>(
      'select id, amount, received_on, channel, reference from repayment where loan_id = $1 order by received_on desc, at desc, id',
      [id],
    );
    const decision = await this.db.one<{ decided_by: string }>("select decided_by from committee_decision where application_id = $1 and kind = 'approve' order by n desc limit 1", [
      loan.applicationId,
    ]);
    const today = this.clock.today();
    return {
      ...line!,
      applicationId: loan.applicationId,
      termMonths: loan.termMonths,
      deferralMonths: loan.deferralMonths,
      paid: toDecimal(rows.reduce((sum, row) => plus(sum, row.paid), ZERO)),
      credit: toDecimal(loan.credit),
      instalments: rows.map((row) => instalmentView(row, today)),
      repayments:
        can(actor, 'loans.read_all') || loan.personId === actor.personId
          ? repayments.map((r) => ({ id: r.id, amount: toDecimal(r.amount), receivedOn: r.received_on, channel: r.channel, reference: r.reference }))
          : [],
      allowedMoves: allowedMoves(loanMoves, loan.state, loanPartsFor(actor, loan, decision?.decided_by)).filter((move) => move === 'disburse'),
      mayCollect: loan.state === 'repaying' && canCollect(actor, loan),
    };
  }

  private async linesOf(loans: readonly LoanEntity[]): Promise<LoanLine[]> {
    if (loans.length === 0) return [];
    const rows = await this.db.source
      .getRepository(InstalmentEntity)
      .createQueryBuilder('i')
      .where('i.loan_id in (:...ids)', { ids: loans.map((loan) => loan.id) })
      .orderBy('i.n', 'ASC')
      .getMany();
    const names = await this.people.namesOf(loans.map((loan) => loan.personId));
    return loans.map((loan) => {
      const open = rows.filter((row) => row.loanId === loan.id && row.paid < row.amount);
      const next = open[0];
      const outstanding = loan.disbursedOn ? open.reduce((sum, row) => plus(sum, minus(row.amount, row.paid)), ZERO) : loan.principal;
      return {
        ...{
          id: loan.id,
          number: loan.number,
          state: loan.state,
          personId: loan.personId,
          personName: names.get(loan.personId) ?? { ar: '', latin: '' },
          principal: toDecimal(loan.principal),
        },
        ...{ outstanding: toDecimal(outstanding), grantedOn: loan.grantedOn, disbursedOn: loan.disbursedOn },
        next: next ? { n: next.n, due: next.dueOn, amount: toDecimal(minus(next.amount, next.paid)) } : null,
        daysPastDue: next && isBefore(next.dueOn, this.clock.today()) ? daysBetween(next.dueOn, this.clock.today()) : 0,
      };
    });
  }
}

function instalmentView(row: InstalmentEntity, today: LocalDate): InstalmentView {
  const state = row.amount === 0n ? 'grace' : row.paid >= row.amount ? 'paid' : isBefore(row.dueOn, today) ? 'late' : row.paid > 0n ? 'part_paid' : 'due';
  return { n: row.n, due: row.dueOn, originalDue: row.originalDueOn, amount: toDecimal(row.amount), paid: toDecimal(row.paid), state, why: row.why };
}
