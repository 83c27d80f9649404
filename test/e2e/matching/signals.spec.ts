import { localDate } from '#kernel/calendar';
import { forgetSignalsJob } from '#features/matching';
import { Workers } from '#platform/queue/workers';
import { AnEmployer, appliesFor } from '../../world/employers';
import type { HttpPerson } from '../../world/client';
import { story, type World } from '../../world/world';

interface Consent {
  readonly allowed: boolean;
  readonly since: string | null;
  readonly kept: Readonly<Record<string, number>>;
}
interface Mine {
  readonly items: readonly { readonly offer: { readonly id: string }; readonly score: number; readonly reasons: { readonly version: string } }[];
}

/** Somebody of Dcheira who looks for work as a tailor. */
async function sews(world: World, name: string): Promise<HttpPerson> {
  const person = await world.person(name, 'job_seeker');
  await person.put('people/me/profile', { firstName: name, lastName: 'Amrani', communeCode: '09.273.01.13', wishes: ['7531-02'] });
  return person;
}

story('what becomes of proposals is noted only of who says yes, once each, never changed, and gone when the yes is taken back or old', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar, officer] = [await sews(world, 'Salma'), await sews(world, 'Omar'), await world.person('Karim', 'officer')];
  const offer = await imane.posts();
  await world.settle();
  const rows = (): Promise<Record<string, unknown>[]> => world.db.query('select kind, offers, scores, rank, version, outcome from match_signal order by at, kind, about');
  const consent = async (): Promise<Consent> => (await salma.get<Consent>('matching/consent')).body;
  const look = async (person = salma): Promise<Mine> => {
    const list = (await person.get<Mine>('matching/mine')).body;
    await person.get(`matching/mine/${offer}`);
    return list;
  };

  await look();
  expect(await consent()).toEqual({ allowed: false, since: null, kept: { shown: 0, opened: 0, applied: 0, decided: 0 } });
  await officer.put('matching/consent', { allowed: true }, { expect: 403 });
  await salma.put('matching/consent', { allowed: 'perhaps' }, { expect: 422 });
  for (let again = 0; again < 2; again++) await salma.put('matching/consent', { allowed: true });
  const list = await look();
  await look();
  await look(omar);
  await officer.get(`matching/people/${(await salma.get<{ profile: { personId: string } }>('people/me/profile')).body.profile.personId}`);
  const { score, reasons } = list.items[0]!;
  const [place, only] = [{ scores: [score], rank: 1, version: reasons.version, outcome: null }, { offers: [offer] }];
  expect(await rows()).toEqual([
    { ...place, ...only, kind: 'opened' },
    { ...place, ...only, kind: 'shown', rank: null },
  ]);

  const candidacy = await appliesFor(salma, offer);
  await appliesFor(omar, offer);
  await imane.person.post(`candidacies/${candidacy}/invite`, { meetsAt: '2027-01-12T10:00', meetsWhere: 'Zone Tassila', reply: '' });
  await world.settle();
  expect((await rows()).slice(0, 2)).toEqual([
    { ...place, ...only, kind: 'applied' },
    { ...place, ...only, kind: 'decided', outcome: 'interview' },
  ]);
  expect(await consent()).toEqual({ allowed: true, since: '2027-01-04', kept: { shown: 1, opened: 1, applied: 1, decided: 1 } });
  await expect(world.db.query('update match_signal set rank = 2')).rejects.toThrow('append');

  // another list, or another day, is noted anew
  await (await AnEmployer.opens(world, 'Rachid')).posts({ title: 'Chef d’atelier de couture', posts: 3, workTime: 'full' });
  await world.settle();
  expect((await look()).items).toHaveLength(2);
  world.clock.setDay(localDate('2027-01-05'));
  await look();
  expect((await consent()).kept).toMatchObject({ shown: 3, opened: 2 });

  world.clock.setDay(localDate('2029-01-05'));
  await world.app.get(Workers).runNow(forgetSignalsJob.name);
  expect((await consent()).kept).toEqual({ shown: 1, opened: 1, applied: 0, decided: 0 });
  await salma.put('matching/consent', { allowed: false });
  expect(await consent()).toEqual({ allowed: false, since: null, kept: { shown: 0, opened: 0, applied: 0, decided: 0 } });
  await look();
  expect(await rows()).toEqual([]);
  const [kept] = await world.db.query('select consent_version, withdrawn_at is not null as withdrawn from signal_consent');
  expect(kept).toEqual({ consent_version: '2026-11', withdrawn: true });
  expect(await world.db.query("select event_type as type from history where event_type like 'matching.signals%' order by at, type")).toEqual([
    { type: 'matching.signals_allowed' },
    { type: 'matching.signals_stopped' },
  ]);
});

story('the yes of somebody who was two goes along, and taking it back deletes what was noted of both', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, twin, officer] = [await sews(world, 'Salma'), await sews(world, 'Selma'), await world.person('Karim', 'officer')];
  await imane.posts();
  await world.settle();
  const idOf = async (person: typeof salma): Promise<string> => (await person.get<{ profile: { personId: string } }>('people/me/profile')).body.profile.personId;
  const [kept, gone] = [await idOf(salma), await idOf(twin)];
  for (const one of [salma, twin]) {
    await one.put('matching/consent', { allowed: true });
    await one.get('matching/mine');
  }
  await world.db.query('update person set account_id = null where id = $1', [gone]);
  await officer.post('people/merges', { keptId: kept, goneId: gone }, { expect: 200 });
  expect(await world.db.query('select count(distinct person_id)::int as whose, count(*)::int as n from match_signal')).toEqual([{ whose: 2, n: 2 }]);
  await salma.put('matching/consent', { allowed: false });
  expect(await world.db.query('select 1 from match_signal')).toEqual([]);
  expect(await world.db.query('select 1 from signal_consent where withdrawn_at is null')).toEqual([]);
});
