// What the shards of a full run cost: read, match, write and merge, at several sizes, on the PostgreSQL of the house, by one process.
import fs from 'node:fs';
import pg from 'pg';
import { say } from '../../tools/progress.mjs';
import { fill } from './lists.mjs';

const OFFERS = 20_000;
const PER_SHARD = 50_000;
const round = (value, digits = 1) => Number(value.toFixed(digits));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Wall and own CPU seconds of a piece of work, added to what was there. */
async function timed(sum, work) {
  const [began, used] = [performance.now(), cpu()];
  try {
    return await work();
  } finally {
    sum.wall += (performance.now() - began) / 1000;
    sum.cpu += cpu() - used;
  }
}
const none = () => ({ wall: 0, cpu: 0 });

/** CPU seconds of the whole PostgreSQL of a connection: its first process, children that ended, and those that live. 0 where the machine does not tell. */
function serverCpu(backend) {
  const HERTZ = 100;
  const of = (pid) => {
    const [, rest = ''] = /\) (.*)$/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return rest.split(' ');
  };
  try {
    const first = of(backend)[1];
    const children = fs.readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && fs.existsSync(`/proc/${pid}/stat`) && of(pid)[1] === first);
    const own = of(first)
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0);
    return (own + children.reduce((sum, pid) => sum + Number(of(pid)[11]) + Number(of(pid)[12]), 0)) / HERTZ;
  } catch {
    return 0;
  }
}

/** One run over what is there, shard by shard, with laps at the doors of its parts. */
async function oneRun({ app, parts }, db) {
  const [begin, shard, merge, request] = [parts.BeginRun, parts.MatchShard, parts.MergeRun, parts.RequestRun].map((part) => app.get(part));
  const [load, base] = [app.get(parts.LoadShard), app.get(parts.Db)];
  const laps = { begin: none(), read: none(), write: none(), shards: none(), merge: none() };
  const own = { execute: load.execute, transaction: base.transaction };
  const { id } = await request.execute(parts.systemActor('bench'), parts.naturalKey('bench', crypto.randomUUID()), { shardPeople: PER_SHARD, ring: false });
  const { rows: connection } = await db.query('select pg_backend_pid() as pid');
  const server = { at: serverCpu(connection[0].pid), laps: {} };
  const servedFor = (lap) => {
    const now = serverCpu(connection[0].pid);
    server.laps[lap] = round(now - server.at);
    server.at = now;
  };
  await timed(laps.begin, () => begin.execute(id));
  servedFor('begin');
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  load.execute = (task) => timed(laps.read, () => own.execute.call(load, task));
  base.transaction = (work) => timed(laps.write, () => own.transaction.call(base, work));
  let shards = 0;
  await timed(laps.shards, async () => {
    while ((await shard.execute(id, null, () => false)) !== undefined) shards++;
  });
  delete load.execute;
  delete base.transaction;
  clearInterval(watch);
  servedFor('shards');
  const { rows } = await db.query("select pg_total_relation_size('match_next') + pg_total_relation_size('match_partial') as between");
  await timed(laps.merge, () => merge.execute(id));
  servedFor('merge');
  const kept = await db.query("select pg_total_relation_size('person_list') + pg_total_relation_size('offer_list') as lists, (select count(*)::int from person_list) as people");
  return { laps, server: server.laps, shards, most, between: Number(rows[0].between), lists: Number(kept.rows[0].lists), people: kept.rows[0].people };
}

/** Rows of figures. `parts`: compiled classes of the house. */
export async function shards(url, { full, quick, load }) {
  const parts = await load();
  const config = parts.loadConfig();
  const app = await parts.createApi(config, { web: false });
  await app.init();
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const rows = [];
  let there = 0;
  for (const people of quick ? [10_000] : full ? [10_000, 100_000, 300_000] : [10_000, 100_000]) {
    const filling = new pg.Client({ connectionString: url });
    await filling.connect();
    await fill(filling, { people: people - there, offers: there === 0 ? OFFERS : 0 });
    await filling.query('vacuum analyze');
    await filling.end();
    there = people;
    const { laps, server, shards: count, most, between, lists, people: listed } = await oneRun({ app, parts }, db);
    const match = { wall: laps.shards.wall - laps.read.wall - laps.write.wall, cpu: laps.shards.cpu - laps.read.cpu - laps.write.cpu };
    const whole = ['begin', 'shards', 'merge'].reduce((sum, lap) => ({ wall: sum.wall + laps[lap].wall, cpu: sum.cpu + laps[lap].cpu }), none());
    const told = ({ wall, cpu: used }) => `${round(wall)} / ${round(used)}`;
    say(`  ${people} people: ${JSON.stringify({ laps, server, shards: count, most, between, lists, listed })}`);
    rows.push({
      ...{ people, offers: OFFERS, shards: count, 'people with a list': listed },
      ...{ 'begin s / CPU-s': told(laps.begin), 'read s / CPU-s': told(laps.read), 'match s / CPU-s': told(match), 'write s / CPU-s': told(laps.write) },
      ...{
        'merge s / CPU-s': told(laps.merge),
        'whole s / CPU-s': told(whole),
        'PostgreSQL, CPU-s: begin, shards, merge': `${server.begin}, ${server.shards}, ${server.merge}`,
        'shards, CPU ms a person, ours': round((1000 * laps.shards.cpu) / people, 3),
      },
      ...{ 'most RSS MB': Math.round(most / 2 ** 20), 'between MB': Math.round(between / 2 ** 20), 'lists MB': Math.round(lists / 2 ** 20) },
    });
  }
  await db.end();
  await app.close();
  return rows;
}
