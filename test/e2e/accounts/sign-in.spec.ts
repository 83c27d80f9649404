import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly { readonly path: string }[];
}
const password = 'une belle journee';

story('unknown and wrong look alike, ten mistakes close the door for a quarter of an hour', async (world) => {
  await world.person('Salma', 'founder');
  const stranger = world.visitor();
  const tries = async (login: string, words: string, expect: number): Promise<Told> => (await stranger.post<Told>('accounts/sign-in', { login, password: words }, { expect })).body;
  const [wrong, unknown] = [await tries('salma@tiwizi.test', 'not her password', 422), await tries('nobody@tiwizi.test', 'not her password', 422)];
  expect({ ...wrong, traceId: '' }).toEqual({ ...unknown, traceId: '' });
  await tries('salma@tiwizi.test', password, 200);
  for (let i = 1; i < 10; i++) await tries(' SALMA@tiwizi.test', 'not her password', 422);
  for (const words of ['not her password', password])
    expect(await tries('salma@tiwizi.test', words, 409)).toMatchObject({ code: 'accounts.too_many_tries', params: { minutes: 15 } });
  world.clock.set(new Date(world.clock.now().getTime() + 15 * 60_000));
  await tries('salma@tiwizi.test', password, 200);
});

story('signing out ends the session, and nobody signs in by an address line', async (world) => {
  const salma = await world.person('Salma', 'founder');
  const cookie = String((await salma.post('accounts/sign-in', { login: 'salma@tiwizi.test', password })).headers['set-cookie']);
  expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  await salma.patch('accounts/me/language', { language: 'ar' });
  expect((await salma.get('accounts/me')).body).toMatchObject({ language: 'ar', permissions: expect.arrayContaining(['loans.apply']) });
  await salma.post('accounts/sign-out');
  await salma.get('accounts/me', { expect: 401 });
  await world.visitor().get('accounts/me', { headers: { cookie: cookie.split(';')[0]! }, expect: 401 });
  const query = new URLSearchParams({ login: 'salma@tiwizi.test', password });
  expect((await world.visitor().post<Told>(`accounts/sign-in?${query.toString()}`, {}, { expect: 422 })).body.fields.map(({ path }) => path)).toEqual(['login', 'password']);
  await world.visitor().post('accounts/sign-in', { login: { $ne: '' }, password: ['x'] }, { expect: 422 });
});

story('a key acts for its agency until it is ended, and makes no other keys', async (world) => {
  const agency = await world.person('Agency', 'agency');
  const { body: made } = await agency.post<{ id: string; key: string }>('accounts/api-keys', { name: 'Feed' });
  const system = world.visitor('their system');
  const headers = { authorization: `Bearer ${made.key}` };
  expect((await system.get<{ roles: string[] }>('accounts/me', { headers })).body.roles).toEqual(['agency']);
  expect((await system.post<Told>('accounts/api-keys', { name: 'Another' }, { headers, expect: 403 })).body.code).toBe('platform.not_for_keys');
  expect(JSON.stringify((await agency.get('accounts/api-keys')).body)).not.toContain(made.key.split('.')[1]);
  await (await world.person('Other', 'agency')).delete(`accounts/api-keys/${made.id}`, { expect: 404 });
  await agency.delete(`accounts/api-keys/${made.id}`);
  await system.get('accounts/me', { headers, expect: 401 });
  await (await world.person('Founder', 'founder')).get('accounts/api-keys', { expect: 403 });
});

story('only an administrator makes staff accounts', async (world) => {
  const admin = await world.person('Admin', 'admin');
  const wish = { email: 'karim@tiwizi.test', phone: '0612345678', password, roles: ['officer'], language: 'fr', displayName: 'Karim' };
  await (await world.person('Karima', 'officer')).post('accounts', wish, { expect: 403 });
  const { body } = await admin.post<{ accountId: string }>('accounts', wish);
  const karim = world.visitor();
  expect((await karim.post('accounts/sign-in', { login: '0612345678', password })).body).toMatchObject({ accountId: body.accountId, roles: ['officer'], displayName: 'Karim' });
  expect((await admin.post<Told>('accounts', wish, { expect: 409 })).body.code).toBe('accounts.already_known');
});
