import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

const [agadir, dcheira] = ['09.001.01.01', '09.273.01.13'];
interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly params: object }[];
}

story('one set of filters narrows the list, the words and the kept searches alike; what is full is left out; posts never fall below those that are given', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const [salma, visitor] = [(await world.people('Salma the seeker'))[0], world.visitor()];
  const post = async (title: string, more: object = {}): Promise<string> => {
    const body = { organisationId, kind: 'job', title, occupationCode: '5131-01', communeCode: agadir, ...more };
    return (await person.post<{ id: string }>('offers', body)).body.id;
  };
  const soon = { startsOn: '2027-03-01', endsOn: '2027-04-01', seats: 5 };
  const waiter = await post('Serveur (H/F) CDI', { contract: 'cdi', posts: 1, educationCode: 'bac' });
  await post('Serveur (H/F) saison', { contract: 'seasonal', communeCode: dcheira, details: { axis: 4 } });
  await post('Serveur (H/F) loin', { communeCode: 'city:casablanca', educationCode: 'master' });
  await post('Serveur (H/F) : formation', { kind: 'training', details: { level: 'technician' }, sessions: [soon] });
  const found = async (query: string): Promise<readonly string[]> =>
    (await visitor.get<{ items: { title: string }[] }>(`offers?${query}`)).body.items.map(({ title }) => title.replace('Serveur (H/F) ', '').replace(': ', '')).sort();
  for (const words of ['', '&q=serveur']) {
    expect(await found(`contract=cdi${words}`)).toEqual(['CDI']);
    expect(await found(`communeCode=${dcheira}${words}`)).toEqual(['saison']);
    expect(await found(`communeCode=${dcheira}&km=20${words}`)).toEqual(['CDI', 'formation', 'saison']);
    expect(await found(`educationCode=bac${words}`)).toEqual(['CDI', 'formation', 'saison']);
    expect(await found(`level=technician${words}`)).toEqual(['formation']);
    expect(await found(`axis=4${words}`)).toEqual(['saison']);
    expect(await found(`occupationCode=5131-01&kind=training${words}`)).toEqual(['formation']);
    expect(await found(`contract=nobody-knows${words}`)).toEqual([]);
    expect(await found(`seats=true${words}`)).toHaveLength(4);
  }
  await visitor.get('offers?km=0', { expect: 422 });
  const { body: facets } = await visitor.get<{ contracts: object[]; levels: object[]; kinds: object[]; axes: object[] }>('offers/facets');
  expect(facets).toMatchObject({
    levels: [{ code: 'technician', count: 1 }],
    axes: [{ code: '4', count: 1 }],
    kinds: [
      { code: 'job', count: 3 },
      { code: 'training', count: 1 },
    ],
  });
  expect(facets.contracts).toHaveLength(2);

  // the same choices are one search; a distance without a place says nothing
  const kept = async (body: object): Promise<string> => (await salma.post<{ id: string }>('offers/searches', body)).body.id;
  expect(await kept({ contract: 'cdi', seats: true })).toBe(await kept({ seats: true, contract: 'cdi', km: 20 }));
  expect(await kept({ contract: 'cdi' })).not.toBe(await kept({ contract: 'cdd' }));
  expect((await salma.post<Told>('offers/searches', { km: 20 }, { expect: 422 })).body.code).toBe('offers.search_says_nothing');
  expect((await salma.post<Told>('offers/searches', { educationCode: 'x' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'educationCode' }]);

  // the only post is given: full, and it cannot be taken away again
  const { id } = (await salma.post<{ id: string }>('candidacies', { offerId: waiter })).body;
  await person.post(`candidacies/${id}/hire`, {});
  expect(await found('seats=true')).toEqual(['formation', 'loin', 'saison']);
  const bigger = { organisationId, kind: 'job', title: 'Serveur (H/F) CDI', occupationCode: '5131-01', posts: 2 };
  await person.put(`offers/${waiter}`, bigger);
  const [dina] = await world.people('Dina the seeker');
  const second = (await dina.post<{ id: string }>('candidacies', { offerId: waiter })).body.id;
  await person.post(`candidacies/${second}/hire`, {});
  const refused = await person.put<Told>(`offers/${waiter}`, { ...bigger, posts: 1 }, { expect: 422 });
  expect(refused.body.fields).toMatchObject([{ path: 'posts', code: 'offers.posts_taken', params: { taken: 2 } }]);
  // a year later nothing is new
  await world.dayBecomes('2027-02-20');
  expect(await found('days=7')).toEqual([]);
  expect(await found('days=365')).toContain('CDI');
});
