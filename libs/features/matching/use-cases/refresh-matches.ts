import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { matchEveryone } from '#engine/everyone';
import { kernelModule } from '#engine/kernel';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { JobReport, JobRun } from '#platform/queue/job';
import { OFFERS_PER_PERSON, PEOPLE_PER_OFFER } from '../domain/weights.js';
import { FrozenPoints } from '../market/frozen.js';
import { listOf, storedLists, textOf, writeLists } from '../market/kept-lists.js';
import { type LoadedMarket, LoadMarket } from '../market/load-market.js';
import { type MarketTables, ReadMarketTables } from '../market/market-tables.js';
import type { Side } from '../market/numbers.js';

interface Work {
  readonly kind: 'person' | 'offer';
  readonly subject_id: string;
}

/** Two refreshes never run at once: a second one waits, then finds nothing left to do. */
const ONE_AT_A_TIME = 7_041_958;
const BATCH = 5000;

/** Makes the lists anew that a change touches, so that after any change the stored lists equal a full run. */
@Injectable()
export class RefreshMatches {
  private readonly module = kernelModule();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly loadMarket: LoadMarket,
    private readonly tables: ReadMarketTables,
    private readonly points: FrozenPoints,
  ) {}

  async requestAll(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, $1 from person where seeker on conflict do nothing", [now]);
      await tx.query("insert into match_work (kind, subject_id, requested_at) select 'offer', offer_id, $1::timestamptz from offer_list on conflict do nothing", [now]);
      await tx.query("insert into match_work (kind, subject_id, requested_at) select 'person', person_id, $1::timestamptz from person_list on conflict do nothing", [now]);
    });
  }

  async changed(run: JobRun): Promise<JobReport> {
    let done = 0;
    const [waiting] = await this.db.query<{ n: number }>('select count(*)::int as n from match_work');
    for (let all = waiting?.n ?? 0; all > 0 && !run.cancelled();) {
      const worked = await this.batch(await this.tables.read());
      if (worked === 0) break;
      done += worked;
      await run.progress(Math.min(100, Math.floor((100 * done) / Math.max(all, done))));
      all = Math.max(all, done);
    }
    return { done, failed: 0 };
  }

  /** One transaction: take work, read the market as it is now, write whole lists, forget the work. Killed anywhere, it starts again from the same rows. */
  private batch(tables: MarketTables): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const work = await tx.query<Work>('select kind, subject_id from match_work order by requested_at, kind, subject_id limit $1 for update', [BATCH]);
      if (work.length === 0) return 0;
      const market = await this.loadMarket.execute(tx, tables);
      await this.writeSide(tx, market, 'person', OFFERS_PER_PERSON);
      await this.writeSide(tx, market, 'offer', PEOPLE_PER_OFFER);
      await this.points.step(tx);
      await tx.query('delete from match_work w using unnest($1::text[], $2::uuid[]) as d(kind, id) where w.kind = d.kind and w.subject_id = d.id', [
        work.map((item) => item.kind),
        work.map((item) => item.subject_id),
      ]);
      return work.length;
    });
  }

  /** All lists of one side; those that are right already are not written again. */
  private async writeSide(tx: Tx, market: LoadedMarket, side: Side, k: number): Promise<void> {
    const lists = (await matchEveryone(market.market, { of: side === 'person' ? 'people' : 'offers', k, workers: 0, module: this.module }))!;
    const [owners, others] = side === 'person' ? [market.people, market.offers] : [market.offers, market.people];
    const { version } = market.frozen;
    const before = await storedLists(tx, side);
    const now = owners.flatMap((owner, number) => [listOf(owner, lists.keys, number * k, k, others)]);
    const gone = [...before.keys()].filter((owner) => !owners.includes(owner)).map((owner) => ({ owner, ids: [], scores: [] }));
    await writeLists(tx, side, [...gone, ...now.filter((list) => (before.get(list.owner) ?? '') !== (list.ids.length === 0 ? '' : textOf(list, version)))], version);
  }
}
