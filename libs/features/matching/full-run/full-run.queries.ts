import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { allowedMoves } from '#kernel/moves';
import { Db } from '#platform/database/db';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { matchingErrors } from '../matching.errors.js';
import { percentOf, type ShardNow } from './domain/run-progress.js';
import { runMoves, type RunState } from './domain/run.moves.js';
import type { RunDetailView, RunPage, RunView } from './full-run.views.js';
import { shardsOf } from './shard-rows.js';

interface Row {
  readonly id: string;
  readonly state: RunState;
  readonly requested_by: string | null;
  readonly requested_at: Date;
  readonly began_at: Date | null;
  readonly ended_at: Date | null;
  readonly day: LocalDate | null;
  readonly people: number;
  readonly offers: number;
  readonly version: string | null;
  readonly trouble: string | null;
  readonly parts: readonly Pick<ShardNow, 'state' | 'people' | 'percent'>[];
  readonly newest: boolean;
}
const runs = `select r.id, r.state, r.requested_by, r.requested_at, r.began_at, r.ended_at, r.day, r.people, r.offers, r.version, r.trouble,
  r.id = (select id from match_run order by n desc limit 1) as newest,
  coalesce((select json_agg(json_build_object('state', s.state, 'people', s.people, 'percent', s.percent)) from match_shard s where s.run_id = r.id), '[]') as parts from match_run r`;

/** Screens of full runs. */
@Injectable()
export class FullRunQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<RunPage> {
    const [state, rows, count] = await Promise.all([
      this.db.one<{ waiting: number; since: Date | null; people: number; offers: number }>(
        `select count(*)::int as waiting, min(requested_at) as since, (select count(*)::int from person_list) as people, (select count(*)::int from offer_list) as offers from match_work`,
      ),
      this.db.query<Row>(`${runs} order by r.n desc offset $1 limit $2`, [offsetOf(query), query.pageSize]),
      this.db.one<{ n: number }>('select count(*)::int as n from match_run'),
    ]);
    const { waiting = 0, since = null, people = 0, offers = 0 } = state ?? {};
    const items = rows.map((row) => this.view(row));
    return { waiting, since: since?.toISOString() ?? null, people, offers, items, page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Throws NotFound. */
  async one(id: string): Promise<RunDetailView> {
    const row = await this.db.one<Row>(`${runs} where r.id = $1`, [id]);
    if (!row) throw matchingErrors.no_such_run();
    const parts = (await shardsOf(this.db, id)).map(({ no, state, people, percent, tries }) => ({ no, state, people, percent, tries }));
    return { ...this.view(row), parts };
  }

  /** The run that stands last and was stopped or failed: what may be taken up again. */
  async stopped(): Promise<string | undefined> {
    const row = await this.db.one<Row>(`${runs} order by r.n desc limit 1`);
    return row && this.view(row).allowedMoves.includes('resume') ? row.id : undefined;
  }

  private view({ parts, newest, day, requested_by, requested_at, began_at, ended_at, ...row }: Row): RunView {
    const moves = allowedMoves(runMoves, row.state, 'admin').filter((move) => move !== 'resume' || (newest && (day === null || day === this.clock.today())));
    return {
      ...row,
      percent: row.state === 'done' ? 100 : percentOf(parts),
      requestedAt: requested_at.toISOString(),
      byItself: requested_by === null,
      beganAt: began_at?.toISOString() ?? null,
      endedAt: ended_at?.toISOString() ?? null,
      shards: parts.length,
      shardsDone: parts.filter(({ state }) => state === 'done').length,
      allowedMoves: moves,
    };
  }
}
