import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Actor, can } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { mayEnd, seesTasksOf, type TaskPart } from './domain/task.js';
import type { FounderTaskEntity } from './entities/founder.entity.js';
import type { TaskPage, TaskView } from './founders.views.js';

type Row = Pick<FounderTaskEntity, 'id' | 'personId' | 'kind' | 'part' | 'words' | 'dueOn' | 'state' | 'madeBy' | 'endedBy' | 'ownerAccountId'>;
const select = `select t.id, t.person_id as "personId", t.kind, t.part, t.words, t.due_on as "dueOn", t.state, t.made_by as "madeBy", t.ended_by as "endedBy", t.owner_account_id as "ownerAccountId" from founder_task t`;
/** In my hands: mine by name, or of an officer whom nobody named. Nobody is an officer in the own file. */
const mine = "t.state = 'open' and (t.owner_account_id = $1 or ($2 and t.part = 'officer' and t.owner_account_id is null)) and not (t.part = 'officer' and t.person_id = $3)";

/** A task as a reminder needs it, read at the moment it leaves. */
export interface TaskForReminder {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly words: string;
  readonly dueOn: LocalDate;
  readonly open: boolean;
  readonly remind: boolean;
  readonly ownerAccountId: string | null;
}

/** Tasks on screen and for the features above. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  /** What I have to do, the first day first. */
  async mine(actor: Actor, query: PageQuery): Promise<TaskPage> {
    const params = this.own(actor);
    const [rows, count] = await Promise.all([
      this.db.query<Row>(`${select} where ${mine} order by t.due_on, t.id limit $4 offset $5`, [...params, query.pageSize, offsetOf(query)]),
      this.db.one<{ n: number }>(`select count(*)::int as n from founder_task t where ${mine}`, params),
    ]);
    return { items: await this.views(actor, undefined, rows), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** The first of my open tasks, and how many there are. */
  async summary(actor: Actor): Promise<{ readonly count: number; readonly first: { readonly personId: string; readonly dueOn: LocalDate } | undefined }> {
    const rows = await this.db.query<{ personId: string; dueOn: LocalDate; n: number }>(
      `select t.person_id as "personId", t.due_on as "dueOn", count(*) over ()::int as n from founder_task t where ${mine} order by t.due_on, t.id limit 1`,
      this.own(actor),
    );
    return { count: rows[0]?.n ?? 0, first: rows[0] };
  }

  /** Of one file, as far as this part sees it: open ones by their day, then the latest that ended. */
  async ofFile(actor: Actor, part: TaskPart, personId: string): Promise<readonly TaskView[]> {
    const rows = await this.db.query<Row>(
      `${select} where t.person_id = $1 and t.part = any($2) order by (t.state = 'open') desc, case when t.state = 'open' then t.due_on end, t.ended_at desc nulls last, t.id limit 60`,
      [personId, [...seesTasksOf(part)]],
    );
    return this.views(actor, part, rows);
  }

  forReminder(id: string, from: Reader = this.db): Promise<TaskForReminder | undefined> {
    return from.one<TaskForReminder>(
      `select id, person_id as "personId", kind, words, due_on as "dueOn", state = 'open' as open, remind, owner_account_id as "ownerAccountId" from founder_task where id = $1`,
      [id],
    );
  }

  private own(actor: Actor): readonly unknown[] {
    return [actor.accountId, can(actor, 'mentoring.coordinate'), actor.personId ?? null];
  }

  private async views(actor: Actor, part: TaskPart | undefined, rows: readonly Row[]): Promise<TaskView[]> {
    const names = await this.people.namesOf(rows.map(({ personId }) => personId));
    const today = this.clock.today();
    const officer = can(actor, 'mentoring.coordinate');
    return rows.map(({ madeBy, endedBy, ownerAccountId, ...row }) => ({
      ...row,
      founder: names.get(row.personId) ?? { ar: '', latin: '' },
      mine: row.state === 'open' && (ownerAccountId === actor.accountId || (officer && row.part === 'officer' && ownerAccountId === null)),
      late: row.state === 'open' && row.dueOn < today,
      byItself: row.state !== 'open' && endedBy === null,
      mayEnd: row.state === 'open' && mayEnd(part ?? row.part, { part: row.part, madeBy }, actor.accountId),
    }));
  }
}
