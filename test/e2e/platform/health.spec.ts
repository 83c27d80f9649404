import { story, type World } from '../../world/world';

const get = async (world: World, url: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> => {
  const reply = await world.app.inject({ method: 'GET', url, headers });
  return { status: reply.statusCode, body: reply.payload };
};
const ready = async (world: World): Promise<object> => {
  const { status, body } = await get(world, '/health/ready');
  return { http: status, ...(JSON.parse(body) as object) };
};

story(
  'health tells who lives, and metrics tell how the work goes, without a name in them',
  async (world) => {
    await world.people('Salma the founder');
    expect(await get(world, '/health/live')).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await ready(world)).toEqual({ http: 200, status: 'ok', database: 'ok', queue: 'ok', backend: 'postgres', oldestDeliverySeconds: 0 });
    const { body } = await get(world, '/metrics');
    for (const name of ['tiwizi_outbox_oldest_seconds', 'tiwizi_outbox_quarantined 0', 'tiwizi_queue_backlog{queue="timed"}', 'process_cpu_seconds_total'])
      expect(body).toContain(name);
    expect(body).not.toContain('salma');

    await world.db.query("update outbox_delivery set state = 'pending', next_at = $1", [new Date(world.clock.now().getTime() - 300_000)]);
    expect(await ready(world)).toMatchObject({ http: 200, status: 'degraded', oldestDeliverySeconds: 300 });
    await world.db.source.destroy();
    expect(await ready(world)).toMatchObject({ http: 503, status: 'down', database: 'down' });
    expect((await get(world, '/health/live')).status).toBe(200);
  },
  { withoutWorker: true },
);

story(
  'metrics are for who has the token',
  async (world) => {
    expect((await get(world, '/metrics')).status).toBe(403);
    expect((await get(world, '/metrics', { authorization: 'Bearer wrong' })).status).toBe(403);
    expect((await get(world, '/metrics', { authorization: 'Bearer a-long-enough-token' })).status).toBe(200);
  },
  { settings: { METRICS_TOKEN: 'a-long-enough-token' } },
);

story(
  'the queue is away: people go on, nobody waits, health says so, and the work is found afterwards',
  async (world) => {
    const before = performance.now();
    const [salma] = await world.people('Salma the founder');
    await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' });
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(await ready(world)).toMatchObject({ http: 200, status: 'degraded', database: 'ok', queue: 'down', backend: 'redis' });
    expect(await world.db.one("select count(*)::int as n from outbox_delivery where state = 'pending'")).toEqual({ n: 4 }); // two changes, two who listen
  },
  { settings: { REDIS_URL: 'redis://127.0.0.1:3799' }, withoutWorker: true },
);

story(
  'too many requests from one place have to wait a minute',
  async (world) => {
    const visitor = world.visitor();
    for (let i = 0; i < 10; i++) await visitor.get('references/sectors');
    const refused = await visitor.get<{ code: string; title: string }>('references/sectors', { expect: 429 });
    expect(refused.body).toMatchObject({ code: 'platform.too_many_requests', title: 'Trop de demandes en peu de temps. Attendez une minute et réessayez.' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get(world, '/health/live')).status).toBe(200);
  },
  { settings: { REQUESTS_PER_MINUTE: '10' } },
);
