import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { JobReport, JobRun } from '#platform/queue/job';
import { type MatchList, offersFor, peopleFor } from '../domain/lists.js';
import { offerWeights } from '../domain/weights.js';
import { type Market, ReadMarket } from './read-market.js';
import { touchedLists } from './touched-lists.js';

interface Work {
  readonly kind: 'person' | 'offer';
  readonly subject_id: string;
}

/** Two refreshes never run at once: a second one waits, then finds nothing left to do. */
const ONE_AT_A_TIME = 7_041_958;
const BATCH = 200;

/**
 * Recomputes the lists that a change touches: the list of whoever changed, and on the other side every list that would differ.
 * So after any change the stored lists equal a full run.
 */
@Injectable()
export class RefreshMatches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly readMarket: ReadMarket,
  ) {}

  async requestAll(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const market = await this.readMarket.execute(tx);
      // also those that have left the market, so that their lists empty
      await tx.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, $2 from unnest($1::uuid[]) id on conflict do nothing", [
        [...market.people.keys()],
        now,
      ]);
      await tx.query("insert into match_work (kind, subject_id, requested_at) select 'offer', id, $2 from unnest($1::uuid[]) id on conflict do nothing", [
        [...market.offers.keys()],
        now,
      ]);
      await tx.query("insert into match_work (kind, subject_id, requested_at) select distinct 'person', person_id, $1::timestamptz from person_match on conflict do nothing", [
        now,
      ]);
      await tx.query("insert into match_work (kind, subject_id, requested_at) select distinct 'offer', offer_id, $1::timestamptz from offer_match on conflict do nothing", [now]);
    });
  }

  async changed(run: JobRun): Promise<JobReport> {
    let done = 0;
    const [waiting] = await this.db.query<{ n: number }>('select count(*)::int as n from match_work');
    for (let all = waiting?.n ?? 0; all > 0 && !run.cancelled();) {
      const worked = await this.batch();
      if (worked === 0) break;
      done += worked;
      await run.progress(Math.min(100, Math.floor((100 * done) / Math.max(all, done))));
      all = Math.max(all, done);
    }
    return { done, failed: 0 };
  }

  /** One transaction: take work, read the market as it is now, write whole lists, forget the work. Killed anywhere, it starts again from the same rows. */
  private batch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const work = await tx.query<Work>('select kind, subject_id from match_work order by requested_at, kind, subject_id limit $1 for update', [BATCH]);
      if (work.length === 0) return 0;
      const market = await this.readMarket.execute(tx);
      const year = Number(this.clock.today().slice(0, 4));
      const touched = await this.touched(tx, work, market, year);
      for (const id of touched.people) await replace(tx, 'person', id, market.people.has(id) ? offersFor(market.people.get(id)!, market.offers.values(), year) : []);
      for (const id of touched.offers) await replace(tx, 'offer', id, market.offers.has(id) ? peopleFor(market.offers.get(id)!, market.people.values(), year) : []);
      await tx.query('delete from match_work w using unnest($1::text[], $2::uuid[]) as d(kind, id) where w.kind = d.kind and w.subject_id = d.id', [
        work.map((item) => item.kind),
        work.map((item) => item.subject_id),
      ]);
      return work.length;
    });
  }

  /** The subjects of the work, and on the other side all whose list would differ. */
  private async touched(tx: Tx, work: readonly Work[], market: Market, year: number): Promise<{ people: Set<string>; offers: Set<string> }> {
    const of = (kind: Work['kind']): string[] => work.filter((item) => item.kind === kind).map((item) => item.subject_id);
    const [people, offers] = [of('person'), of('offer')];
    return {
      people: new Set([...people, ...(await touchedLists(tx, 'offer', offers, market, year))]),
      offers: new Set([...offers, ...(await touchedLists(tx, 'person', people, market, year))]),
    };
  }
}

/** Writes a list as a whole. */
async function replace(tx: Tx, kind: 'person' | 'offer', id: string, list: MatchList): Promise<void> {
  const [table, own, other] = kind === 'person' ? ['person_match', 'person_id', 'offer_id'] : ['offer_match', 'offer_id', 'person_id'];
  await tx.query(`delete from ${table} where ${own} = $1`, [id]);
  if (list.length === 0) return;
  const rows = list.map((entry, i) => ({ id: entry.id, rank: i + 1, score: entry.score, reasons: entry.reasons }));
  await tx.query(
    `insert into ${table} (${own}, ${other}, rank, score, reasons, weights_version) select $1, id, rank, score, reasons, $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, rank int, score int, reasons jsonb)`,
    [id, JSON.stringify(rows), offerWeights.version],
  );
}
