import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { naturalKey } from '#platform/database/db';
import { Queues } from '#platform/queue/queues';
import { Workers } from '#platform/queue/workers';
import { BeginRun } from '../../../libs/features/matching/full-run/use-cases/begin-run';
import { OperateRun } from '#features/matching';
import { DriveRun } from '../../../libs/features/matching/full-run/use-cases/drive-run';
import { MatchShard } from '../../../libs/features/matching/full-run/use-cases/match-shard';
import { RequestRun } from '../../../libs/features/matching/full-run/use-cases/request-run';
import { LEASE_MS, MOST_TRIES } from '../../../libs/features/matching/full-run/domain/run-progress';
import { anyProfile } from '../../world/cast';
import { fillMarket } from '../../world/labour-market';
import { backends, story, type World } from '../../world/world';

interface Runs {
  readonly waiting: number;
  readonly since: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly percent: number;
    readonly shards: number;
    readonly shardsDone: number;
    readonly allowedMoves: string[];
  }[];
  readonly total: number;
}
const never = (): boolean => false;
const quietly = (): void => undefined;
const ask = (world: World, shardPeople: number): Promise<{ id: string }> =>
  world.app.get(RequestRun).execute(systemActor('story'), naturalKey('story', newId()), { shardPeople, ring: false });
const lists = (world: World) => world.db.query('select person_id, ids, scores from person_list union all select offer_id, ids, scores from offer_list order by 1');
const stateOf = async (world: World, id: string) => (await world.db.one<{ state: string }>('select state from match_run where id = $1', [id]))?.state;

story('an administrator asks for all lists anew and sees how far it is; who asks twice gets the same run', async (world) => {
  const [admin, salma] = await world.people('Rachid the administrator', 'Salma the seeker');
  await salma.put('people/me/profile', { ...anyProfile, wishes: ['5113-01'] });
  await world.settle();
  expect((await admin.get<Runs>('matching/runs')).body).toMatchObject({ waiting: 0, since: null, items: [], total: 0 });
  await world.db.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, $1 from person", [world.clock.now()]);
  expect((await admin.get<Runs>('matching/runs')).body).toMatchObject({ waiting: 1, since: world.clock.now().toISOString() });
  const [one, other] = await Promise.all([admin.post<{ id: string }>('matching/runs'), admin.post<{ id: string }>('matching/runs')]);
  expect(one.body).toEqual(other.body);
  await world.settle();
  const after = (await admin.get<Runs>('matching/runs')).body;
  expect(after).toMatchObject({ waiting: 0, total: 1, items: [{ id: one.body.id, state: 'done', percent: 100, shards: 1, shardsDone: 1, allowedMoves: [] }] });
  expect((await admin.get(`matching/runs/${one.body.id}`)).body).toMatchObject({ state: 'done', byItself: false, parts: [{ no: 1, state: 'done', people: 1, tries: 1 }] });
  expect((await admin.post(`matching/runs/${one.body.id}/cancel`, {}, { expect: 409 })).body).toMatchObject({ code: 'matching.run_ended' });
  await salma.get('matching/runs', { expect: 403 });
  await salma.post('matching/runs', {}, { expect: 403 });
});

