import { addDays } from '#kernel/calendar';
import { idOf, scoreOf } from '#engine/keys';
import { bestOffersPlainly, bestPeoplePlainly } from '#engine/oracle';
import { OfferQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import type { JobRun } from '#platform/queue/job';
import { FrozenPoints } from '../../../libs/features/matching/market/frozen';
import { LoadMarket } from '../../../libs/features/matching/market/load-market';
import { ReadMarketTables } from '../../../libs/features/matching/market/market-tables';
import { OpenLists } from '../../../libs/features/matching/use-cases/open-lists';
import { RefreshMatches } from '../../../libs/features/matching/use-cases/refresh-matches';
import { AnAgency } from '../../world/agencies';
import { agencyOf } from '../../world/agency';
import { story, type World } from '../../world/world';
import { lists, Town } from './town';

/** The lists as they should be: every pair scored by its definition, over all that is in the database now. Nothing of it is kept. */
async function wanted(world: World): Promise<readonly object[]> {
  const tables = await world.app.get(ReadMarketTables).read();
  return world.db.rehearse(() =>
    world.db.transaction(async (tx) => {
      const market = await world.app.get(LoadMarket).execute(tx, tables);
      const side = (owners: readonly string[], others: readonly string[], best: (no: number) => Int32Array): object[] =>
        owners
          .flatMap((owner, no) => {
            const keys = [...best(no)].filter((key) => key > 0);
            return keys.length === 0 ? [] : [{ owner, ids: keys.map((key) => others[idOf(key)]), scores: keys.map(scoreOf), version: market.frozen.version }];
          })
          .sort((a, b) => (a.owner < b.owner ? -1 : 1));
      return [
        ...side(market.people, market.offers, (no) => bestOffersPlainly(market.market, no, 20)),
        ...side(market.offers, market.people, (no) => bestPeoplePlainly(market.market, no, 20)),
      ];
    }),
  );
}
/** The same with a memory of its own, as in another process. */
const anotherWorker = ({ app, db }: World): RefreshMatches =>
  new RefreshMatches(db, app.get(PeopleQueries), app.get(OfferQueries), app.get(ReadMarketTables), app.get(FrozenPoints), app.get(OpenLists));
const aRun: JobRun = { id: 'a run', progress: () => Promise.resolve(), cancelled: () => false };

story('after whatever happens, the kept lists are those of every pair scored anew; each score is the sum of its reasons', async (world) => {
  const town = await Town.open(world, 20_270_104);
  for (let i = 0; i < 36; i++) await town.person();
  for (let i = 0; i < 26; i++) await town.offer();
  await world.settle();
  let seen = 0;
  const check = async (): Promise<void> => {
    await world.settle();
    const kept = await lists(world);
    expect(kept).toEqual(await wanted(world));
    seen += kept.length;
    expect(kept.length).toBeGreaterThan(20);
  };
  const opened = jest.spyOn(OpenLists.prototype, 'within');
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 6; i++) await town.happens();
    await check();
  }
  expect(opened.mock.calls.length).toBeLessThan(3); // changes are taken into the market that is open, not into a new one each time
  expect(seen).toBeGreaterThan(250);
  const full = await world.db.one<{ n: number }>('select count(*)::int as n from offer_list where cardinality(ids) = 20');
  expect(full?.n).toBeGreaterThan(0); // some lists are full: those below are pushed out

  // what the market does not know: a requirement that nobody had, a place where nobody lived
  await town.agency.post('offers', { ...town.wanted(), languages: [{ code: 'zh', level: 4 }], maxAge: 33 });
  await town.officer.put(`people/${town.people[1]}`, { ...town.profile(1), communeCode: 'city:assilah' });
  await check();
  expect(opened.mock.calls.length).toBeGreaterThan(0);

  // two offers that are one: only one of them is proposed
  const [imane, brahim] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Brahim')];
  const told = (reference: string, title: string): string => `Référence;Intitulé;Ville;Employeur;Description\n${reference};${title};Agadir;Hôtel Atlas;Service en salle\n`;
  await imane.imports(told('A1', 'Serveur'), { source: 'feed' });
  await brahim.imports(told('B7', 'Serveuse H/F'), { source: 'liste' });
  await world.settle();
  const [pair] = (await town.officer.get<{ items: { id: string; one: { id: string }; other: { id: string } }[] }>('offers/twins?show=open')).body.items;
  await town.officer.post(`offers/twins/${pair!.id}/same`, { keptId: pair!.other.id });
  await check();
  expect(await world.db.query('select 1 from person_list where $1 = any(ids)', [pair!.one.id])).toEqual([]);

  // two workers at once, each with a market of its own in memory
  const [one, two] = [world.app.get(RefreshMatches), anotherWorker(world)];
  for (let round = 0; round < 4; round++) {
    await world.db.query('update person set radius_km = 100 - radius_km where id = any($1)', [town.people.slice(4 * round, 4 * round + 4)]);
    await world.db.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, now() from unnest($1::uuid[]) id", [
      town.people.slice(4 * round, 4 * round + 4),
    ]);
    await Promise.all((round % 2 === 0 ? [one, two] : [two]).map((worker) => worker.changed(aRun)));
    expect(await lists(world)).toEqual(await wanted(world));
  }

  // killed before the end: the work is still there, and what came to nothing does not live on in memory
  const before = await lists(world);
  await world.db.query('update person set radius_km = 0 where id = any($1)', [town.people.slice(0, 5)]);
  await world.db.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, now() from unnest($1::uuid[]) id", [town.people.slice(0, 5)]);
  await world.db.query('alter table match_state add constraint killed check (false) not valid');
  await expect(one.changed(aRun)).rejects.toThrow('killed');
  expect([await lists(world), (await world.db.query('select 1 from match_work')).length]).toEqual([before, 5]);
  await world.db.query('alter table match_state drop constraint killed');
  await one.changed(aRun);
  await check();

  // midnight passes: other points from the first change on, whoever rings
  const [{ version }] = (await lists(world)) as [{ version: string }];
  world.clock.setDay(addDays(world.today(), 1));
  await town.happens();
  await town.person();
  await check();
  expect((await lists(world)).filter((list) => (list as { version: string }).version === version)).toEqual([]);

  for (const stored of await world.db.query<{ person_id: string; ids: string[]; scores: number[] }>('select person_id, ids, scores from person_list order by person_id')) {
    const { items } = (await town.read(stored.person_id)).body;
    expect(items.map(({ offer, score }) => [offer.id, score])).toEqual(stored.ids.map((id, i) => [id, stored.scores[i]]));
    expect(items.map(({ reasons }) => Object.values(reasons.parts).reduce((sum, part) => sum + part, 0))).toEqual(stored.scores);
  }
});

