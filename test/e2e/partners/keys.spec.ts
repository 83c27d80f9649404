import { AnAgency } from '../../world/agencies';
import type { Reply } from '../../world/client';
import { story, type World } from '../../world/world';

interface Key {
  readonly id: string;
  readonly key: string;
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string; readonly kind: string; readonly usedAt: string | null; readonly organisationId: string | null }[];
}
const waiter = { kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };
const made = async (agency: AnAgency, wish: object = {}): Promise<Key> => (await agency.person.post<Key>('accounts/api-keys', { name: 'Feed', ...wish })).body;
const by = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
const get = (world: World, { key }: Key, path: string, expect = 200): Promise<Reply<{ code: string; title: string; total: number }>> =>
  world.visitor().get(path, { ...by(key), expect });
const later = (world: World, seconds: number): void => world.clock.set(new Date(world.clock.now().getTime() + seconds * 1000));

story('a key does what its scopes say, for its organisation, and nothing of what else its maker may do', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const admin = await world.person('Keeper', 'admin');
  const { body: second } = await admin.post<{ id: string }>('organisations', { kind: 'employer', nameFr: 'Le second' });
  await admin.post(`organisations/${second.id}/members`, { email: 'imane@tiwizi.test', role: 'admin' });
  const reader = await made(imane, { scopes: ['offers:read'], organisationId: imane.organisationId });
  const writer = await made(imane, { organisationId: imane.organisationId });
  const post = (key: string, organisationId: string, expect: number) =>
    world.visitor().post<{ code: string; title: string }>('offers', { ...waiter, organisationId }, { ...by(key), expect });

  await get(world, reader, 'offers/mine');
  const refused = await post(reader.key, imane.organisationId, 403);
  expect(refused.body).toMatchObject({ code: 'platform.api_key_scope', title: 'Cette clé n’a pas le droit « offers:write ». Créez une clé qui l’a.' });
  await post(writer.key, imane.organisationId, 201);
  await post(writer.key, second.id, 403);
  expect((await get(world, writer, 'offers/mine')).body.total).toBe(1);
  expect((await get(world, writer, `organisations/${imane.organisationId}/members`, 403)).body.code).toBe('platform.not_for_keys');
  await get(world, writer, 'guidance', 403);
  await get(world, writer, 'references/communes');
  expect((await get(world, writer, 'accounts/me')).body).toMatchObject({ roles: ['agency'], organisationIds: [imane.organisationId], key: { kind: 'live' } });

  const stranger = await AnAgency.opens(world, 'Omar');
  await stranger.person.post('accounts/api-keys', { name: 'Theirs', organisationId: imane.organisationId }, { expect: 422 });
  expect((await stranger.person.get<Listed>('accounts/api-keys')).body.items).toEqual([]);
});

story('a key says why it opens nothing: unknown, ended by a colleague, over', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const [colleague, admin] = await world.people('Hassan the agency', 'Keeper the administrator');
  await admin.post(`organisations/${imane.organisationId}/members`, { email: 'hassan@tiwizi.test' });
  const [ended, short] = [await made(imane), await made(imane, { days: 2 })];
  await get(world, ended, 'accounts/me');
  const seen = (await colleague.get<Listed>('accounts/api-keys')).body.items; // made in one moment: their order says nothing
  expect(seen).toHaveLength(2);
  expect(seen.find(({ id }) => id === short.id)).toMatchObject({ usedAt: null });
  expect(seen.find(({ id }) => id === ended.id)).toMatchObject({ usedAt: world.clock.now().toISOString(), organisationId: imane.organisationId });
  await colleague.delete(`accounts/api-keys/${ended.id}`);
  expect((await get(world, ended, 'accounts/me', 401)).body.code).toBe('platform.api_key_ended');
  expect((await get(world, { ...ended, key: `${ended.key.split('.')[0]}.${'x'.repeat(43)}` }, 'accounts/me', 401)).body.code).toBe('platform.api_key_unknown');
  expect((await get(world, { ...ended, key: 'nonsense' }, 'offers', 401)).body.code).toBe('platform.api_key_unknown');
  later(world, 2 * 24 * 3600);
  expect((await get(world, short, 'accounts/me', 401)).body.code).toBe('platform.api_key_expired');
  expect((await imane.person.get<Listed>('accounts/api-keys')).body.items.map(({ state }) => state).sort()).toEqual(['ended', 'expired']);
});

story('a key that calls too often waits for the next minute; each answer says what is left', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const [busy, other] = [await made(imane), await made(imane)];
  await world.db.query('update api_key set calls_per_minute = 3');
  const left = async (expect = 200): Promise<unknown[]> => {
    const { headers } = await get(world, busy, 'accounts/me', expect);
    return ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'].map((name) => headers[name]);
  };
  expect(await left()).toEqual(['3', '2', '60', undefined]);
  later(world, 20);
  expect(await left()).toEqual(['3', '1', '40', undefined]);
  expect(await left()).toEqual(['3', '0', '40', undefined]);
  expect(await left(429)).toEqual(['3', '0', '40', '40']);
  await get(world, other, 'accounts/me');
  later(world, 40);
  expect(await left()).toEqual(['3', '2', '60', undefined]);
});

story('a month before a key ends its people are told: on their start page, and its maker once by mail', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  await made(imane, { days: 60, name: 'Logiciel RH' });
  await made(imane, { days: 60, name: 'Essai', kind: 'sandbox' });
  const steps = async () => (await imane.person.get<{ steps: { code: string; on?: string }[] }>('guidance')).body.steps.filter(({ code }) => code === 'accounts.renew_key');
  expect(await steps()).toEqual([]);
  await world.dayBecomes('2027-02-05');
  await world.dayBecomes('2027-02-06');
  expect(await steps()).toMatchObject([{ on: '2027-03-05' }]);
  const told = (await world.messages('imane@tiwizi.test')).filter(({ subject }) => subject?.includes('Logiciel RH'));
  expect(told.map(({ subject }) => subject)).toEqual(['La clé « Logiciel RH » se termine le 2027-03-05']);
});
