import { AnAgency } from '../../world/agencies';
import { PartnerSystem } from '../../world/partners';
import { story, type World } from '../../world/world';

interface Made {
  readonly id: string;
  readonly state: string;
}
interface Answer {
  readonly dryRun?: boolean;
  readonly items: readonly { readonly outcome: string; readonly state: string | null }[];
}
const waiter = { kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };

/** Every row of every table but the key's own line, as text. */
async function rows(world: World): Promise<string> {
  const tables = await world.db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'api_key' order by 1",
  );
  const all: string[] = [];
  for (const { name } of tables) all.push(name, ...(await world.db.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)).map(({ row }) => row));
  return all.join('\n');
}

story('a sandbox key is checked and answered like a real one, and no row of any table changes', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const { organisationId } = imane;
  const [sandbox, live] = [await PartnerSystem.of(world, imane, { kind: 'sandbox' }), await PartnerSystem.of(world, imane)];
  const offer = (await live.post<Made>('offers', { ...waiter, organisationId })).body.id;
  await live.post('offers/bulk', { items: [{ ...waiter, reference: 'A-1' }] });
  await world.settle();
  const before = await rows(world);

  const made = await sandbox.post<Made>('offers', { ...waiter, organisationId }, { key: 'same' });
  expect([made.status, made.body.state, made.headers['tiwizi-sandbox']]).toEqual([201, 'published', 'true']);
  await sandbox.post('offers', { ...waiter, organisationId, title: 'ab' }, { expect: 422 });
  expect((await sandbox.post<Made>(`offers/${offer}/pause`, {})).body.state).toBe('paused');
  await sandbox.post(`offers/${offer}/resume`, {}, { expect: 409 });
  const bulk = await sandbox.post<Answer>('offers/bulk', { items: [{ ...waiter, reference: 'A-1', posts: 3 }, { ...waiter, reference: 'A-2' }, { reference: 'A-3' }] });
  expect([bulk.body.dryRun, ...bulk.body.items.map(({ outcome }) => outcome)]).toEqual([true, 'updated', 'created', 'refused']);
  expect((await sandbox.post<Answer>('offers/bulk/close', { references: ['A-1'] })).body.items).toMatchObject([{ outcome: 'closed', state: 'filled' }]);
  expect((await sandbox.get<{ total: number }>('offers/mine')).body.total).toBe(2);
  await world.settle();
  expect(await rows(world)).toBe(before);

  const real = await live.post<Made>('offers', { ...waiter, organisationId }, { key: 'same' });
  await world.visitor().get(`offers/${real.body.id}`);
});