story('an agency sees five people at most, and only for its own offers; a closed offer has none', async (world) => {
  const town = await Town.open(world, 7);
  for (let i = 0; i < 12; i++) await town.person();
  const agency = await agencyOf(world, 'Rim the agency', 'OFPPT');
  const [own] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const wanted = { organisationId: own!.id, kind: 'job', title: 'Couturier / Couturière', occupationCode: '7531-02' };
  const { id } = (await agency.post<{ id: string }>('offers', wanted)).body;
  await world.settle();
  const candidates = async (): Promise<{ personId: string; score: number; rank: number }[]> =>
    (await agency.get<{ items: { personId: string; score: number; rank: number }[] }>(`matching/offers/${id}/candidates`)).body.items;
  const best = await candidates();
  expect(best).toHaveLength(5);
  expect(best.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect([...best].sort((a, b) => b.score - a.score)).toEqual(best);
  await (await agencyOf(world, 'Other the agency', 'Autre')).get(`matching/offers/${id}/candidates`, { expect: 404 });
  await agency.post(`offers/${id}/fill`);
  await world.settle();
  expect(await candidates()).toEqual([]);
  expect(await world.db.one('select count(*)::int as n from match_work')).toEqual({ n: 0 });
});

story('an administrator has every list made anew; asked twice it is one run', async (world) => {
  const town = await Town.open(world, 11);
  for (let i = 0; i < 5; i++) await town.person();
  for (let i = 0; i < 5; i++) await town.offer();
  await world.settle();
  const admin = await world.person('Keeper', 'admin');
  await admin.post('matching/runs'); // counts the points over all five
  await world.settle();
  const before = await lists(world);
  await world.db.query('truncate person_list, offer_list');
  await Promise.all([admin.post('matching/runs'), admin.post('matching/runs')]);
  await world.settle();
  expect(await lists(world)).toEqual(before);
});
