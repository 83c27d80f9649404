import os from 'node:os';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { matchEveryone } from '#engine/everyone';
import { kernelModule } from '#engine/kernel';
import { idOf, scoreOf } from '#engine/keys';
import { buildOfferIndex } from '#engine/offer-index';
import { Db } from '#platform/database/db';
import { Queues } from '#platform/queue/queues';
import { SIGN_MS } from '../domain/run-progress.js';
import { OFFERS_PER_PERSON, PEOPLE_PER_OFFER } from '../../domain/weights.js';
import { mergeRunJob } from '../../matching.job-names.js';
import { keepNext, keepPartial, type ListRow } from '../copy-lists.js';
import { LoadShard } from '../load-shard.js';
import { claim, finishShard, release, shardsOf, type ShardTask, sign } from '../shard-rows.js';

/** Of the time of a shard: reading, lists of people, partial lists of offers; the rest is writing. */
const SHARE = { read: 40, people: 40, offers: 15 } as const;

/** Tells that somebody works here, once a second, and hears that it should stop. */
interface Signs {
  percent: number;
  stopped: boolean;
}

/** Works one shard: its people's lists, and for each offer its best people among them. Killed anywhere, nothing of it is kept. */
@Injectable()
export class MatchShard {
  private readonly module = kernelModule();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly load: LoadShard,
    private readonly queues: Queues,
  ) {}

  /** `no` null: any that is free. Gives how many people were matched; undefined when there was nothing to take or the work was stopped. */
  async execute(runId: string, no: number | null, cancelled: () => boolean, progress: (percent: number) => void = () => undefined): Promise<number | undefined> {
    const owner = `${os.hostname()} ${process.pid} ${newId()}`;
    const task = await claim(this.db, runId, owner, this.clock.now(), no);
    if (!task) return undefined;
    const signs: Signs = { percent: 0, stopped: false };
    const timer = setInterval(() => {
      if (cancelled()) signs.stopped = true;
      progress(signs.percent);
      // a database that is away for a moment takes nothing from us: in the end the rows decide
      sign(this.db, task, owner, this.clock.now(), signs.percent).then(
        (ours) => (signs.stopped ||= !ours),
        () => undefined,
      );
    }, SIGN_MS);
    try {
      const people = await this.work(task, owner, signs);
      if (people === undefined) await release(this.db, task, owner, null);
      return people;
    } catch (error) {
      await release(this.db, task, owner, String(error)).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  private async work(task: ShardTask, owner: string, signs: Signs): Promise<number | undefined> {
    const market = await this.load.execute(task);
    signs.percent = SHARE.read;
    const offerIndex = buildOfferIndex(market.market);
    const part = async (of: 'people' | 'offers', k: number, from: number): ReturnType<typeof matchEveryone> =>
      matchEveryone(market.market, {
        ...{ of, k, workers: 0, module: this.module, offerIndex, cancelled: () => signs.stopped },
        progress: (done, all) => (signs.percent = from + Math.floor((SHARE[of] * done) / Math.max(1, all))),
      });
    const people = await part('people', OFFERS_PER_PERSON, SHARE.read);
    const offers = people && (await part('offers', PEOPLE_PER_OFFER, SHARE.read + SHARE.people));
    if (!people || !offers || signs.stopped) return undefined;
    const kept = await this.db.transaction(async (tx) => {
      if (!(await finishShard(tx, task, owner))) return false;
      for (const table of ['match_next', 'match_partial']) await tx.query(`delete from ${table} where run_id = $1 and shard = $2`, [task.runId, task.no]);
      await keepNext(tx, task.runId, 'person', task.no, rowsOf(market.people, people.keys, OFFERS_PER_PERSON, market.offers));
      await keepPartial(tx, task.runId, task.no, rowsOf(market.offers, offers.keys, PEOPLE_PER_OFFER, market.nos));
      // the flow tells of the end too, unless one of its workers died or its queue was lost
      if ((await shardsOf(tx, task.runId)).every(({ state }) => state === 'done')) tx.afterCommit(() => this.queues.add(mergeRunJob, { runId: task.runId }, { key: task.runId }));
      return true;
    });
    return kept ? market.people.length : undefined;
  }
}

/** Lists of the engine as rows: `names[number]` is what stands for whom the list names. */
function* rowsOf(owners: readonly string[], keys: Int32Array, k: number, names: readonly (string | number)[]): Iterable<ListRow> {
  for (const [number, owner] of owners.entries()) {
    if (owner === undefined) continue;
    const list = keys.subarray(number * k, (number + 1) * k);
    const end = list.indexOf(0);
    const taken = [...(end < 0 ? list : list.subarray(0, end))];
    yield { owner, ids: taken.map((key) => names[idOf(key)]!), scores: taken.map(scoreOf) };
  }
}
