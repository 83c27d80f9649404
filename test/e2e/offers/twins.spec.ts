import { AnAgency } from '../../world/agencies';
import type { HttpPerson } from '../../world/client';
import { story } from '../../world/world';

const agadir = '09.001.01.01';
interface Pair {
  readonly id: string;
  readonly state: string;
  readonly how: string;
  readonly likeness: number;
  readonly differ: readonly string[];
  readonly one: { readonly id: string; readonly title: string; readonly shown: boolean };
  readonly other: { readonly id: string; readonly title: string };
  readonly decidedBy: string | null;
  readonly note: string;
}
interface List {
  readonly items: readonly Pair[];
  readonly total: number;
}
const shown = async (who: HttpPerson): Promise<readonly string[]> => (await who.get<{ items: { title: string }[] }>('offers')).body.items.map(({ title }) => title).sort();
const pairs = async (who: HttpPerson, show = 'open'): Promise<readonly Pair[]> => (await who.get<List>(`offers/twins?show=${show}`)).body.items;
const told = (reference: string, title: string, more = ''): string =>
  `Référence;Intitulé;Ville;Employeur;Description\n${reference};${title};Agadir;Hôtel Atlas;Service en salle${more}\n`;

story('two offers alike wait side by side; "the same" keeps one, survives both files read again, and is undone; "not the same" is never asked again', async (world) => {
  const [imane, brahim] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Brahim')];
  const [karim, mairie, salma] = await world.people('Karim the officer', 'Mairie the municipality', 'Salma the seeker');
  await imane.imports(told('A1', 'Serveur'), { source: 'feed' });
  await brahim.imports(told('B7', 'Serveuse H/F'), { source: 'liste' });
  await world.settle();
  expect(await shown(salma)).toEqual(['Serveur']);
  const [pair] = await pairs(karim);
  expect(pair).toMatchObject({ how: 'near', one: { title: 'Serveur', shown: true }, other: { title: 'Serveuse H/F' }, differ: ['title'] });
  expect(pair!.likeness).toBeGreaterThan(80);
  // neither agency speaks for both; the municipality looks after all
  expect([await pairs(imane.person), (await pairs(mairie)).length]).toEqual([[], 1]);
  await imane.person.post(`offers/twins/${pair!.id}/apart`, {}, { expect: 404 });
  await karim.post(`offers/twins/${pair!.id}/same`, { keptId: imane.organisationId }, { expect: 422 });

  // what people keep of either is told by the one that stays
  await salma.put(`offers/${pair!.one.id}/favourite`, {});
  await karim.post(`offers/twins/${pair!.id}/same`, { keptId: pair!.other.id, note: 'Même poste' });
  expect([await shown(salma), await pairs(karim)]).toEqual([['Serveuse H/F'], []]);
  const kept = (await salma.get<{ items: { title: string }[] }>('offers/favourites')).body.items.map(({ title }) => title);
  expect([kept, (await salma.get<{ kept: boolean }>(`offers/${pair!.other.id}/favourite`)).body.kept]).toEqual([['Serveuse H/F'], true]);
  expect((await salma.get<{ twinOf: string }>(`offers/${pair!.one.id}`)).body.twinOf).toBe(pair!.other.id);

  // both sources again, one of them changed: nothing flaps
  await imane.imports(told('A1', 'Serveur', ', le soir'), { source: 'feed' });
  await brahim.imports(told('B7', 'Serveuse H/F', ', le midi'), { source: 'liste' });
  await world.settle();
  expect([await shown(salma), await pairs(karim)]).toEqual([['Serveuse H/F'], []]);
  expect(await pairs(karim, 'decided')).toMatchObject([{ id: pair!.id, state: 'same', note: 'Même poste' }]);
  await karim.post(`offers/twins/${pair!.id}/same`, { keptId: pair!.one.id }, { expect: 409 });

  // the one that stays is withdrawn: the other one is still a job, and comes back
  await brahim.person.post(`offers/${pair!.other.id}/pause`);
  await world.settle();
  expect(await shown(salma)).toEqual(['Serveur']);
  await brahim.person.post(`offers/${pair!.other.id}/resume`);
  await world.settle();
  expect(await shown(salma)).toEqual(['Serveuse H/F']);

  await mairie.post(`offers/twins/${pair!.id}/undo`);
  expect([await shown(salma), await pairs(karim)]).toEqual([['Serveur', 'Serveuse H/F'], []]);
  await imane.imports(told('A1', 'Serveur', ', soir et midi'), { source: 'feed' });
  await world.settle();
  expect([await shown(salma), await pairs(karim)]).toEqual([['Serveur', 'Serveuse H/F'], []]);
  // and even that may have been a mistake
  await karim.post(`offers/twins/${pair!.id}/undo`);
  expect([await shown(salma), (await pairs(karim)).length]).toEqual([expect.any(Array), 1]);
  expect(await shown(salma)).toHaveLength(1);
});

story(
  'offers posted by hand are compared too; an organisation settles what is both its own; equal word for word is joined by the house; candidates of both are one list',
  async (world) => {
    const { person, organisationId, ...agency } = await AnAgency.opens(world, 'Imane');
    const imports = AnAgency.prototype.imports.bind({ person, organisationId, ...agency } as AnAgency);
    const [karim, salma] = await world.people('Karim the officer', 'Salma the seeker');
    const post = async (title: string): Promise<string> =>
      (await person.post<{ id: string }>('offers', { organisationId, kind: 'job', title, occupationCode: '5131-01', communeCode: agadir, employerName: 'Riad Souss' })).body.id;
    const [first, second] = [await post('Serveur'), await post('Serveur de salle')];
    await world.settle();
    expect(await pairs(person)).toEqual([]);
    const third = await post('Serveur (H/F)');
    await world.settle();
    const [pair] = await pairs(person);
    expect([pair!.one.id, pair!.other.id].sort()).toEqual([first, third].sort());
    await salma.post('candidacies', { offerId: third });
    await person.post(`offers/twins/${pair!.id}/same`, { keptId: first });
    expect((await salma.post<{ code: string }>('candidacies', { offerId: first }, { expect: 409 })).body.code).toBe('candidacies.already_applied');
    expect((await person.get<{ total: number }>(`candidacies/offers/${first}/received`)).body.total).toBe(1);
    expect(await shown(salma)).toHaveLength(2);
    expect(second).not.toBe(first);

    await imports('Référence;Intitulé;Ville;Employeur\nX1;Plongeur;Agadir;Riad Souss\nX2;Plongeur;Agadir;Riad Souss\n', { source: 'feed' });
    await world.settle();
    expect((await shown(salma)).filter((title) => title === 'Plongeur')).toHaveLength(1);
    const [joined] = await pairs(karim, 'decided').then((all) => all.filter(({ how }) => how === 'exact'));
    expect(joined).toMatchObject({ state: 'same', decidedBy: null, likeness: 100 });
    await karim.post(`offers/twins/${joined!.id}/apart`, { note: 'Deux postes' });
    expect((await shown(salma)).filter((title) => title === 'Plongeur')).toHaveLength(2);
  },
);
