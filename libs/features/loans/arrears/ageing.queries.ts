import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { servicedStates } from '../agreement/domain/loan.moves.js';

/** A loan that is late at the end of a day, from its dated rows. */
export interface AgedLoan {
  readonly loanId: string;
  readonly number: string;
  readonly personId: string;
  readonly fundId: string;
  readonly outstanding: Centimes;
  readonly overdue: Centimes;
  /** Original day of the oldest unpaid row. */
  readonly since: LocalDate;
  /** Age of the oldest unpaid row, without grace. */
  readonly rowDays: number;
  /** Age of the loan, after the grace days of its product; 0 within them. */
  readonly days: number;
}

/** States in which rows are asked for. */
export const RUNNING = `(${servicedStates.map((state) => `'${state}'`).join(', ')})`;
const late = 'i.paid < i.amount and i.due_on < $1 and i.original_due_on < $1';

/**
 * The rule of `schedule/domain/ageing` for all loans in one statement: a row is late when neither its day to pay nor its original day is still to come, and is aged
 * from the original one; the loan by its oldest late row less the grace days. `test/e2e/loans/arrears/ageing.spec.ts` holds both against each other.
 */
const aged = `
  select l.id as "loanId", l.number, l.person_id as "personId", l.fund_id as "fundId", a.outstanding, a.overdue, a.since,
    ($1::date - a.since) as "rowDays", greatest(0, $1::date - a.since - p.arrears_grace_days) as days
  from loan l join loan_product p on p.id = l.product_id
    join (select i.loan_id, sum(i.amount - i.paid)::bigint as outstanding, sum(i.amount - i.paid) filter (where ${late})::bigint as overdue, min(i.original_due_on) filter (where ${late}) as since
          from instalment i group by i.loan_id) a on a.loan_id = l.id
  where l.state in ${RUNNING} and a.since is not null`;

@Injectable()
export class AgeingQueries {
  constructor(private readonly db: Db) {}

  /** Every late loan, the oldest first. 40 000 live loans take a few seconds at most (`npm run bench -- loans`). */
  lateLoans(asOf: LocalDate, from: Reader = this.db): Promise<AgedLoan[]> {
    return from.query<AgedLoan>(`${aged} order by a.since, l.id`, [asOf]);
  }

  /** One loan, when it is late. */
  lateLoan(loanId: string, asOf: LocalDate, from: Reader = this.db): Promise<AgedLoan | undefined> {
    return from.one<AgedLoan>(`${aged.replace('from instalment i group', 'from instalment i where i.loan_id = $2 group')} and l.id = $2`, [asOf, loanId]);
  }

  /** Overdue amounts by the age of their own row, without grace, over all running loans; buckets of `schedule/domain/ageing`. */
  buckets(asOf: LocalDate): Promise<{ bucket: string; rows: number; overdue: Centimes }[]> {
    return this.db.query(
      `select b.bucket, count(*)::int as rows, sum(i.amount - i.paid)::bigint as overdue
       from instalment i join loan l on l.id = i.loan_id and l.state in ${RUNNING}
         cross join lateral (select case when d <= 3 then '1-3' when d <= 30 then '4-30' when d <= 60 then '31-60' when d <= 90 then '61-90' when d <= 120 then '91-120'
           when d <= 150 then '121-150' when d <= 180 then '151-180' when d <= 240 then '181-240' else '241+' end as bucket, d from (select $1::date - i.original_due_on as d) x) b
       where ${late} group by b.bucket order by min(b.d)`,
      [asOf],
    );
  }
}
