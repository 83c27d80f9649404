import { Workers } from '#platform/queue/workers';
import { isGenuine } from '../../../libs/features/partners/signature';
import { AnAgency } from '../../world/agencies';
import { PartnerSystem } from '../../world/partners';
import { Receiver } from '../../world/receiver';
import { story, type World } from '../../world/world';

interface Made {
  readonly id: string;
  readonly secret: string;
}
interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastFault: string | null;
  readonly lastStatus: number | null;
  readonly tries: readonly { readonly n: number; readonly status: number | null; readonly fault: string | null }[];
}
const PUBLIC = '93.184.215.14';
const waiter = { kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };
const url = 'https://jobs.example.ma/tiwizi';

async function partner(world: World): Promise<{ agency: AnAgency; receiver: Receiver; names: Record<string, readonly string[]>; made: Made }> {
  const names: Record<string, readonly string[]> = { 'jobs.example.ma': [PUBLIC] };
  const receiver = await Receiver.open(world, names);
  const agency = await AnAgency.opens(world, 'Imane');
  return { agency, receiver, names, made: (await agency.person.post<Made>('partners/webhooks', { url })).body };
}
const deliveries = async ({ person }: AnAgency, id: string): Promise<readonly Delivery[]> =>
  (await person.get<{ items: Delivery[] }>(`partners/webhooks/${id}/deliveries`)).body.items;
async function later(world: World, minutes: number): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
  await world.app.get(Workers).runNow('partners.send_webhooks');
}

story('what happens to an offer is told once, signed, with ids only; a replay comes under the same id', async (world) => {
  const { agency, receiver, made } = await partner(world);
  const system = await PartnerSystem.of(world, agency);
  await system.post('offers/bulk', { items: [{ ...waiter, reference: 'A-1' }] });
  await world.settle();
  await system.post('offers/bulk/close', { references: ['A-1'] });
  await world.settle();
  expect(receiver.received.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { type: 'offer.published', organisationId: agency.organisationId, data: { reference: 'A-1', kind: 'job', state: 'published' } },
    { type: 'offer.closed', data: { reference: 'A-1', state: 'filled' } },
  ]);
  const [first] = receiver.received;
  const now = Math.floor(world.clock.now().getTime() / 1000);
  expect(isGenuine(made.secret, first!.headers, first!.body, now)).toBe(true);
  expect(isGenuine(made.secret, first!.headers, first!.body, now + 301)).toBe(false);
  expect([first!.headers.host, first!.headers['webhook-id']]).toEqual(['jobs.example.ma', (JSON.parse(first!.body) as { id: string }).id]);
  expect(JSON.stringify(await world.db.query('select * from webhook_endpoint'))).not.toContain(made.secret.slice(6));

  const publishedOne = async () => (await deliveries(agency, made.id)).find(({ type }) => type === 'offer.published');
  const published = await publishedOne();
  await agency.person.post(`partners/deliveries/${published!.id}/replay`);
  await world.settle();
  expect(receiver.received[2]).toMatchObject({ body: first!.body, headers: { 'webhook-id': first!.headers['webhook-id'] } });
  expect(await publishedOne()).toMatchObject({
    state: 'done',
    attempts: 2,
    tries: [
      { n: 2, status: 204 },
      { n: 1, status: 204 },
    ],
  });
  receiver.close();
});

