import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const agadir = '09.001.01.01';
const waiter = { kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01', communeCode: agadir };

story('an agency posts an offer; what is wrong is told at the field, and nobody posts for another', async (world) => {
  const [imane, other] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const mine = { organisationId: imane.organisationId, ...waiter };
  const wrong = { ...mine, occupationCode: '9999-99', communeCode: 'atlantis', skills: [{ code: 'flying' }] };
  expect((await imane.person.post<Told>('offers', wrong, { expect: 422 })).body.fields.map(({ path }) => path)).toEqual(['occupationCode', 'communeCode', 'skills.0.code']);
  const salary = await imane.person.post<Told>('offers', { ...mine, salaryMin: '5000', salaryMax: '4000' }, { expect: 422 });
  expect(salary.body.fields).toMatchObject([{ path: 'salaryMax', message: 'Le salaire le plus haut est plus petit que le plus bas. Corrigez l’un des deux.' }]);
  expect((await imane.person.post<Told>('offers', { ...mine, closesOn: '2027-01-03' }, { expect: 422 })).body.fields).toMatchObject([{ code: 'offers.closes_in_the_past' }]);
  expect((await imane.person.post<Told>('offers', { ...mine, title: 'ab' }, { expect: 422 })).body.fields.map(({ path }) => path)).toEqual(['title']);
  await other.person.post('offers', mine, { expect: 403 });

  const key = 'one-offer';
  const [first, again] = [await imane.person.post<{ id: string }>('offers', mine, { key }), await imane.person.post<{ id: string }>('offers', mine, { key })];
  expect(again.body).toEqual(first.body);
  const { body: view } = await world.visitor().get<{ skills: { code: string }[] }>(`offers/${first.body.id}`);
  expect(view).toMatchObject({ title: 'Serveur / Serveuse', state: 'published', source: 'own', allowedMoves: [] });
  expect(view.skills.length).toBeGreaterThan(2);
  await other.person.put(`offers/${first.body.id}`, { ...mine, title: 'Mienne' }, { expect: 404 });
});

story('only open offers are in the list; each move is for who may do it, once', async (world) => {
  const [imane, other] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const [officer, salma] = await world.people('Karim the officer', 'Salma the seeker');
  const shown = async (): Promise<number> => (await world.visitor().get<{ total: number }>('offers')).body.total;
  const { body: offer } = await imane.person.post<{ id: string; state: string }>('offers', { organisationId: imane.organisationId, ...waiter, publish: false });
  const move = async (name: string, who = imane.person, expect_ = 200): Promise<string> =>
    (await who.post<{ state?: string; code: string }>(`offers/${offer.id}/${name}`, {}, { expect: expect_ })).body.state ?? '';
  expect([offer.state, await shown()]).toEqual(['draft', 0]);
  await world.visitor().get(`offers/${offer.id}`, { expect: 404 });
  await move('publish', other.person, 404);
  await move('publish', salma, 403);
  expect([await move('publish'), await shown()]).toEqual(['published', 1]);
  await move('publish', imane.person, 409);
  expect([await move('pause', officer), await shown()]).toEqual(['paused', 0]);
  expect([await move('resume'), await shown()]).toEqual(['published', 1]);
  await move('fill', officer, 403);
  expect([await move('fill'), await shown()]).toEqual(['filled', 0]);
  await move('resume', imane.person, 409);
  await imane.person.put(`offers/${offer.id}`, { organisationId: imane.organisationId, ...waiter }, { expect: 409 });
  const { body: own } = await imane.person.get<{ items: { state: string; allowedMoves: string[] }[] }>('offers/mine');
  expect(own.items).toMatchObject([{ state: 'filled', allowedMoves: [] }]);
  expect((await other.person.get<{ total: number }>('offers/mine')).body.total).toBe(0);
});

story('an offer leaves the list when its last day is over, and not before', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const post = async (closesOn?: string): Promise<string> =>
    (await imane.person.post<{ id: string }>('offers', { organisationId: imane.organisationId, ...waiter, closesOn })).body.id;
  const [soon, later, never] = [await post('2027-01-10'), await post('2027-01-31'), await post()];
  const stateOf = async (id: string): Promise<string> => (await imane.person.get<{ state: string }>(`offers/${id}`)).body.state;
  const states = async (): Promise<string[]> => [await stateOf(soon), await stateOf(later), await stateOf(never)];
  await world.dayBecomes('2027-01-10');
  expect(await states()).toEqual(['published', 'published', 'published']);
  await world.dayBecomes('2027-01-11');
  expect(await states()).toEqual(['expired', 'published', 'published']);
  await world.dayBecomes('2027-02-01');
  expect(await states()).toEqual(['expired', 'expired', 'published']);
  expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(1);
});

story('wording that may exclude people is looked at before it is public, also when an offer is posted or changed by hand', async (world) => {
  const imane = await AnAgency.opens(world, 'Imane');
  const [officer] = await world.people('Karim the officer');
  const body = { organisationId: imane.organisationId, ...waiter };
  const excluding = { ...body, description: 'Réservé aux femmes célibataires.' };
  const shown = async (): Promise<number> => (await world.visitor().get<{ total: number }>('offers')).body.total;
  const stateOf = async (id: string): Promise<unknown> => {
    const { state, flags, allowedMoves } = (await imane.person.get<{ state: string; flags: string[]; allowedMoves: string[] }>(`offers/${id}`)).body;
    return [state, flags, allowedMoves];
  };
  const { body: posted } = await imane.person.post<{ id: string; state: string }>('offers', excluding);
  expect([posted.state, await stateOf(posted.id), await shown()]).toEqual(['review', ['review', ['excludes_sex', 'excludes_family'], ['cancel']], 0]);
  await imane.person.post(`offers/${posted.id}/publish`, {}, { expect: 409 });
  await imane.person.put(`offers/${posted.id}`, body);
  expect([await stateOf(posted.id), await shown()]).toEqual([['published', [], ['pause', 'fill', 'cancel']], 1]);

  await imane.person.put(`offers/${posted.id}`, excluding);
  expect([((await stateOf(posted.id)) as [string])[0], await shown()]).toEqual(['review', 0]);
  await officer.post(`offers/${posted.id}/approve`); // a person found it lawful
  await imane.person.put(`offers/${posted.id}`, { ...excluding, posts: 3 });
  expect([((await stateOf(posted.id)) as [string])[0], await shown()]).toEqual(['published', 1]);

  const { body: draft } = await imane.person.post<{ id: string; state: string }>('offers', { ...excluding, publish: false });
  expect(draft.state).toBe('draft');
  expect((await imane.person.post<{ state: string }>(`offers/${draft.id}/publish`)).body.state).toBe('review');
  expect(await shown()).toBe(1);
});
