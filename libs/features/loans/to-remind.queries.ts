import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, toDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { RUNNING } from './arrears/ageing.queries.js';
import { openItems } from './application/domain/paper-request.js';
import { itemsOf } from './application/request-rows.js';

/** The oldest late row of a loan. */
export interface LateRow {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly dueOn: LocalDate;
  /** All that is late in this loan, decimal MAD. */
  readonly overdue: string;
}

/** A request for papers that waits for its founder. */
export interface OpenRequest {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly dueOn: LocalDate;
  /** Kinds of paper by code, or the officer's words. */
  readonly items: readonly { readonly code: string | null; readonly text: string }[];
}

/** Whom an officer may want to remind: lists with all that a message tells, in one or two statements. */
@Injectable()
export class LoansToRemind {
  constructor(private readonly db: Db) {}

  /**
   * Running loans with a row late by this many days, the longest first: each by its oldest late row. A loan whose dunning pauses is left in peace.
   * `only`: of these rows, as they are now; a row that was paid meanwhile, or is not the oldest any more, is absent.
   */
  async late(
    today: LocalDate,
    { days = 1, only, most }: { readonly days?: number; readonly only?: readonly string[]; readonly most: number },
    from: Reader = this.db,
  ): Promise<LateRow[]> {
    const rows = await from.query<Omit<LateRow, 'overdue'> & { overdue: Centimes }>(
      `select o.id, l.person_id as "personId", l.number, o.due_on as "dueOn", o.overdue
       from (select distinct on (i.loan_id) i.id, i.loan_id, i.due_on, i.original_due_on, sum(i.amount - i.paid) over (partition by i.loan_id)::bigint as overdue
             from instalment i where i.paid < i.amount and i.due_on < $1 and i.original_due_on < $1 order by i.loan_id, i.n) o
         join loan l on l.id = o.loan_id and l.state in ${RUNNING}
       where $1::date - o.original_due_on >= $2 and ($3::uuid[] is null or o.id = any($3))
         and not exists (select 1 from dunning_pause p where p.loan_id = l.id and p.ended_on is null and p.from_day <= $1 and p.until_day >= $1)
       order by o.original_due_on, o.id limit $4`,
      [today, days, only ?? null, most],
    );
    return rows.map((row) => ({ ...row, overdue: toDecimal(row.overdue) }));
  }

  /** Requests for papers that are not answered, the nearest last day first. `only`: of these requests, as they are now. */
  async requests({ only, most }: { readonly only?: readonly string[]; readonly most: number }, from: Reader = this.db): Promise<OpenRequest[]> {
    const rows = await from.query<Omit<OpenRequest, 'items'>>(
      `select r.id, a.person_id as "personId", a.number, r.due_on as "dueOn" from paper_request r join loan_application a on a.id = r.application_id
       where r.state = 'open' and r.sent_at is not null and a.state = 'incomplete' and ($1::uuid[] is null or r.id = any($1)) order by r.due_on, r.id limit $2`,
      [only ?? null, most],
    );
    const items = openItems(
      await itemsOf(
        from,
        rows.map(({ id }) => id),
      ),
    );
    return rows
      .map((row) => ({ ...row, items: items.filter(({ requestId }) => requestId === row.id).map(({ code, text }) => ({ code, text })) }))
      .filter((row) => row.items.length > 0);
  }

  /** A file as a message about it needs it. */
  file(applicationId: string, from: Reader = this.db): Promise<{ readonly personId: string; readonly number: string; readonly state: string } | undefined> {
    return from.one('select person_id as "personId", number, state from loan_application where id = $1', [applicationId]);
  }
}
