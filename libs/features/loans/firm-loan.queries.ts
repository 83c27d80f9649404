import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, fromDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { servicedStates } from './agreement/domain/loan.moves.js';
import { LoanEntity } from './agreement/entities/loan.entity.js';
import { LoanLists } from './agreement/loan-list.queries.js';
import type { LoanLine } from './agreement/loan.views.js';
import { AgeingQueries } from './arrears/ageing.queries.js';
import { fixedCosts, planYears } from './plan/domain/parts.js';

/** The firm behind a loan that is served, as those who follow it see it. */
export interface FirmLoan {
  readonly loanId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly project: string;
  readonly disbursedOn: LocalDate;
  readonly jobsPledged: number;
  readonly officerAccountId: string | null;
  /** Turnover of each year of the plan that was sent. */
  readonly plannedTurnover: readonly Centimes[];
  /** Fixed costs of a month in the first year of the plan; undefined without a plan. */
  readonly plannedCharges: Centimes | undefined;
}
/** A paper of a file, by its kind. */
export interface FilePaper {
  readonly code: string;
  readonly at: Date;
  readonly expiresOn: LocalDate | null;
}
/** A row that is not paid. */
export interface MissedRow {
  readonly id: string;
  readonly loanId: string;
  readonly dueOn: LocalDate;
}

type Row = Omit<FirmLoan, 'plannedTurnover' | 'plannedCharges'> & { readonly result: Readonly<Record<string, string>> | null };
const select = `select l.id as "loanId", l.person_id as "personId", l.application_id as "applicationId", l.number, a.project_title as project, l.disbursed_on as "disbursedOn", a.jobs_planned as "jobsPledged",
    a.officer_account_id as "officerAccountId", (select v.content->'pages'->'result'->'values' from plan_version v where v.application_id = a.id order by v.n desc limit 1) as result
  from loan l join loan_application a on a.id = l.application_id`;
function firmOf({ result, ...row }: Row): FirmLoan {
  const told = (name: string): Centimes[] => (result?.[name] ? [fromDecimal(result[name])] : []);
  const costs = fixedCosts.flatMap((name) => told(`${name}1`));
  const plannedTurnover = planYears.flatMap((year) => told(`turnover${year}`));
  return { ...row, plannedTurnover, plannedCharges: costs.length > 0 ? ((costs.reduce((sum, one) => sum + one, 0n) / 12n) as Centimes) : undefined };
}

/** What the features above ask about the loans of young firms. */
@Injectable()
export class FirmLoanQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lists: LoanLists,
    private readonly ageing: AgeingQueries,
  ) {}

  /** The newest loan of somebody that was not called off, with its sums; undefined without any. */
  async lineOf(personId: string): Promise<(LoanLine & { readonly applicationId: string }) | undefined> {
    const loan = await this.db.source
      .getRepository(LoanEntity)
      .createQueryBuilder('l')
      .where("l.person_id = :personId and l.state <> 'cancelled'", { personId })
      .orderBy('l.granted_on', 'DESC')
      .addOrderBy('l.id', 'ASC')
      .limit(1)
      .getOne();
    if (!loan) return undefined;
    const [line] = await this.lists.lines([loan]);
    return line && { ...line, applicationId: loan.applicationId };
  }

  /** Papers of a file that were handed in and not refused, newest first. */
  papersOf(applicationId: string): Promise<readonly FilePaper[]> {
    return this.db.query<FilePaper>(
      `select d.code, p.attached_at as at, d.expires_on as "expiresOn" from application_paper p join document d on d.id = p.document_id
       where p.application_id = $1 and p.state <> 'refused' order by p.attached_at desc, p.id limit 50`,
      [applicationId],
    );
  }

  /** Of these loans those that are served, in the order of ids. */
  async firms(loanIds: readonly string[], from: Reader = this.db): Promise<readonly FirmLoan[]> {
    const rows = await from.query<Row>(`${select} where l.id = any($1) and l.state = any($2) and l.disbursed_on is not null order by l.id`, [loanIds, [...servicedStates]]);
    return rows.map(firmOf);
  }

  /** Ids of all loans that are served, in their order. */
  async served(from: Reader = this.db): Promise<readonly string[]> {
    return (await from.query<{ id: string }>('select id from loan where state = any($1) and disbursed_on is not null order by id', [[...servicedStates]])).map(({ id }) => id);
  }

  /** Days past due after grace; loans in time are absent. */
  async daysPastDue(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, number>> {
    const late = new Map<string, number>();
    for (const loanId of loanIds) {
      const aged = await this.ageing.lateLoan(loanId, this.clock.today(), from);
      if (aged) late.set(loanId, aged.days);
    }
    return late;
  }

  /** Unpaid rows of a served loan whose day was on that day or before, in order. */
  missed(loanId: string, until: LocalDate, from: Reader = this.db): Promise<readonly MissedRow[]> {
    return from.query<MissedRow>(
      `select i.id, i.loan_id as "loanId", i.due_on as "dueOn" from instalment i join loan l on l.id = i.loan_id
       where i.loan_id = $1 and i.paid < i.amount and i.due_on <= $2 and i.original_due_on <= $2 and l.state = any($3) order by i.n`,
      [loanId, until, [...servicedStates]],
    );
  }

  /** Served loans with such rows, in the order of ids. */
  async withMissed(until: LocalDate, from: Reader = this.db): Promise<readonly string[]> {
    const rows = await from.query<{ id: string }>(
      `select distinct i.loan_id as id from instalment i join loan l on l.id = i.loan_id where i.paid < i.amount and i.due_on <= $1 and i.original_due_on <= $1 and l.state = any($2) order by 1`,
      [until, [...servicedStates]],
    );
    return rows.map(({ id }) => id);
  }
}
