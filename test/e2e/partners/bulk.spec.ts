import { AnAgency } from '../../world/agencies';
import { PartnerSystem } from '../../world/partners';
import { story, type World } from '../../world/world';

interface Item {
  readonly index: number;
  readonly reference: string | null;
  readonly outcome: string;
  readonly offerId: string | null;
  readonly state: string | null;
  readonly faults: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly notes: readonly { readonly code: string }[];
}
interface Answer {
  readonly dryRun: boolean;
  readonly items: readonly Item[];
}
const waiter = (reference: string, more: object = {}) => ({
  reference,
  kind: 'job',
  title: 'Serveur / Serveuse',
  occupationCode: '5131-01',
  employerName: `Café ${reference}`,
  ...more,
});
const outcomes = ({ items }: Answer): string[] => items.map(({ outcome }) => outcome);
const offers = async (world: World): Promise<number> => (await world.db.one<{ n: number }>('select count(*)::int as n from offer'))?.n ?? 0;
const history = async (world: World): Promise<number> => (await world.db.one<{ n: number }>('select count(*)::int as n from history'))?.n ?? 0;

story('each item of a bulk call has a result of its own; the same again changes nothing, a change changes its offer', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const system = await PartnerSystem.of(world, imane);
  const items = [
    waiter('A-1'),
    waiter('A-2', { salaryMin: '5000', salaryMax: '4000' }),
    waiter('A-3', { title: 'ab', colour: 'red' }),
    waiter('A-4', { occupationCode: undefined, title: 'Serveur de restaurant' }),
    waiter('A-1'),
    { kind: 'job', title: 'Serveur', occupationCode: '5131-01' },
    waiter('A-5', { closesOn: '2020-01-01' }),
    waiter('A-6', { title: 'Serveuse, belle présentation exigée', employerName: '' }),
    waiter('A-7', { occupationCode: undefined, title: 'Zzyx' }),
  ];
  const { body } = await system.post<Answer & Record<string, number>>('offers/bulk', { items });
  expect(outcomes(body)).toEqual(['created', 'refused', 'refused', 'created', 'refused', 'refused', 'refused', 'created', 'refused']);
  expect(body).toMatchObject({ dryRun: false, created: 3, updated: 0, unchanged: 0, refused: 6 });
  expect(body.items.map(({ faults }) => faults.map(({ path, code }) => `${path} ${code}`))).toEqual([
    [],
    ['salaryMax offers.salary_order'],
    ['colour platform.field.whitelist_validation', 'title platform.field.min_length'],
    [],
    ['reference offers.bulk.reference_twice'],
    ['reference platform.field.is_defined'],
    ['closesOn offers.closes_in_the_past'],
    [],
    ['occupationCode platform.field.is_defined'],
  ]);
  expect(body.items[7]?.state).toBe('review');
  expect(body.items[1]?.faults[0]?.message).toBe('Le salaire le plus haut est plus petit que le plus bas. Corrigez l’un des deux.');

  const before = await history(world);
  const again = await system.post<Answer>('offers/bulk', { items: [items[0], items[3]].map((item) => Object.fromEntries(Object.entries(item!).reverse())) });
  expect([outcomes(again.body), await offers(world), await history(world)]).toEqual([['unchanged', 'unchanged'], 3, before]);
  const changed = await system.post<Answer>('offers/bulk', { items: [waiter('A-1', { posts: 4 })] });
  expect(changed.body.items).toMatchObject([{ outcome: 'updated', offerId: body.items[0]?.offerId }]);
  expect((await world.visitor().get(`offers/${body.items[0]?.offerId}`)).body).toMatchObject({ posts: 4, source: 'api' });
});

story('a dry run says what would happen and changes nothing; one idempotency key is one call', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const system = await PartnerSystem.of(world, imane);
  const call = { items: [waiter('B-1'), waiter('B-2', { posts: 0 })] };
  const [n, acts] = [await offers(world), await history(world)];
  const trial = await system.post<Answer>('offers/bulk', { ...call, dryRun: true }, { key: 'one' });
  expect([trial.body.dryRun, outcomes(trial.body), await offers(world), await history(world)]).toEqual([true, ['created', 'refused'], n, acts]);
  const [first, second] = [await system.post<Answer>('offers/bulk', call, { key: 'one' }), await system.post<Answer>('offers/bulk', call, { key: 'one' })];
  expect(second.body).toEqual(first.body);
  expect(await offers(world)).toBe(n + 1);
  expect((await system.post<{ code: string }>('offers/bulk', { items: [waiter('B-3')] }, { key: 'one', expect: 422 })).body.code).toBe('platform.key_reused');
});

