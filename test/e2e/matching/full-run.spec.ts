import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { matchEveryone } from '#engine/everyone';
import { SystemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { CONFIG, type Config } from '#platform/config/env';
import { projectRoot } from '#platform/config/paths';
import { naturalKey } from '#platform/database/db';

import { DriveRun } from '../../../libs/features/matching/full-run/use-cases/drive-run';

import { RequestRun } from '../../../libs/features/matching/full-run/use-cases/request-run';
import { TendRuns } from '../../../libs/features/matching/full-run/use-cases/tend-runs';
import { listOf } from '../../../libs/features/matching/market/kept-lists';
import { LoadMarket } from '../../../libs/features/matching/market/load-market';
import { ReadMarketTables } from '../../../libs/features/matching/market/market-tables';
import { fillMarket } from '../../world/labour-market';
import { backends, story, type World } from '../../world/world';

const MANY = { people: 400, offers: 240 };
const actor = systemActor('story');
const key = (): ReturnType<typeof naturalKey> => naturalKey('story', newId());
type Lists = Readonly<Record<string, string>>;

/** What is stored, whatever version it is of. */
async function stored(world: World): Promise<Lists> {
  const rows = await world.db.query<{ owner: string; list: string }>(
    `select 'person ' || person_id as owner, ids::text || scores::text as list from person_list union all select 'offer ' || offer_id, ids::text || scores::text from offer_list`,
  );
  return Object.fromEntries(rows.map(({ owner, list }) => [owner, list]));
}

/** The engine over everybody in this process, with the points that stand. */
async function byEngine(world: World): Promise<Lists> {
  const tables = await world.app.get(ReadMarketTables).read();
  const market = await world.db.transaction((tx) => world.app.get(LoadMarket).execute(tx, tables));
  const made: Record<string, string> = {};
  for (const [side, of, owners, others] of [
    ['person', 'people', market.people, market.offers],
    ['offer', 'offers', market.offers, market.people],
  ] as const) {
    const lists = (await matchEveryone(market.market, { of, k: 20, workers: 0 }))!;
    for (const [number, owner] of owners.entries()) {
      if (owner === undefined) continue;
      const { ids, scores } = listOf(owner, lists.keys, number * 20, 20, others);
      if (ids.length > 0) made[`${side} ${owner}`] = `{${ids.join()}}{${scores.join()}}`;
    }
  }
  return made;
}

const ask = (world: World, shardPeople: number, ring = true): Promise<{ id: string }> => world.app.get(RequestRun).execute(actor, key(), { shardPeople, ring });
const runOf = (world: World, id: string) =>
  world.db.one<{ state: string; shards: number; done: number }>(
    `select state, (select count(*)::int from match_shard where run_id = id) as shards, (select count(*)::int from match_shard where run_id = id and state = 'done') as done from match_run where id = $1`,
    [id],
  );

async function until<T>(what: string, look: () => Promise<T | undefined | false>, seconds = 60): Promise<T> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`not within ${seconds} s: ${what}`);
}
const ended = (world: World, id: string): Promise<string> =>
  until('the run ends', async () => (({ state }) => !['queued', 'running'].includes(state) && state)((await runOf(world, id))!));

/** Worker processes as they are deployed, on the database and queue of this world. */
class Processes {
  private constructor(
    private readonly all: readonly ChildProcess[],
    private readonly folder: string,
  ) {}

  static async start(world: World, count: number): Promise<Processes> {
    const file = path.join(projectRoot(), 'dist/apps/worker/main.js');
    if (!fs.existsSync(file)) throw new Error('the worker is not built: run `npm run build`');
    const { databaseUrl, redisUrl } = world.app.get<Config>(CONFIG);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-workers-'));
    const settings = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '', TIWIZI_DATA_DIR: folder, TIWIZI_DEMO: '0', DATABASE_POOL: '4', LOG_LEVEL: 'error' };
    const all = Array.from({ length: count }, () => fork(file, { env: { PATH: process.env.PATH, ...settings }, execArgv: [] }));
    await Promise.all(
      all.map((child) => new Promise((resolve, reject) => (child.once('message', resolve), child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)))))),
    );
    return new Processes(all, folder);
  }

  get pids(): readonly number[] {
    return this.all.flatMap(({ pid, signalCode }) => (signalCode === null ? [pid!] : []));
  }

  async kill(pid: number): Promise<void> {
    const child = this.all.find((one) => one.pid === pid)!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await Promise.all(this.pids.map((pid) => this.kill(pid)));
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

story(
  'four worker processes make the lists of one, and of the engine alone; also when one of them is killed in the middle',
  async (world) => {
    world.clock.set(new SystemClock().now()); // the processes live in the time of the machine
    await world.db.transaction((tx) => fillMarket(tx, MANY));
    const alone = await ask(world, 1_000_000, false);
    expect(
      await world.app.get(DriveRun).execute(
        alone.id,
        () => false,
        () => undefined,
      ),
    ).toBe('done');
    const expected = await stored(world);
    expect(Object.keys(expected).length).toBeGreaterThan(400);
    const full = await world.db.one<{ n: number }>('select count(*)::int as n from offer_list where cardinality(ids) = 20');
    expect(full!.n).toBeGreaterThan(20); // some people are pushed out by those of other shards
    expect(await byEngine(world)).toEqual(expected);

    const processes = await Processes.start(world, 4);
    try {
      await world.db.query('truncate person_list, offer_list');
      const together = await ask(world, 25);
      expect(await ended(world, together.id)).toBe('done');
      expect((await runOf(world, together.id))!.shards).toBeGreaterThanOrEqual(16);
      expect(await stored(world)).toEqual(expected);

      await world.db.query('truncate person_list, offer_list');
      const hurt = await ask(world, 25);
      const victim = await until('somebody dies at work', async () => {
        const row = await world.db.one<{ no: number; owner: string }>("select no, owner from match_shard where run_id = $1 and state = 'working' and no > 3", [hurt.id]);
        if (!row) return undefined;
        const pid = Number(row.owner.split(' ').at(-2));
        if (!processes.pids.includes(pid)) return undefined;
        await processes.kill(pid);
        return (await world.db.one<{ no: number }>("select no from match_shard where run_id = $1 and owner = $2 and state = 'working'", [hurt.id, row.owner])) ?? undefined;
      });
      expect(processes.pids.length).toBeLessThan(4);
      // its lease runs out, and whoever looks after runs rings for it
      await world.db.query("update match_shard set lease_until = now() - interval '1 second' where run_id = $1 and no = $2", [hurt.id, victim.no]);
      await world.app.get(TendRuns).execute();
      expect(await ended(world, hurt.id)).toBe('done');
      expect((await world.db.one<{ tries: number }>('select tries from match_shard where run_id = $1 and no = $2', [hurt.id, victim.no]))!.tries).toBe(2);
      expect(await stored(world)).toEqual(expected);
    } finally {
      await processes.end();
    }
  },
  { on: backends, withoutWorker: true },
);
