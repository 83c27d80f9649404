import { Injectable } from '@nestjs/common';
import type { Holidays, LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { visibleTo } from '../loans.policy.js';
import type { ApplicationListQuery } from './application.dto.js';
import type { ApplicantName, ApplicationLine, ApplicationPage } from './application.views.js';
import { statesOf, turnOf } from './domain/application.js';
import type { ApplicationState } from './domain/application.moves.js';

/** What a line needs of a file; entities have it too. */
export interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly stateSince: LocalDate;
  readonly projectTitle: string;
  readonly personId: string;
  readonly amount: Centimes;
  readonly submittedAt: Date | null;
  /** Validity of a grant by the product of the file. */
  readonly approvalDays: number;
}

const columns =
  'a.id, a.number, a.state, a.state_since as "stateSince", a.project_title as "projectTitle", a.person_id as "personId", a.amount, a.submitted_at as "submittedAt", p.approval_validity_days as "approvalDays"';
const tables = 'loan_application a join loan_product p on p.id = a.product_id';
// a draft is its author's own business
const conditions = `($1 or a.person_id = $2) and (a.state <> 'draft' or a.person_id = $2 or a.assistant_account_id = $6) and ($3::text[] is null or a.state = any($3))
  and ($4 = '' or position(lower($4) in lower(a.number)) > 0 or position(lower($4) in lower(a.project_title)) > 0 or a.person_id = any($5::uuid[]))
  and ($7::uuid[] is null or a.officer_account_id = any($7) or ($8 and a.officer_account_id is null))
  and (not $9 or (a.assistant_account_id = $6 and a.assistance_ended_at is null and a.state in ('draft', 'incomplete')))`;

/** Whose files: those of these officers, and with `unheld` also those of nobody. */
export interface Holders {
  readonly officers: readonly string[];
  readonly unheld: boolean;
}
/** Files that the reader types for somebody and that wait to be sent. */
export const typing = { typing: true } as const;

/** Lists of applications: the queue of the staff, the founder's own. */
@Injectable()
export class ApplicationLists {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** By deadline, late first; then what has ended, newest first. */
  async list(actor: Actor, query: ApplicationListQuery, whose?: Holders | typeof typing): Promise<ApplicationPage> {
    const holidays = await this.references.holidays();
    const { all, personId } = visibleTo(actor);
    const states = query.state ? [query.state] : query.turn ? statesOf(query.turn) : null;
    const words = query.q?.trim() ?? '';
    const holders = whose && 'officers' in whose ? whose : undefined;
    const params = [
      all,
      personId,
      states,
      words,
      await this.people.idsNamed(words),
      actor.accountId,
      holders ? [...holders.officers] : null,
      holders?.unheld ?? false,
      whose === typing,
    ];
    // the deadline depends on the state, its first day and the product only: few of them, each computed once by the rule of the domain
    const pairs = await this.db.query<{ state: ApplicationState; stateSince: LocalDate; approvalDays: number }>(
      `select distinct a.state, a.state_since as "stateSince", p.approval_validity_days as "approvalDays" from ${tables} where ${conditions} order by 1, 2, 3`,
      params,
    );
    const clocked = pairs.map((pair) => ({ ...pair, until: turnOf(pair, holidays)?.until ?? null }));
    const rows = await this.db.query<LineRow>(
      `select ${columns} from ${tables} join unnest($10::text[], $11::date[], $12::int[], $13::date[]) as d (state, since, days, until)
         on d.state = a.state and d.since = a.state_since and d.days = p.approval_validity_days
       where ${conditions} order by d.until asc nulls last, a.state_since desc, a.id offset $14 limit $15`,
      [...params, clocked.map((c) => c.state), clocked.map((c) => c.stateSince), clocked.map((c) => c.approvalDays), clocked.map((c) => c.until), offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n from loan_application a where ${conditions}`, params);
    return { items: await this.lines(rows), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Newest first. */
  async mine(actor: Actor): Promise<readonly ApplicationLine[]> {
    if (!actor.personId) return [];
    return this.lines(await this.db.query<LineRow>(`select ${columns} from ${tables} where a.person_id = $1 order by a.created_at desc, a.id limit 50`, [actor.personId]));
  }

  async lines(rows: readonly LineRow[]): Promise<ApplicationLine[]> {
    const [names, holidays] = await Promise.all([this.people.namesOf(rows.map((row) => row.personId)), this.references.holidays()]);
    return rows.map((row) => this.lineOf(row, names.get(row.personId), holidays));
  }

  private lineOf(row: LineRow, name: ApplicantName | undefined, holidays: Holidays): ApplicationLine {
    const { id, number, state, stateSince, projectTitle, personId } = row;
    const turn = turnOf(row, holidays);
    return {
      ...{ id, number, state, stateSince, projectTitle, personId },
      personName: name ?? { ar: '', latin: '' },
      amount: toDecimal(row.amount),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      turn: turn ? { ...turn, late: turn.until < this.clock.today() } : null,
    };
  }
}
