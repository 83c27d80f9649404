import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}

story('an agency gets its people, who add colleagues and see no other agency', async (world) => {
  const [admin, anapec, colleague, other] = [
    await world.person('Admin', 'admin'),
    await world.person('Nadia', 'agency'),
    await world.person('Hicham', 'agency'),
    await world.person('Other', 'agency'),
  ];
  const { body: made } = await admin.post<{ id: string; warnings: string[] }>('organisations', { kind: 'public_agency', nameFr: 'ANAPEC Inezgane', ice: '001561191000067' });
  expect(made.warnings).toEqual(['ice_control']);
  await anapec.post(`organisations/${made.id}/members`, { email: 'hicham@tiwizi.test' }, { expect: 404 });
  await admin.post(`organisations/${made.id}/members`, { email: 'Nadia@tiwizi.test', role: 'admin' });
  await anapec.post(`organisations/${made.id}/members`, { email: 'hicham@tiwizi.test' });
  expect((await colleague.get<{ organisationIds: string[] }>('accounts/me')).body.organisationIds).toEqual([made.id]);
  expect((await colleague.get<{ items: object[] }>('organisations/mine')).body.items).toMatchObject([{ id: made.id, name: { ar: '', fr: 'ANAPEC Inezgane' }, myRole: 'member' }]);
  await colleague.post(`organisations/${made.id}/members`, { email: 'other@tiwizi.test' }, { expect: 404 });
  const { items: members } = (await anapec.get<{ items: { role: string; address: string }[] }>(`organisations/${made.id}/members`)).body;
  expect(members.map(({ role, address }) => [role, address])).toEqual([
    ['admin', 'nadia@tiwizi.test'],
    ['member', 'hicham@tiwizi.test'],
  ]);
  await other.get(`organisations/${made.id}/members`, { expect: 404 });
  expect((await anapec.post<Told>(`organisations/${made.id}/members`, { email: 'nobody@tiwizi.test' }, { expect: 422 })).body.fields).toMatchObject([
    { path: 'email', code: 'organisations.member_unknown' },
  ]);
});

story('an organisation says what is wrong with it', async (world) => {
  const admin = await world.person('Admin', 'admin');
  const { body } = await admin.post<Told>('organisations', { kind: 'employer', ice: '123', communeCode: 'atlantis' }, { expect: 422 });
  expect(body.fields.map(({ path, code }) => [path, code])).toEqual([
    ['nameFr', 'organisations.name_missing'],
    ['ice', 'organisations.ice_unreadable'],
    ['communeCode', 'organisations.commune_unknown'],
  ]);
  await (await world.person('Founder', 'founder')).post('organisations', { kind: 'employer', nameFr: 'X' }, { expect: 403 });
});
