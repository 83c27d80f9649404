import { OrganisationQueries } from '../../../libs/features/organisations';
import { story } from '../../world/world';

interface Portfolio {
  readonly accountId: string | null;
  readonly member: boolean;
  readonly offers: number;
}

interface Made {
  readonly id: string;
  readonly token: string;
}
interface Team {
  readonly members: readonly { readonly address: string; readonly role: string; readonly away: { readonly id: string; readonly now: boolean } | null }[];
  readonly invitations: readonly { readonly state: string }[];
  readonly branches: readonly { readonly id: string; readonly name: { readonly fr: string }; readonly kind: string; readonly warnings: readonly string[] }[];
  readonly parent: { readonly id: string } | null;
  readonly mayManage: boolean;
}

story('a link lets one person in, once, in time; the person may publish from then on', async (world) => {
  const [keeper, nadia, salma, omar] = await world.people('Keeper the administrator', 'Nadia the agency', 'Salma the seeker', 'Omar the seeker');
  const { id } = (await keeper.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier' })).body;
  await keeper.post(`organisations/${id}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  const invite = async (): Promise<Made> => (await nadia.post<Made>(`organisations/${id}/invitations`)).body;
  const accept = async (who: typeof salma, token: string, expect: number): Promise<string> =>
    (await who.post<{ code: string }>(`organisations/invitations/${token}/accept`, {}, { expect })).body.code;
  const states = async (): Promise<string[]> => (await nadia.get<Team>(`organisations/${id}/team`)).body.invitations.map(({ state }) => state);

  const first = await invite();
  expect((await world.visitor().get(`organisations/invitations/${first.token}`)).body).toMatchObject({ organisation: { fr: 'Atelier' }, role: 'member' });
  expect(JSON.stringify(await world.db.query('select * from organisation_invitation'))).not.toContain(first.token);
  const offer = { organisationId: id, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };
  await salma.post('offers', offer, { expect: 403 });
  await accept(salma, first.token, 201);
  await salma.post('offers', offer);
  expect(await accept(omar, first.token, 409)).toBe('organisations.invitation_gone');
  expect(await accept(omar, 'nonsense', 404)).toBe('platform.not_found');

  const [second, third] = [await invite(), await invite()];
  expect(await accept(salma, second.token, 409)).toBe('organisations.already_member');
  await nadia.delete(`organisations/${id}/invitations/${second.id}`);
  expect(await accept(omar, second.token, 409)).toBe('organisations.invitation_gone');
  world.clock.set(new Date(world.clock.now().getTime() + 14 * 24 * 3600_000));
  expect(await accept(omar, third.token, 409)).toBe('organisations.invitation_gone');
  expect((await states()).sort()).toEqual(['over', 'used', 'withdrawn']);
  await salma.post(`organisations/${id}/invitations`, {}, { expect: 404 });
  await keeper.post('organisations/00000000-0000-4000-8000-000000000000/invitations', {}, { expect: 404 });
  expect((await salma.get<Team>(`organisations/${id}/team`)).body).toMatchObject({ mayManage: false, invitations: [] });
});

story('two who open one link at once: one comes in', async (world) => {
  const [keeper, salma, omar] = await world.people('Keeper the administrator', 'Salma the seeker', 'Omar the seeker');
  const { id } = (await keeper.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier' })).body;
  const { token } = (await keeper.post<Made>(`organisations/${id}/invitations`, { role: 'admin' })).body;
  const answers = await Promise.all([salma, omar].map((who) => who.statusOf('POST', `organisations/invitations/${token}/accept`)));
  expect(answers.sort()).toEqual([201, 409]);
});

story('somebody who goes speaks no more, their key neither; the last administrator stays', async (world) => {
  const [keeper, nadia, hicham] = await world.people('Keeper the administrator', 'Nadia the agency', 'Hicham the agency');
  const { id } = (await keeper.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier' })).body;
  await keeper.post(`organisations/${id}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  await nadia.post(`organisations/${id}/members`, { email: 'hicham@tiwizi.test' });
  const idOf = async (who: typeof nadia): Promise<string> => (await who.get<{ accountId: string }>('accounts/me')).body.accountId;
  const { key } = (await hicham.post<{ key: string }>('accounts/api-keys', { name: 'Feed' })).body;
  const bulk = (expect: number) =>
    world
      .visitor()
      .post('offers/bulk', { organisationId: id, items: [{ reference: 'A', kind: 'job', title: 'Serveur / Serveuse' }] }, { headers: { authorization: `Bearer ${key}` }, expect });
  await bulk(200);
  await hicham.delete(`organisations/${id}/members/${await idOf(nadia)}`, { expect: 404 });
  expect((await nadia.delete<{ code: string }>(`organisations/${id}/members/${await idOf(nadia)}`, { expect: 409 })).body.code).toBe('organisations.last_admin');
  await hicham.delete(`organisations/${id}/members/${await idOf(hicham)}`);
  await bulk(403);
  await hicham.get(`organisations/${id}/team`, { expect: 404 });
});

story('people say when they are away; who administers an organisation speaks for its branches', async (world) => {
  const [keeper, nadia, hicham] = await world.people('Keeper the administrator', 'Nadia the agency', 'Hicham the agency');
  const { id } = (await keeper.post<Made>('organisations', { kind: 'public_agency', nameFr: 'ANAPEC' })).body;
  await keeper.post(`organisations/${id}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  await nadia.post(`organisations/${id}/members`, { email: 'hicham@tiwizi.test' });
  const away = (from: string, to: string, expect = 201) => hicham.post<{ id: string; code: string }>(`organisations/${id}/absences`, { fromDay: from, toDay: to }, { expect });
  const team = async (of = id): Promise<Team> => (await nadia.get<Team>(`organisations/${of}/team`)).body;
  expect((await away('2027-01-10', '2027-01-09', 422)).body.code).toBe('organisations.days_wrong');
  const { body: absence } = await away('2027-01-04', '2027-01-08');
  expect((await away('2027-01-08', '2027-01-12', 422)).body.code).toBe('organisations.absence_twice');
  expect((await team()).members.find(({ address }) => address.startsWith('hicham'))?.away).toMatchObject({ id: absence.id, now: true });
  // news goes to who is here; at a branch without people of its own to who administers the organisation
  const written = async (of: string): Promise<number> => (await world.app.get(OrganisationQueries, { strict: false }).spokesOf(of)).length;
  expect(await written(id)).toBe(1);
  await nadia.delete(`organisations/${id}/absences/${absence.id}`);
  expect(await written(id)).toBe(2);
  expect((await team()).members.every((member) => member.away === null)).toBe(true);

  await hicham.post(`organisations/${id}/branches`, { nameFr: 'Antenne' }, { expect: 404 });
  const { body: branch } = await nadia.post<Made>(`organisations/${id}/branches`, { nameFr: 'Antenne Dcheira', ice: '001561191000067' });
  expect((await team()).branches).toMatchObject([{ id: branch.id, name: { fr: 'Antenne Dcheira' }, kind: 'public_agency', warnings: ['ice_control'] }]);
  expect((await team(branch.id)).parent).toMatchObject({ id });
  expect([await written(branch.id), await world.app.get(OrganisationQueries, { strict: false }).isSpokenFor(branch.id)]).toEqual([1, true]);
  await nadia.post('offers', { organisationId: branch.id, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' });
  await hicham.get(`organisations/${branch.id}/team`, { expect: 404 });
  expect((await nadia.post<{ code: string }>(`organisations/${branch.id}/branches`, { nameFr: 'Sous-antenne' }, { expect: 409 })).body.code).toBe('organisations.branch_of_branch');
});

story('who leaves hands over; what is left behind is handed over by who administers the organisation', async (world) => {
  const [keeper, nadia, hicham, salma] = await world.people('Keeper the administrator', 'Nadia the agency', 'Hicham the agency', 'Salma the agency');
  const { id } = (await keeper.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier' })).body;
  await keeper.post(`organisations/${id}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  for (const email of ['hicham@tiwizi.test', 'salma@tiwizi.test']) await nadia.post(`organisations/${id}/members`, { email });
  const idOf = async (who: typeof nadia): Promise<string> => (await who.get<{ accountId: string }>('accounts/me')).body.accountId;
  const [ofNadia, ofHicham, ofSalma] = [await idOf(nadia), await idOf(hicham), await idOf(salma)];
  const offer = { organisationId: id, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };
  const { body: closed } = await hicham.post<Made>('offers', offer);
  await hicham.post(`offers/${closed.id}/fill`);
  for (const who of [hicham, hicham, nadia]) await who.post('offers', offer);
  const held = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await nadia.get<{ items: Portfolio[] }>(`offers/portfolios/${id}`)).body.items.map(({ accountId, offers }) => [accountId ?? 'nobody', offers]));
  const hand = (who: typeof nadia, from: string | undefined, to: string, expect = 200) =>
    who.post<{ moved: number; code: string }>(`offers/portfolios/${id}/transfer`, { from, to }, { expect });

  expect(await held()).toEqual({ [ofNadia]: 1, [ofHicham]: 2, [ofSalma]: 0 });
  expect((await hand(salma, ofHicham, ofSalma, 403)).body.code).toBe('offers.transfer_not_yours');
  expect((await hand(hicham, ofHicham, await idOf(keeper), 422)).body.code).toBe('offers.not_in_organisation');
  expect((await hand(hicham, ofHicham, ofSalma)).body.moved).toBe(2);
  expect((await hand(hicham, ofHicham, ofSalma)).body.moved).toBe(0);
  await nadia.delete(`organisations/${id}/members/${ofSalma}`);
  expect((await nadia.get<{ items: Portfolio[] }>(`offers/portfolios/${id}`)).body.items).toContainEqual(expect.objectContaining({ accountId: ofSalma, member: false, offers: 2 }));
  expect((await hand(nadia, ofSalma, ofHicham)).body.moved).toBe(2);
  await world.db.query('update offer set in_charge = null');
  expect((await hand(nadia, undefined, ofNadia)).body.moved).toBe(3);
  expect(await held()).toEqual({ [ofNadia]: 3, [ofHicham]: 0 });
  await keeper.get(`offers/portfolios/${id}`);
});
