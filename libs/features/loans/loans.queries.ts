import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, toDecimal } from '#kernel/money';
import { activeLoanStates, isServiced, type LoanState, servicedStates } from './agreement/domain/loan.moves.js';
import { Db } from '#platform/database/db';
import { askedForInvoices, invoicesDueOn } from './agreement/domain/invoices.js';
import { paperlessStates } from './application/domain/application.moves.js';
import { type DatesOnPaper, lastDayOf } from './application/domain/paper-dates.js';
import { openItems } from './application/domain/paper-request.js';
import { closingOf, type LastDay } from './committee/last-days.js';
import { itemsOf } from './application/request-rows.js';
import type { Reader } from '#platform/database/tx';

/** An instalment as a reminder needs it, read at the moment it leaves. */
export interface InstalmentForReminder {
  readonly id: string;
  readonly loanId: string;
  readonly personId: string;
  readonly dueOn: LocalDate;
  /** What is still to pay, decimal MAD. */
  readonly open: string;
  readonly settled: boolean;
}

/** A hearing before the committee, read at the moment its message leaves. */
export interface HearingForReminder {
  readonly personId: string;
  readonly invitedAt: Date;
  readonly startsAt: Date;
  readonly place: string;
  readonly mode: string;
  /** Taken off the agenda, or the session does not take place. */
  readonly cancelled: boolean;
}

const select = 'select i.id, i.loan_id, l.person_id, i.due_on, (i.amount - i.paid) as open, l.state from instalment i join loan l on l.id = i.loan_id';
interface Row {
  id: string;
  loan_id: string;
  person_id: string;
  due_on: LocalDate;
  open: Centimes;
  state: LoanState;
}
const viewOf = (row: Row): InstalmentForReminder => ({
  id: row.id,
  loanId: row.loan_id,
  personId: row.person_id,
  dueOn: row.due_on,
  open: toDecimal(row.open),
  settled: row.open <= 0n || !isServiced(row.state),
});

/** A request for papers, read at the moment its message leaves. */
export interface RequestForReminder {
  readonly personId: string;
  readonly number: string;
  readonly sentAt: Date;
  readonly dueOn: LocalDate;
  /** Kinds of paper by code, or the officer's words; those that are still open. */
  readonly items: readonly { readonly code: string | null; readonly text: string }[];
  readonly answered: boolean;
  readonly cancelled: boolean;
}

/** Due days that moved with a day off, read at the moment the message leaves. */
export interface MovedForReminder {
  readonly personId: string;
  readonly at: Date;
  readonly rows: readonly { readonly n: number; readonly from: LocalDate; readonly to: LocalDate }[];
  /** The rows have other days meanwhile, or nothing to pay: another message says so, or none is needed. */
  readonly over: boolean;
}

/** A paper with a last day, read at the moment its warning leaves. */
export interface PaperForReminder {
  readonly personId: string;
  readonly code: string;
  readonly lastDay: LocalDate;
  /** A newer one is there, it was refused meanwhile, or nobody needs it any more. */
  readonly over: boolean;
}

/** A part of the money whose invoices are due, read at the moment its message leaves. */
export interface ReleaseForReminder {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly executedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Shown, or nobody asks any more: the loan has ended. */
  readonly proved: boolean;
}

/** Questions of other features about loans. */
@Injectable()
export class LoanQueries {
  constructor(private readonly db: Db) {}

  async hasActiveLoan(personId: string): Promise<boolean> {
    return (await this.db.one('select 1 from loan where person_id = $1 and state = any($2)', [personId, [...activeLoanStates]])) !== undefined;
  }

  /** Loans of a person that are paid out and served. */
  async servicedOf(personId: string, from: Reader = this.db): Promise<readonly string[]> {
    return (await from.query<{ id: string }>('select id from loan where person_id = $1 and state = any($2) order by id', [personId, [...servicedStates]])).map(({ id }) => id);
  }

