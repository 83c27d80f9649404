import { Injectable } from '@nestjs/common';
import { OfferQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { JobReport, JobRun } from '#platform/queue/job';
import { FrozenPoints } from '../market/frozen.js';
import { writeLists } from '../market/kept-lists.js';
import { lockLists } from '../market/lists-lock.js';
import type { ChangedSide, Changes, LiveLists } from '../market/live-lists.js';
import { placedIn } from '../market/load-market.js';
import { type MarketTables, ReadMarketTables } from '../market/market-tables.js';
import { numbersOf, type Side } from '../market/numbers.js';
import { OpenLists } from './open-lists.js';

interface Work {
  readonly kind: Side;
  readonly subject_id: string;
}
/** A market in memory, and the sequence of the stored lists that it stands for. */
interface Held {
  readonly lists: LiveLists;
  readonly sequence: bigint;
}
interface Worked {
  readonly held: Held | undefined;
  readonly done: number;
}

const BATCH = 500;

/**
 * Works off what changed. The market stays in memory from one batch to the next, as long as nobody else wrote lists and the points stand; it is opened anew
 * otherwise. So after any change the stored lists equal a full run over the same points. A batch is one transaction: take work, read the changed facts, write
 * the lists that are others now, forget the work. Killed anywhere, it starts again from the same rows.
 */
@Injectable()
export class RefreshMatches {
  private held: Held | undefined;

  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly tables: ReadMarketTables,
    private readonly points: FrozenPoints,
    private readonly open: OpenLists,
  ) {}

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

  private batch(): Promise<number> {
    return this.alone(async (tx, tables, before) => {
      const work = await take(tx, BATCH);
      if (work.length === 0) return { held: before, done: 0 };
      const held = (before && (await this.within(tx, tables, before, work))) ?? (await this.open.within(tx, tables));
      await forget(tx, work);
      return { held, done: work.length };
    });
  }

  /** Undefined when the market in memory will not do. */
  private async within(tx: Tx, tables: MarketTables, { lists, sequence }: Held, work: readonly Work[]): Promise<Held | undefined> {
    const state = await this.points.state(tx);
    const { frozen } = lists.market;
    if (state?.sequence !== sequence || lists.market.tables !== tables || this.points.outdated(frozen, 0)) return undefined;
    const changed = lists.apply(await this.changes(tx, tables, work));
    if (!changed || this.points.outdated(frozen, lists.count('offer'))) return undefined;
    for (const side of ['person', 'offer'] as const) await writeLists(tx, side, changed[side], frozen.version);
    return { lists, sequence: await this.points.step(tx) };
  }

  private async changes(tx: Tx, tables: MarketTables, work: readonly Work[]): Promise<Changes> {
    const of = (side: Side): string[] => work.flatMap(({ kind, subject_id }) => (kind === side ? [subject_id] : []));
    const numbered = async <T>(side: Side, there: readonly T[], idOf: (one: T) => string): Promise<ChangedSide<T>> => ({
      ids: of(side),
      there,
      numbers: there.length === 0 ? new Map() : await numbersOf(tx, side, there.map(idOf)),
    });
    const [people, offers] = [of('person'), of('offer')];
    const seekers = people.length === 0 ? [] : (await this.people.seekers(tx, people)).filter(placedIn(tables));
    const open = offers.length === 0 ? [] : await this.offers.openOffersOf(offers, tx);
    return { people: await numbered('person', seekers, ({ personId }) => personId), offers: await numbered('offer', open, ({ id }) => id) };
  }

  /** One transaction under the lock. The market is put back only after the commit: what came to nothing in the database must not live on in memory. */
  private async alone(work: (tx: Tx, tables: MarketTables, before: Held | undefined) => Promise<Worked>): Promise<number> {
    const tables = await this.tables.read();
    const { held, done } = await this.db.transaction(async (tx) => {
      await lockLists(tx);
      const before = this.held;
      this.held = undefined;
      return work(tx, tables, before);
    });
    this.held = held;
    return done;
  }
}

const take = (tx: Tx, most: number): Promise<readonly Work[]> =>
  tx.query<Work>(`select kind, subject_id from match_work order by requested_at, kind, subject_id limit ${most} for update`);

/** Rows that others changed meanwhile wait for us, and are written anew behind us. */
const forget = (tx: Tx, work: readonly Work[]): Promise<unknown> =>
  tx.query('delete from match_work w using unnest($1::text[], $2::uuid[]) as d(kind, id) where w.kind = d.kind and w.subject_id = d.id', [
    work.map(({ kind }) => kind),
    work.map(({ subject_id }) => subject_id),
  ]);
