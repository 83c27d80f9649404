import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, systemActor } from '#kernel/permissions';
import { OfferQueries } from '#features/offers';
import { PeopleQueries, type SeekerFacts } from '#features/people';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { Queues } from '#platform/queue/queues';
import { type Crowd, planShards } from '../domain/shards.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { ENOUGH } from '../../market/count-room.js';
import { FrozenPoints } from '../../market/frozen.js';
import { lockLists } from '../../market/lists-lock.js';
import { LoadMarket } from '../../market/load-market.js';
import { ReadMarketTables } from '../../market/market-tables.js';
import { numbersOf } from '../../market/numbers.js';
import { beginRunJob, matchShardJob, mergeRunJob } from '../../matching.job-names.js';
import { runMoved } from '../../matching.events.js';
import { shardsOf } from '../shard-rows.js';

const seekers = 'from person p join commune c on c.code = p.commune_code';
const province = 'coalesce(c.province_code, c.code)';

/** Plans a run: numbers for who has none, points of the day, shards. A run that was stopped keeps its plan and the shards that are done. */
@Injectable()
export class BeginRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queues: Queues,
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly points: FrozenPoints,
    private readonly market: LoadMarket,
    private readonly tables: ReadMarketTables,
  ) {}

  /** Nothing happens unless the run is queued. */
  async execute(runId: string, actor: Actor = systemActor(beginRunJob.name)): Promise<void> {
    const tables = await this.tables.read();
    await this.db.transaction(async (tx) => {
      const run = await tx.lock(MatchRunEntity, runId);
      if (run.state !== 'queued') return;
      if (run.beganAt === null) {
        await lockLists(tx);
        const offers = await this.offers.openOffers(tx);
        await numbersOf(
          tx,
          'offer',
          offers.map(({ id }) => id),
        );
        const { version, day } = await this.points.keep(tx, await this.market.counted(tx, tables, offers, await this.asked(tx)));
        const people = await this.plan(tx, run);
        const requirements = Object.fromEntries(this.market.requirements(tables, offers));
        await tx.change(run, { version, day, requirements, people, offers: offers.length, beganAt: this.clock.now() });
      }
      await tx.change(run, { state: 'running' });
      await tx.record(runMoved(runId, actor, 'begin', 'queued'));
      tx.afterCommit(() => this.ring(runId));
    });
  }

  /** Of everybody, those whose lists tell how crowded offers are: the same as where all are read. */
  private async asked(tx: Tx): Promise<readonly SeekerFacts[]> {
    const rows = await tx.query<{ id: string }>(
      `with own as (select p.id, row_number() over (order by p.id) - 1 as place, count(*) over () as all_of_them ${seekers} where p.seeker)
       select id from own where place % ceil(all_of_them / $1::numeric) = 0`,
      [ENOUGH],
    );
    return this.people.seekers(
      tx,
      rows.map(({ id }) => id),
    );
  }

  private async plan(tx: Tx, { id, shardPeople }: MatchRunEntity): Promise<number> {
    for (const table of ['match_next', 'match_partial', 'match_redo']) await tx.query(`delete from ${table} where run_id <> $1`, [id]);
    await tx.query(
      `insert into person_number (person_id, no) select p.id, (select coalesce(max(no), -1) from person_number) + row_number() over (order by p.id)
       ${seekers} where p.seeker and not exists (select 1 from person_number n where n.person_id = p.id)`,
    );
    const crowds = await tx.query<Crowd>(`select ${province} as province, count(*)::int as people ${seekers} where p.seeker group by 1`);
    for (const [i, { provinces, from, to, people }] of planShards(crowds, shardPeople).entries())
      await tx.query(
        `with own as (select n.no, row_number() over (order by n.no) - 1 as rank ${seekers} join person_number n on n.person_id = p.id where p.seeker and ${province} = any($3))
         insert into match_shard (run_id, no, provinces, from_no, to_no, people) select $1, $2, $3, min(no), max(no) + 1, $6 from own where rank >= $4 and rank < $5`,
        [id, i + 1, provinces, from, to, people],
      );
    return crowds.reduce((sum, { people }) => sum + people, 0);
  }

  /** One bell for each shard that is not done, and one for what follows. */
  private async ring(runId: string): Promise<void> {
    const open = (await shardsOf(this.db, runId)).filter(({ state }) => state !== 'done');
    await this.queues.addFlow(
      { job: mergeRunJob, data: { runId }, key: runId },
      open.map(({ no }) => ({ job: matchShardJob, data: { runId, shard: no }, key: `${runId} ${no}` })),
    );
  }
}
