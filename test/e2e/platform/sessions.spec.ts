import { story, type World } from '../../world/world';

const later = (world: World, minutes: number): void => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
const HOUR = 60;
const DAY = 24 * HOUR;

async function session(world: World, name: string, role: 'founder' | 'officer'): Promise<(expect: number) => Promise<object>> {
  await world.person(name, role);
  const signedIn = await world.visitor().post('accounts/sign-in', { login: `${name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
  return (expect) => world.visitor().get<object>('accounts/me', { headers: { cookie }, expect });
}

story('a session of staff ends after half an hour of rest and after twelve hours in any case; a citizen stays two weeks, two months at most', async (world) => {
  const officer = await session(world, 'Karim', 'officer');
  for (let i = 0; i < 24; i++) {
    later(world, 29);
    await officer(200);
  }
  later(world, 25); // 12 h 01: worked all the time
  await officer(401);
  const resting = await session(world, 'Driss', 'officer');
  later(world, 31);
  await resting(401);

  const salma = await session(world, 'Salma', 'founder');
  for (let i = 0; i < 4; i++) {
    later(world, 13 * DAY);
    await salma(200);
  }
  later(world, 9 * DAY); // 61 days
  await salma(401);
  const idle = await session(world, 'Omar', 'founder');
  later(world, 14 * DAY + 1);
  await idle(401);
});

story('a blocked account is out at once, by session and by key; a stolen dump of sessions signs nobody in', async (world) => {
  const me = await session(world, 'Salma', 'founder');
  const agency = await world.person('Agency', 'agency');
  const { key } = (await agency.post<{ key: string }>('accounts/api-keys', { name: 'Feed', days: 30 })).body;
  const byKey = (expect: number) => world.visitor().get<object>('accounts/me', { headers: { authorization: `Bearer ${key}` }, expect });
  await byKey(200);
  const [stored] = await world.db.query<{ token_hash: string }>('select token_hash from session');
  await world.visitor().get('accounts/me', { headers: { cookie: `sid=${stored?.token_hash}` }, expect: 401 });
  expect(JSON.stringify(await world.db.query('select * from api_key'))).not.toContain(key.split('.')[1]);
  await world.db.query("update account set state = 'blocked'");
  await me(401);
  await byKey(401);
  await world.db.query("update account set state = 'active'");
  await me(200);
  later(world, 30 * DAY);
  await byKey(401);
});

story('sessions and tries that are over are forgotten at night', async (world) => {
  await session(world, 'Karim', 'officer');
  await world.visitor().post('accounts/sign-in', { login: 'karim@tiwizi.test', password: 'not his password' }, { expect: 422 });
  await world.dayBecomes('2027-01-06');
  expect(await world.db.one('select (select count(*) from session)::int as sessions, (select count(*) from attempt)::int as tries')).toEqual({ sessions: 0, tries: 0 });
});