story('an address that fails is tried again for a day under one id, with a receipt of each try, then given up until somebody replays', async (world) => {
  const { agency, receiver, made } = await partner(world);
  receiver.status = 500;
  const { body } = await agency.person.post<{ eventId: string }>(`partners/webhooks/${made.id}/test`);
  await world.settle();
  expect(await deliveries(agency, made.id)).toMatchObject([{ eventId: body.eventId, type: 'test', state: 'pending', attempts: 1, lastStatus: 500, lastFault: 'refused_there' }]);
  await later(world, 0.5);
  expect(receiver.received).toHaveLength(1);
  for (let i = 0; i < 16; i++) await later(world, 241);
  const [given] = await deliveries(agency, made.id);
  expect(given).toMatchObject({ state: 'failed' });
  expect(receiver.received).toHaveLength(given!.attempts);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([body.eventId]));
  expect(await world.db.one('select count(*)::int as n, count(distinct n)::int as different from webhook_try')).toEqual({ n: given!.attempts, different: given!.attempts });
  await expect(world.db.query('update webhook_try set status = 200')).rejects.toThrow('append-only');
  await expect(world.db.query('delete from webhook_try')).rejects.toThrow('append-only');

  const steps = async () => (await agency.person.get<{ steps: { code: string; id?: string }[] }>('guidance')).body.steps.filter(({ code }) => code.startsWith('partners.'));
  expect(await steps()).toMatchObject([{ code: 'partners.address_failing', id: made.id }]);

  receiver.status = 200;
  await agency.person.post(`partners/deliveries/${given!.id}/replay`);
  await world.settle();
  expect(await deliveries(agency, made.id)).toMatchObject([{ state: 'done', lastStatus: 200, lastFault: null }]);
  expect(await steps()).toEqual([]);
  receiver.close();
});

story('no message goes behind our own walls: not at the making, not after the name moved there, not by a redirection', async (world) => {
  const { agency, receiver, names, made } = await partner(world);
  names['inside.example.ma'] = ['10.0.0.7'];
  names['both.example.ma'] = [PUBLIC, '127.0.0.1'];
  const refused = async (wish: string): Promise<string | undefined> =>
    (await agency.person.post<{ fields: { code: string }[] }>('partners/webhooks', { url: wish }, { expect: 422 })).body.fields[0]?.code;
  expect(await refused('http://jobs.example.ma/')).toBe('partners.address_unusable');
  for (const wish of ['https://127.1/', 'https://[::ffff:169.254.169.254]/', 'https://2130706433/', 'https://inside.example.ma/', 'https://both.example.ma/'])
    expect([wish, await refused(wish)]).toEqual([wish, 'partners.address_inside']);
  expect(await refused('https://nowhere.example.ma/')).toBe('partners.address_unknown');

  names['jobs.example.ma'] = ['192.168.1.1'];
  await agency.person.post(`partners/webhooks/${made.id}/test`);
  await world.settle();
  expect(await deliveries(agency, made.id)).toMatchObject([{ lastFault: 'address_refused', lastStatus: null }]);
  expect(receiver.received).toEqual([]);

  names['jobs.example.ma'] = [PUBLIC];
  [receiver.status, receiver.headers] = [302, { location: 'https://169.254.169.254/' }];
  await later(world, 2);
  expect(await deliveries(agency, made.id)).toMatchObject([{ lastFault: 'redirected', lastStatus: 302 }]);
  expect(receiver.received).toHaveLength(1);
  receiver.close();
});

story('a paused address keeps what happens until it is resumed; one that is ended is told nothing; another organisation sees none of it', async (world) => {
  const { agency, receiver, made } = await partner(world);
  const omar = await AnAgency.opens(world, 'Omar');
  await omar.person.get(`partners/webhooks/${made.id}`, { expect: 404 });
  await omar.person.post('offers', { ...waiter, organisationId: omar.organisationId });
  await agency.person.post(`partners/webhooks/${made.id}/pause`);
  await agency.person.post(`partners/webhooks/${made.id}/test`, {}, { expect: 409 });
  await world.settle();
  expect(receiver.received).toEqual([]);
  await agency.person.post('offers', { ...waiter, organisationId: agency.organisationId });
  await later(world, 3 * 24 * 60);
  expect(receiver.received).toEqual([]);
  // what waited is tried for a day from the resume on, however long it waited
  receiver.status = 500;
  await agency.person.post(`partners/webhooks/${made.id}/resume`);
  await world.settle();
  expect(await deliveries(agency, made.id)).toMatchObject([{ type: 'offer.published', state: 'pending', attempts: 1 }]);
  receiver.status = 204;
  await later(world, 2);
  expect(receiver.received.length).toBe(2);
  receiver.received.length = 0;
  await agency.person.post('offers', { ...waiter, title: 'Serveuse', organisationId: agency.organisationId });
  await world.settle();
  expect(receiver.received).toHaveLength(1);
  await agency.person.delete(`partners/webhooks/${made.id}`);
  await agency.person.post('offers', { ...waiter, organisationId: agency.organisationId });
  await world.settle();
  expect(receiver.received).toHaveLength(1);
  receiver.close();
});

