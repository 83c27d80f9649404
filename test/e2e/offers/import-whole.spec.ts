import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

interface Became {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly params: object }[];
}
const titles = ['Serveur', 'Cuisinier', 'Maçon', 'Électricien', 'Plombier', 'Menuisier', 'Soudeur', 'Peintre en bâtiment', 'Caissier', 'Comptable'];
const file = (upTo: number, more = ''): Buffer =>
  Buffer.from(['Référence;Intitulé;Ville;Date limite', ...titles.slice(0, upTo).map((title, i) => `R${i};${title};Agadir;`), more].join('\n'));

story('a whole list takes off line what it no longer tells; a cut-off one is refused until somebody says yes, and trying changes nothing', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const { person, organisationId } = agency;
  const send = async (bytes: Buffer, fields: Readonly<Record<string, string>> = {}, expect = 201): Promise<Became> =>
    (await person.upload<Became>('offers/imports', { name: 'liste.csv', bytes }, { organisationId, complete: 'true', ...fields }, { expect })).body;
  const open = async (): Promise<number> => (await world.visitor().get<{ total: number }>('offers')).body.total;
  const tried = await send(file(10), { dryRun: 'true' });
  expect([tried.created, await open()]).toEqual([10, 0]);
  await send(file(10));
  await person.post('offers', { organisationId, kind: 'job', title: 'Écrite à la main', occupationCode: '5131-01' });
  expect(await open()).toBe(11);

  expect(await send(file(9))).toMatchObject({ unchanged: 9, removed: 1 });
  expect(await open()).toBe(10);
  const refused = await send(file(2), {}, 422);
  expect(refused).toMatchObject({ code: 'offers.removes_many', fields: [{ path: 'confirmRemoval', params: { removed: 7, open: 9 } }] });
  await send(file(2), { dryRun: 'true' }, 422);
  expect(await open()).toBe(10);
  expect(await send(file(3, 'R5;Menuisier;Agadir;01/01/2020'), { confirmRemoval: 'true' })).toMatchObject({ removed: 5 }); // the refused line still tells R5
  expect(await open()).toBe(5);
  expect(await send(file(3), { complete: '' })).toMatchObject({ unchanged: 3, removed: 0 });

  const nameless = await send(Buffer.from('Intitulé;Ville\nServeur;Agadir'), {}, 422);
  expect(nameless).toMatchObject({ code: 'offers.list_wants_references', fields: [{ path: 'complete' }] });
  await send(Buffer.from('Référence;Intitulé\n'), {}, 422); // an empty list is no list
  expect(await open()).toBe(5);
  // told again, what the list had taken off is back under the same id, with its history; what a person withdrew stays off
  const { body: mine } = await person.get<{ items: { id: string; title: string }[] }>('offers/mine?pageSize=100');
  const idOf = (title: string): string => mine.items.find((offer) => offer.title === title)?.id ?? '';
  await person.post(`offers/${idOf('Maçon')}/cancel`);
  expect(await send(file(5))).toMatchObject({ created: 0, updated: 2, unchanged: 3 }); // Électricien, Plombier; Maçon is closed
  const moved = await world.db.query<{ move: string }>('select move from history where subject_id = $1 and move is not null order by n', [idOf('Plombier')]);
  expect(moved.map(({ move }) => move)).toEqual(['publish', 'unlist', 'relist']);
  expect((await world.visitor().get<{ state: string }>(`offers/${idOf('Plombier')}`)).body.state).toBe('published');
  await world.visitor().get(`offers/${idOf('Maçon')}`, { expect: 404 });
});
