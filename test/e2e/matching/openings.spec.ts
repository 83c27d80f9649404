import { agencyOf } from '../../world/agency';
import { story } from '../../world/world';

interface Openings {
  readonly state: string;
  readonly offers: number;
  readonly items: readonly {
    readonly kind: string;
    readonly message: string;
    readonly offers: number;
    readonly what: { readonly code: string } | null;
    readonly to: number | null;
    readonly trainings: readonly { readonly offer: { readonly id: string }; readonly distanceKm: number | null }[];
  }[];
}
const dcheira = '09.273.01.13';

story('somebody reads which single thing would open most offers, counted over all open ones, and who teaches it; the count follows every change', async (world) => {
  const [salma, officer] = await world.people('Salma the seeker', 'Karim the officer');
  const agency = await agencyOf(world, 'Nadia the agency', 'OFPPT');
  const [organisation] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const post = async (more: object): Promise<string> =>
    (await agency.post<{ id: string }>('offers', { organisationId: organisation!.id, kind: 'job', title: 'Offre', occupationCode: '7531-02', communeCode: dcheira, ...more })).body
      .id;
  const openings = async (lang = 'fr'): Promise<Openings> => (await salma.get<Openings>('matching/openings', { headers: { 'accept-language': lang } })).body;
  const said = async (lang?: string): Promise<(string | number | null)[][]> =>
    (await openings(lang)).items.map(({ kind, what, to, offers }) => [kind, what?.code ?? null, to, offers]);

  const profile = { firstName: 'Salma', lastName: 'Idrissi', educationCode: 'bac', radiusKm: 15, wishes: ['7531-02'], languages: [{ code: 'fr', level: 1 }] };
  await salma.put('people/me/profile', profile);
  expect(await openings()).toMatchObject({ state: 'commune_unknown', items: [] });
  await salma.put('people/me/profile', { ...profile, communeCode: dcheira });
  await world.settle();
  expect(await openings()).toEqual({ state: 'counted', offers: 0, items: [] });

  // fits already · two French offers · one far · one level · one of another occupation whose one skill would do · two things missing at once
  await post({});
  const french = [
    await post({ languages: [{ code: 'fr', level: 2 }] }),
    await post({ languages: [{ code: 'fr', level: 2 }] }),
    await post({ languages: [{ code: 'fr', level: 3 }] }),
  ];
  await post({ communeCode: '09.541.01.13' });
  await post({ educationCode: 'bac2' });
  await post({ occupationCode: '5120-01', skills: [{ code: 'haccp_kitchen', essential: true }] });
  await post({ educationCode: 'master', languages: [{ code: 'en', level: 3 }] });
  const course = await post({ kind: 'training', skills: [{ code: 'french', essential: true }] });
  const diploma = await post({ kind: 'training', skills: [{ code: 'ironing', essential: true }], details: { level: 'specialised_technician' } });
  await world.settle();
  expect(await said()).toEqual([
    ['language', 'fr', 2, 2],
    ['level', 'bac2', 6, 1],
    ['radius', null, 100, 1],
    ['skill', 'haccp_kitchen', null, 1],
  ]);
  const { items } = await openings();
  expect(await world.statementsOf(() => openings())).toBeLessThanOrEqual(11);
  expect(items.map(({ trainings }) => trainings.map(({ offer }) => offer.id))).toEqual([[course], [diploma], [], []]);
  expect(items[0]?.message).toBe('La langue « Français », niveau « Courant », ouvrirait 2 offres de plus.');
  expect((await openings('ar')).items[0]?.message).toBe('لغة «الفرنسية» بمستوى «للحياة اليومية» تفتح عرضين.');

  // the promise holds: what was counted is what is admissible once it is gained, and one more now pays
  const fits = async (): Promise<number> =>
    (await Promise.all(french.map(async (id) => (await salma.get<{ state: string }>(`matching/mine/${id}`)).body.state))).filter((state) => state === 'fits').length;
  expect(await fits()).toBe(0);
  await salma.put('people/me/profile', { ...profile, communeCode: dcheira, languages: [{ code: 'fr', level: 2 }] });
  await agency.post(`offers/${course}/cancel`);
  await world.settle();
  expect(await fits()).toBe(2);
  expect((await said())[0]).toEqual(['language', 'fr', 3, 1]);
  expect((await openings()).items[0]?.trainings).toEqual([]);

  const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
  expect((await officer.get<Openings>(`matching/people/${personId}/openings`)).body).toEqual(await openings());
  await salma.get(`matching/people/${personId}/openings`, { expect: 403 });
  await officer.get('matching/people/00000000-0000-4000-8000-000000000000/openings', { expect: 404 });
  await salma.put('people/me/profile', { ...profile, educationCode: undefined, communeCode: dcheira });
  expect((await openings()).items.find(({ kind }) => kind === 'level')?.message).toContain('n’est pas encore dit');
});