story('what another tells already is kept and not shown; an offer of a file is known by its reference; a draft goes on line when told so', async (world) => {
  const [imane, omar] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const system = await PartnerSystem.of(world, imane);
  const same = waiter('x', { employerName: 'Café Atlas', communeCode: '09.001.01.01' });
  await omar.person.post('offers', { ...same, reference: undefined, organisationId: omar.organisationId });
  const repeated = await system.post<Answer>('offers/bulk', { items: [{ ...same, reference: 'C-1' }] });
  expect(repeated.body.items).toMatchObject([{ outcome: 'created', notes: [{ code: 'offers.bulk.near_duplicate_of_offer' }] }]);
  expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(1);

  const file = await imane.imports('Référence;Intitulé;Ville\nC-2;Serveur de restaurant;Agadir\n');
  const [line] = await imane.linesOf(file.id);
  const known = await system.post<Answer>('offers/bulk', { items: [waiter('C-2')] });
  expect(known.body.items).toMatchObject([{ outcome: 'updated', offerId: line?.offerId }]);

  const draft = await system.post<Answer>('offers/bulk', { items: [waiter('C-3', { publish: false })] });
  expect(draft.body.items).toMatchObject([{ state: 'draft' }]);
  expect((await system.post<Answer>('offers/bulk', { items: [waiter('C-3')] })).body.items).toMatchObject([{ outcome: 'updated', state: 'published' }]);
});

story('offers are closed by their references; what is closed stays closed', async (world) => {
  const [imane, omar] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const [system, other] = [await PartnerSystem.of(world, imane), await PartnerSystem.of(world, omar)];
  await system.post('offers/bulk', { items: [waiter('D-1'), waiter('D-2', { publish: false })] });
  const close = async (by: PartnerSystem, references: string[], more: object = {}): Promise<string[]> =>
    outcomes((await by.post<Answer>('offers/bulk/close', { references, ...more })).body);
  expect(await close(system, ['D-1'], { dryRun: true })).toEqual(['closed']);
  expect(await close(other, ['D-1'])).toEqual(['refused']);
  expect(await close(system, ['D-1', 'D-1', 'D-2', 'nobody'])).toEqual(['closed', 'unchanged', 'refused', 'refused']);
  expect(await close(system, ['D-2'], { as: 'cancelled' })).toEqual(['closed']);
  const again = await system.post<Answer>('offers/bulk', { items: [waiter('D-1', { posts: 2 })] });
  expect(again.body.items).toMatchObject([{ outcome: 'unchanged', state: 'filled', notes: [{ code: 'offers.bulk.offer_closed' }] }]);
  await other.post('offers/bulk', { organisationId: imane.organisationId, items: [waiter('D-9')] }, { expect: 403 });
});

story('a thousand offers go in with one call, and one more is too many; two calls at once make each offer once', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const system = await PartnerSystem.of(world, imane);
  const items = Array.from({ length: 1001 }, (_, i) => waiter(`E-${i}`));
  expect((await system.post<{ fields: { path: string }[] }>('offers/bulk', { items }, { expect: 422 })).body.fields.map(({ path }) => path)).toEqual(['items']);
  const some = { items: items.slice(0, 20) };
  const [a, b] = await Promise.all([system.post<Answer>('offers/bulk', some), system.post<Answer>('offers/bulk', some)]);
  expect([...new Set([...outcomes(a.body), ...outcomes(b.body)])].sort()).toEqual(['created', 'unchanged']);
  const { body } = await system.post<Answer & { created: number; unchanged: number }>('offers/bulk', { items: items.slice(0, 1000) });
  expect([body.created, body.unchanged]).toEqual([980, 20]);
  expect(await offers(world)).toBe(1000);
});
