import type { HttpPerson } from '../../world/client';
import { story, type World } from '../../world/world';

interface Card {
  readonly id: string;
  readonly title: string;
  readonly flags?: readonly string[];
  readonly allowedMoves?: readonly string[];
  readonly editable?: boolean;
}
interface Pages {
  readonly items: readonly Card[];
  readonly total: number;
}
interface Facets {
  readonly communes: readonly { readonly code: string; readonly count: number; readonly label: { readonly fr: string } }[];
  readonly sectors: readonly { readonly code: string; readonly count: number }[];
}
const dcheira = '09.273.01.13';

async function workshop(world: World): Promise<{ agency: HttpPerson; post: (body: object) => Promise<string> }> {
  const [agency, admin] = await world.people('Imane the agency', 'Amina the administrator');
  const { body: organisation } = await admin.post<{ id: string }>('organisations', { kind: 'employer', nameFr: 'Atelier Essai', nameAr: 'ورشة التجربة' });
  await admin.post(`organisations/${organisation.id}/members`, { email: 'imane@tiwizi.test' });
  const [waiter] = await world.db.query<{ code: string }>("select code from occupation where label_fr ilike 'serveur%' order by code limit 1");
  const post = async (body: object): Promise<string> =>
    (await agency.post<{ id: string }>('offers', { organisationId: organisation.id, kind: 'job', occupationCode: waiter?.code, communeCode: dcheira, ...body })).body.id;
  return { agency, post };
}

story('a visitor finds an offer however it is written, and every choice of the search leads somewhere', async (world) => {
  const { post } = await workshop(world);
  const visitor = world.visitor();
  const terrace = await post({ title: 'Chef de rang, été en terrasse' });
  const room = await post({ title: 'Aide en salle', employerName: 'Café Émeraude', communeCode: 'city:casablanca' });
  await post({ title: 'Brouillon', publish: false });
  const find = async (q: string): Promise<string[]> => (await visitor.get<Pages>(`offers?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id).sort();
  for (const q of ['ete', 'TERRASSE été', 'chef de rang ete en terrase']) expect([q, await find(q)]).toEqual([q, [terrace]]);
  for (const q of ['emeraude', 'salle casablanca', 'cafe aide']) expect([q, await find(q)]).toEqual([q, [room]]);
  for (const q of ['نادل', 'serveur', 'waiter']) expect([q, await find(q)]).toEqual([q, [terrace, room].sort()]);
  expect(await find('aide terrasse')).toEqual([terrace]); // nothing has both words: what is spelt nearly so
  for (const q of ['boulanger', '%', '_']) expect([q, await find(q)]).toEqual([q, []]);

  const { body: facets } = await visitor.get<Facets>('offers/facets');
  expect(facets.communes.map(({ code, count }) => [code, count]).sort()).toEqual([
    [dcheira, 1],
    ['city:casablanca', 1],
  ]);
  expect(facets.sectors).toHaveLength(1);
  for (const { code, count } of facets.communes) expect((await visitor.get<Pages>(`offers?communeCode=${code}`)).body.total).toBe(count);
  for (const { code, count } of facets.sectors) expect((await visitor.get<Pages>(`offers?sectorCode=${code}`)).body.total).toBe(count);
});

story('an offer says to whom it belongs what may be done with it; once filled, everybody reads that it is over', async (world) => {
  const { agency, post } = await workshop(world);
  const [officer] = await world.people('Karim the officer');
  const visitor = world.visitor();
  const id = await post({ title: 'Aide en salle', publish: false });
  const mine = async (): Promise<Card | undefined> => (await agency.get<Pages>('offers/mine')).body.items[0];
  expect(await mine()).toMatchObject({ id, flags: [], allowedMoves: ['publish', 'cancel'], editable: true });
  await visitor.get(`offers/${id}`, { expect: 404 });
  await world.db.query("update offer set flags = '{excludes_sex}' where id = $1", [id]);
  expect((await agency.post<{ state: string }>(`offers/${id}/publish`)).body.state).toBe('review');
  await officer.post(`offers/${id}/approve`);
  expect(await mine()).toMatchObject({ flags: ['excludes_sex'], allowedMoves: ['pause', 'fill', 'cancel'] });
  expect((await officer.get<Card>(`offers/${id}`)).body).toMatchObject({ flags: ['excludes_sex'], allowedMoves: ['pause', 'cancel'], editable: false });
  expect((await visitor.get<Card>(`offers/${id}`)).body).toMatchObject({ flags: [], allowedMoves: [], editable: false });
  await agency.post(`offers/${id}/pause`);
  await visitor.get(`offers/${id}`, { expect: 404 });
  await agency.post(`offers/${id}/fill`);
  expect(await mine()).toMatchObject({ allowedMoves: [], editable: false });
  expect((await visitor.get(`offers/${id}`)).body).toMatchObject({ state: 'filled' });
});
