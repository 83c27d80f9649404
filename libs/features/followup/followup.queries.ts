import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { byOf, type ContactBy, type ContactKind, type ContactState } from './domain/contact.js';
import type { ActionOwner, Indicator, Light } from './domain/report.js';

/** One value that a report told: centimes, a count, or 0 and 1, as the indicator says. */
export interface Telling {
  readonly loanId: string;
  readonly reportId: string;
  readonly indicator: Indicator;
  readonly value: bigint;
  readonly onDay: LocalDate;
}
/** A report in a list. */
export interface ReportLine {
  readonly id: string;
  readonly heldOn: LocalDate;
  readonly mode: string;
  readonly morale: number;
  readonly mentorLight: Light;
  readonly founderLight: Light | null;
  readonly said: string;
}
export interface AgreedAction {
  readonly id: string;
  readonly owner: ActionOwner;
  readonly what: string;
  readonly dueOn: LocalDate | null;
}

/** A planned contact as a reminder needs it, read at the moment it leaves. */
export interface ContactForReminder {
  readonly id: string;
  readonly loanId: string;
  readonly personId: string;
  readonly kind: ContactKind;
  readonly n: number;
  readonly by: ContactBy;
  readonly dueOn: LocalDate;
  readonly state: ContactState;
}

/** Questions of other features about how firms are followed. */
@Injectable()
export class FollowupQueries {
  constructor(private readonly db: Db) {}

  /** What was told about these firms since that day, oldest first. */
  tellings(loanIds: readonly string[], since: LocalDate, from: Reader = this.db): Promise<readonly Telling[]> {
    return from.query<Telling>(
      'select loan_id as "loanId", report_id as "reportId", indicator, value, on_day as "onDay" from indicator_value where loan_id = any($1) and on_day >= $2 order by loan_id, on_day, indicator, id',
      [loanIds, since],
    );
  }

  /** The day of the last talk that was reported, by firm; a firm without any is absent. */
  async lastReports(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, { readonly id: string; readonly heldOn: LocalDate }>> {
    const rows = await from.query<{ loanId: string; id: string; heldOn: LocalDate }>(
      'select distinct on (loan_id) loan_id as "loanId", id, held_on as "heldOn" from follow_up_report where loan_id = any($1) order by loan_id, held_on desc, received_at desc, id',
      [loanIds],
    );
    return new Map(rows.map(({ loanId, ...last }) => [loanId, last]));
  }

  /** The latest reports about a firm, as everybody concerned may read them. */
  reportsOf(loanId: string, limit: number, from: Reader = this.db): Promise<readonly ReportLine[]> {
    return from.query<ReportLine>(
      `select id, held_on as "heldOn", mode, morale, mentor_light as "mentorLight", founder_light as "founderLight", said from follow_up_report
       where loan_id = $1 order by held_on desc, received_at desc, id limit $2`,
      [loanId, limit],
    );
  }

  /** Firms whose money is out and that are followed: those with planned contacts. In the order of ids. */
  async followed(from: Reader = this.db): Promise<readonly { readonly loanId: string; readonly personId: string }[]> {
    return from.query('select distinct loan_id as "loanId", person_id as "personId" from planned_contact order by 1, 2 limit 20000');
  }

  /** Planned contacts: all of a firm, or one, in their order. */
  async contactsForReminder(of: { readonly loanId?: string; readonly id?: string }, from: Reader = this.db): Promise<readonly ContactForReminder[]> {
    const rows = await from.query<Omit<ContactForReminder, 'by'>>(
      'select id, loan_id as "loanId", person_id as "personId", kind, n, due_on as "dueOn", state from planned_contact where loan_id = $1 or id = $2 order by due_on, id',
      [of.loanId ?? null, of.id ?? null],
    );
    return rows.map((row) => ({ ...row, by: byOf(row.kind) }));
  }

  /** What mentor and founder agreed on in a talk. */
  actionsOf(reportId: string, from: Reader = this.db): Promise<readonly AgreedAction[]> {
    return from.query<AgreedAction>('select id, owner, what, due_on as "dueOn" from follow_up_action where report_id = $1 order by n', [reportId]);
  }
}