story('a candidacy is told by its number and its state, never by a person', async (world) => {
  const { agency, receiver } = await partner(world);
  const salma = (await world.people('Salma the seeker'))[0];
  const offerId = (await agency.person.post<{ id: string }>('offers', { ...waiter, organisationId: agency.organisationId })).body.id;
  await salma.post('candidacies', { offerId });
  await world.settle();
  const told = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: object });
  expect(told.find(({ type }) => type === 'candidacy.received')?.data).toEqual({
    ...{ offerId, reference: null, kind: 'job', state: 'published' },
    ...{ candidacyId: expect.any(String), candidacyState: expect.any(String) },
  });
  const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
  expect(receiver.received.map(({ body }) => body).join('\n')).not.toMatch(new RegExp(`${personId}|Salma`));
  receiver.close();
});

story(
  'an address that is down for days is paused, with a word to its maker; resumed, what was missed leaves again; a secret changes while both are good; receipts go in the end',
  async (world) => {
    const { agency, receiver, made } = await partner(world);
    const address = async () => (await agency.person.get<{ state: string; pausedBecause: string | null; failingSince: string | null }>(`partners/webhooks/${made.id}`)).body;
    const test = async () => (await agency.person.post<{ eventId: string }>(`partners/webhooks/${made.id}/test`)).body.eventId;
    receiver.status = 503;
    const first = await test();
    for (let i = 0; i < 14; i++) await later(world, 121);
    expect(await address()).toMatchObject({ state: 'active', pausedBecause: null, failingSince: expect.any(String) });
    await later(world, 2 * 24 * 60);
    const second = await test();
    for (let i = 0; i < 14; i++) await later(world, 121);
    expect(await address()).toMatchObject({ state: 'paused', pausedBecause: 'no_answer' });
    expect((await deliveries(agency, made.id)).map(({ state }) => state)).toEqual(['failed', 'failed']);
    const steps = async () => (await agency.person.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
    expect(await steps()).toContain('partners.address_silent');
    await agency.person.post('offers', { ...waiter, organisationId: agency.organisationId });
    await agency.person.post(`partners/webhooks/${made.id}/replay`, { from: '2020-01-01' }, { expect: 409 });

    receiver.status = 204;
    receiver.received.length = 0;
    await agency.person.post(`partners/webhooks/${made.id}/resume`);
    await world.settle();
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['offer.published']);
    expect(await steps()).not.toContain('partners.address_silent');
    expect((await agency.person.post<{ code: string }>(`partners/webhooks/${made.id}/replay`, { from: '2027-02-01', to: '2027-01-01' }, { expect: 422 })).body.code).toBe(
      'partners.days_order',
    );
    expect((await agency.person.post(`partners/webhooks/${made.id}/replay`, { from: '2020-01-01', to: '2020-01-02' })).body).toEqual({ count: 0 });
    expect((await agency.person.post(`partners/webhooks/${made.id}/replay`, { from: '2020-01-01' })).body).toEqual({ count: 2 });
    await world.settle();
    expect(
      receiver.received
        .slice(1)
        .map(({ headers }) => headers['webhook-id'])
        .sort(),
    ).toEqual([first, second].sort());
    expect((await address()).failingSince).toBeNull();

    const { secret } = (await agency.person.post<{ secret: string }>(`partners/webhooks/${made.id}/rotate`)).body;
    const good = async (): Promise<boolean[]> => {
      await test();
      await world.settle();
      const { headers, body } = receiver.received.at(-1)!;
      return [made.secret, secret].map((one) => isGenuine(one, headers, body, Math.floor(world.clock.now().getTime() / 1000)));
    };
    expect(await good()).toEqual([true, true]);
    await later(world, 24 * 60 + 1);
    expect(await good()).toEqual([false, true]);

    world.clock.set(new Date(world.clock.now().getTime() + 91 * 24 * 3600_000));
    await test();
    await world.settle();
    await world.app.get(Workers).runNow('partners.forget_deliveries');
    expect(await deliveries(agency, made.id)).toHaveLength(1);
    expect(await world.db.one('select count(*)::int as n from webhook_try')).toEqual({ n: 1 });
    receiver.close();
  },
);