  /** All such loans, a page at a time in order of id. */
  async servicedAfter(id: string | undefined, most: number): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>('select id from loan where state = any($1) and ($2::uuid is null or id > $2) order by id limit $3', [
      [...servicedStates],
      id ?? null,
      most,
    ]);
    return rows.map((row) => row.id);
  }

  async loan(
    loanId: string,
    from: Reader = this.db,
  ): Promise<{ readonly id: string; readonly personId: string; readonly number: string; readonly state: LoanState; readonly active: boolean } | undefined> {
    return from.one('select id, person_id as "personId", number, state, state = any($2) as active from loan where id = $1', [loanId, [...activeLoanStates]]);
  }

  /** Who of the staff works on the file behind a loan; undefined when nobody does. */
  async officerOf(loanId: string, from: Reader = this.db): Promise<string | undefined> {
    const row = await from.one<{ id: string | null }>('select a.officer_account_id as id from loan l join loan_application a on a.id = l.application_id where l.id = $1', [loanId]);
    return row?.id ?? undefined;
  }

  /** When the money was out, for how long, and when the loan was over; undefined while it is not out. For those who follow the firm. */
  async payoutOf(loanId: string, from: Reader = this.db): Promise<Payout | undefined> {
    const row = await from.one<Omit<Payout, 'disbursedOn' | 'over'> & { disbursedOn: LocalDate | null; state: LoanState }>(
      'select person_id as "personId", disbursed_on as "disbursedOn", term_months as "termMonths", state from loan where id = $1',
      [loanId],
    );
    return row?.disbursedOn ? { personId: row.personId, disbursedOn: row.disbursedOn, termMonths: row.termMonths, over: !isServiced(row.state) } : undefined;
  }

  /** Running loans for which the committee advised a mentor, oldest first. */
  async advisedMentor(from: Reader = this.db): Promise<readonly { readonly id: string; readonly personId: string }[]> {
    return from.query(`select id, person_id as "personId" from loan where mentor_recommended and state = any($1) order by granted_on, id limit 1000`, [[...activeLoanStates]]);
  }

  async instalmentForReminder(id: string): Promise<InstalmentForReminder | undefined> {
    const row = await this.db.one<Row>(`${select} where i.id = $1`, [id]);
    return row && viewOf(row);
  }

  /** The same for many, in one question; who is gone is absent. */
  async instalmentsForReminder(ids: readonly string[]): Promise<ReadonlyMap<string, InstalmentForReminder>> {
    const rows = await this.db.query<Row>(`${select} where i.id = any($1::uuid[]) order by i.id`, [ids]);
    return new Map(rows.map((row) => [row.id, viewOf(row)]));
  }

  /** Rows of these loans that still have something to pay, in order. */
  async dueInstalments(loanIds: readonly string[], from: Reader = this.db): Promise<readonly InstalmentForReminder[]> {
    return (await from.query<Row>(`${select} where i.loan_id = any($1::uuid[]) and i.paid < i.amount order by i.loan_id, i.n`, [loanIds])).map(viewOf);
  }

  async hearingForReminder(itemId: string, from: Reader = this.db): Promise<HearingForReminder | undefined> {
    return from.one(
      `select a.person_id as "personId", i.convoked_at as "invitedAt", s.starts_at as "startsAt", s.place, s.mode, (i.state in ('removed', 'postponed') or s.state = 'cancelled' or a.state = 'withdrawn') as cancelled
       from committee_item i join committee_session s on s.id = i.session_id join loan_application a on a.id = i.application_id where i.id = $1 and i.convoked_at is not null`,
      [itemId],
    );
  }

  /** A letter of the committee: to whom, about which file. What it says is read on its page. */
  async letterForReminder(letterId: string, from: Reader = this.db): Promise<{ readonly personId: string; readonly number: string; readonly sentAt: Date } | undefined> {
    return from.one(
      'select a.person_id as "personId", a.number, l.sent_at as "sentAt" from committee_letter l join loan_application a on a.id = l.application_id where l.id = $1',
      [letterId],
    );
  }

  async requestForReminder(requestId: string, from: Reader = this.db): Promise<RequestForReminder | undefined> {
    const row = await from.one<Omit<RequestForReminder, 'items'>>(
      `select a.person_id as "personId", a.number, r.sent_at as "sentAt", r.due_on as "dueOn", r.state = 'answered' as answered, a.state not in ('incomplete') as cancelled
       from paper_request r join loan_application a on a.id = r.application_id where r.id = $1 and r.sent_at is not null`,
      [requestId],
    );
    return row && { ...row, items: openItems(await itemsOf(from, [requestId])) };
  }

  async movedForReminder(movedId: string, from: Reader = this.db): Promise<MovedForReminder | undefined> {
    return from.one(
      `select l.person_id as "personId", m.at, m.rows, not exists (
         select 1 from jsonb_to_recordset(m.rows) as moved (n int, "to" date) join instalment i on i.loan_id = m.loan_id and i.n = moved.n and i.due_on = moved."to" and i.paid < i.amount) as over
       from holiday_reflow_loan m join loan l on l.id = m.loan_id where m.id = $1`,
      [movedId],
    );
  }

  /** Undefined for a paper without a last day. */
  async paperForReminder(paperId: string, from: Reader = this.db): Promise<PaperForReminder | undefined> {
    const row = await from.one<DatesOnPaper & { personId: string; code: string; over: boolean }>(
      `select a.person_id as "personId", d.code, d.issued_on as "issuedOn", d.expires_on as "expiresOn", (p.state <> 'accepted' or a.state = any($2) or d.state <> 'here'
         or exists (select 1 from application_paper q join document e on e.id = q.document_id where q.application_id = p.application_id and e.code = d.code and q.state <> 'refused' and q.attached_at > p.attached_at)) as over
       from application_paper p join loan_application a on a.id = p.application_id join document d on d.id = p.document_id where p.id = $1`,
      [paperId, paperlessStates],
    );
    const lastDay = row && lastDayOf(row.code, row);
    return row && lastDay ? { personId: row.personId, code: row.code, lastDay, over: row.over } : undefined;
  }

  /** Parts of the money that left: of a loan, or one by its order. */
  async releasesForReminder(of: { readonly loanId?: string; readonly orderId?: string }, from: Reader = this.db): Promise<readonly ReleaseForReminder[]> {
    const rows = await from.query<Omit<ReleaseForReminder, 'dueOn'>>(
      `select o.id, l.person_id as "personId", l.number, o.executed_on as "executedOn", exists (select 1 from release_invoice i where i.order_id = o.id and i.state <> 'refused') or l.state <> all($3) as proved
       from transfer_order o join loan l on l.id = o.loan_id where o.state = 'executed' and (o.loan_id = $1 or o.id = $2) order by o.executed_on, o.id`,
      [of.loanId ?? null, of.orderId ?? null, askedForInvoices],
    );
    return rows.map((row) => ({ ...row, dueOn: invoicesDueOn(row.executedOn) }));
  }

  /** Undefined once the clock does not end the file. */
  lastDayForReminder(applicationId: string, from: Reader = this.db): Promise<LastDay | undefined> {
    return closingOf(from, applicationId);
  }

  /** The project behind each person's newest granted loan: for mentors. Who has no loan is absent. */
  async projectsOf(personIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, Project>> {
    const rows = await from.query<Project & { readonly personId: string }>(
      `select distinct on (l.person_id) l.person_id as "personId", a.sector_code as "sectorCode", a.commune_code as "communeCode", a.project_title as title
       from loan l join loan_application a on a.id = l.application_id where l.person_id = any($1) order by l.person_id, l.granted_on desc, l.id`,
      [[...new Set(personIds)]],
    );
    return new Map(rows.map(({ personId, ...project }) => [personId, project]));
  }
}

/** A loan that was paid out. */
export interface Payout {
  readonly personId: string;
  readonly disbursedOn: LocalDate;
  readonly termMonths: number;
  readonly over: boolean;
}

/** What a granted loan is for. */
export interface Project {
  readonly sectorCode: string;
  readonly communeCode: string;
  readonly title: string;
}