story(
  'a run is stopped and goes on where it was; what changed and was worked off meanwhile is not undone; the night begins a new one',
  async (world) => {
    const admin = await world.person('Rachid', 'admin');
    await world.db.transaction((tx) => fillMarket(tx, { people: 120, offers: 80 }));
    await world.app.get(Workers).runNow('matching.run_all');
    const expected = await lists(world);
    expect(expected.length).toBeGreaterThan(100);

    const { id } = await ask(world, 25);
    await world.app.get(BeginRun).execute(id);
    for (let i = 0; i < 3; i++) expect(await world.app.get(MatchShard).execute(id, null, never)).toBeGreaterThan(0);
    await admin.post(`matching/runs/${id}/cancel`);
    const stopped = (await admin.get<Runs>('matching/runs')).body.items[0]!;
    expect(stopped).toMatchObject({ id, state: 'cancelled', shardsDone: 3, allowedMoves: ['resume'] });
    expect(stopped.percent).toBeGreaterThan(20);
    expect(await world.app.get(MatchShard).execute(id, null, never)).toBeUndefined();
    expect(await lists(world)).toEqual(expected);

    // one list shrinks meanwhile, and is worked off: the shards that are done know nothing of it
    const gone = await world.db.one<{ id: string }>("update offer set state = 'paused' where id = (select ids[1] from person_list order by person_id limit 1) returning id");
    await world.db.query("insert into match_work (kind, subject_id, requested_at) values ('offer', $1, $2)", [gone!.id, world.clock.now()]);
    await world.app.get(Workers).runNow('matching.refresh');
    const changed = await lists(world);
    expect(changed).not.toEqual(expected);

    await admin.post(`matching/runs/${id}/resume`);
    expect(await world.app.get(DriveRun).execute(id, never, quietly)).toBe('done');
    expect(await world.db.one('select max(tries) as most from match_shard where run_id = $1', [id])).toEqual({ most: 1 });
    await world.app.get(Workers).runNow('matching.refresh');
    expect(await lists(world)).toEqual(changed);
    expect(await world.db.query('select 1 from match_work union all select 1 from match_redo union all select 1 from match_next union all select 1 from match_partial')).toEqual(
      [],
    );

    const late = await ask(world, 25);
    await admin.post(`matching/runs/${late.id}/cancel`);
    const open = await ask(world, 25);
    expect((await admin.post(`matching/runs/${late.id}/resume`, {}, { expect: 409 })).body).toMatchObject({ code: 'matching.run_open' });
    await world.app.get(BeginRun).execute(open.id);
    await admin.post(`matching/runs/${open.id}/cancel`);
    world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
    expect((await admin.post(`matching/runs/${open.id}/resume`, {}, { expect: 409 })).body).toMatchObject({ code: 'matching.run_outdated' });
    expect((await admin.get<Runs>('matching/runs')).body.items[0]).toMatchObject({ id: open.id, allowedMoves: [] });
    // an operator's Ctrl-C, then the rest
    const operate = (resume: boolean, cancelled: () => boolean) => world.app.get(OperateRun).execute(systemActor('story'), { resume, shardPeople: 25 }, cancelled, quietly);
    let asked = 0;
    expect(await operate(false, () => ++asked > 2)).toMatchObject({ state: 'cancelled' });
    expect(await operate(true, never)).toMatchObject({ state: 'done', percent: 100, lists: changed.length });
    await expect(operate(true, never)).rejects.toMatchObject({ code: 'matching.nothing_stopped' });
    expect((await admin.get<Runs>('matching/runs')).body.items[0]).toMatchObject({ state: 'done', percent: 100, byItself: true });
  },
  { withoutWorker: true },
);

story(
  'a queue that lost everything loses no run, and a shard that is begun again and again ends it',
  async (world) => {
    await world.db.transaction((tx) => fillMarket(tx, { people: 60, offers: 40 }));
    const { id } = await ask(world, 25);
    await world.app.get(BeginRun).execute(id);
    await world.app.get(Queues).queue('slow').obliterate({ force: true });
    await world.app.get(Workers).runNow('matching.tend_runs'); // the bell of the schedule
    await world.app.get(Workers).start();
    await world.settle();
    await world.app.get(Workers).runNow('matching.tend_runs'); // all shards are done, nobody was told
    await world.settle();
    expect(await stateOf(world, id)).toBe('done');

    const sick = await ask(world, 1000);
    await world.app.get(BeginRun).execute(sick.id);
    await world.settle();
    expect(await stateOf(world, sick.id)).toBe('done'); // by its own bells

    const dying = await ask(world, 1000);
    await world.db.query("update match_run set state = 'running', began_at = $2 where id = $1", [dying.id, world.clock.now()]);
    await world.db.query(
      "insert into match_shard (run_id, no, provinces, from_no, to_no, people, state, tries, owner, lease_until) values ($1, 1, array['09.273'], 0, 1, 1, 'working', $2, 'gone', $3)",
      [dying.id, MOST_TRIES, world.clock.now()],
    );
    world.clock.set(new Date(world.clock.now().getTime() + LEASE_MS));
    await world.app.get(Workers).runNow('matching.tend_runs');
    expect(await world.db.one('select state, trouble from match_run where id = $1', [dying.id])).toEqual({ state: 'failed', trouble: 'shard 1: its workers ended without a word' });
  },
  { on: backends, withoutWorker: true },
);
