import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

const agadir = '09.001.01.01';
const waiter = { kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01', communeCode: agadir };
interface List {
  readonly items: readonly { readonly id: string; readonly title: string; readonly q: string }[];
  readonly total: number;
}
interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}

story('an offer is kept once, seen by nobody else, and stays in the list when it closes', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const [salma, dina] = await world.people('Salma the seeker', 'Dina the seeker');
  const post = async (more: object = {}): Promise<string> => (await person.post<{ id: string }>('offers', { organisationId, ...waiter, ...more })).body.id;
  const [first, second, draft] = [await post(), await post({ title: 'Commis de cuisine' }), await post({ publish: false })];
  for (const id of [first, first, second]) await salma.put(`offers/${id}/favourite`, {});
  await salma.put(`offers/${draft}/favourite`, {}, { expect: 404 });
  const kept = async (who = salma): Promise<readonly string[]> => (await who.get<List>('offers/favourites')).body.items.map(({ id }) => id);
  expect([...(await kept())].sort()).toEqual([first, second].sort());
  expect(await kept(dina)).toEqual([]);
  expect((await salma.get<{ kept: boolean }>(`offers/${first}/favourite`)).body.kept).toBe(true);
  await person.post(`offers/${first}/fill`);
  expect(await kept()).toContain(first);
  await salma.delete(`offers/${second}/favourite`);
  await salma.delete(`offers/${second}/favourite`);
  expect(await kept()).toEqual([first]);
});

story('a search that says nothing is refused; the same one twice is one; ten are enough; nobody takes out another one’s', async (world) => {
  const [salma, dina] = await world.people('Salma the seeker', 'Dina the seeker');
  expect((await salma.post<Told>('offers/searches', { q: '  ' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'q', code: 'offers.search_says_nothing' }]);
  expect((await salma.post<Told>('offers/searches', { communeCode: 'atlantis' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'communeCode' }]);
  const { id } = (await salma.post<{ id: string }>('offers/searches', { q: 'serveur', communeCode: agadir })).body;
  expect((await salma.post<{ id: string }>('offers/searches', { q: ' serveur ', communeCode: agadir })).body.id).toBe(id);
  await Promise.all(Array.from({ length: 12 }, (_, i) => salma.statusOf('POST', 'offers/searches', { q: `mot ${i}` })));
  expect((await salma.get<List>('offers/searches')).body.items).toHaveLength(10);
  expect((await salma.post<Told>('offers/searches', { q: 'encore' }, { expect: 409 })).body.code).toBe('offers.searches_full');
  await dina.delete(`offers/searches/${id}`, { expect: 404 });
  await salma.delete(`offers/searches/${id}`);
  expect((await salma.get<List>('offers/searches')).body.items).toHaveLength(9);
});

story('each morning a search tells once what is new; what closed before the message left is not named', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const [salma] = await world.people('Salma the seeker');
  const post = async (title: string): Promise<string> => (await person.post<{ id: string }>('offers', { organisationId, ...waiter, title })).body.id;
  await post('Serveur du matin');
  await salma.post('offers/searches', { q: 'serveur' });
  await salma.post('offers/searches', { kind: 'training' });
  /** The bells of a morning, twice: what is found in the first round leaves in the second. */
  const morning = async (day: string): Promise<readonly string[]> => {
    await world.dayBecomes(day);
    await world.dayBecomes(day);
    return (await world.messages('salma@tiwizi.test')).map(({ text }) => text);
  };
  expect(await morning('2027-01-05')).toEqual([]); // what was there before is no news
  await post('Serveur du soir');
  await post('Serveur de nuit');
  const [message, ...more] = await morning('2027-01-06');
  expect(more).toEqual([]);
  expect(message).toContain('2 nouvelles offres');
  expect(message).toContain('Serveur du soir');
  expect(await morning('2027-01-07')).toHaveLength(1);
  const gone = await post('Serveur de passage');
  await world.dayBecomes('2027-01-08'); // found, not told yet
  await person.post(`offers/${gone}/fill`);
  expect(await morning('2027-01-08')).toHaveLength(1);
  expect(await world.db.query("select reason from reminder where state = 'suppressed'")).toEqual([{ reason: 'already_done' }]);
});
