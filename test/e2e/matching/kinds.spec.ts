import { agencyOf } from '../../world/agency';
import { story } from '../../world/world';

interface Schemes {
  readonly fits: readonly { readonly code: string; readonly assessment: { readonly verdict: string } | null }[];
  readonly others: readonly {
    readonly code: string;
    readonly state: string;
    readonly assessment: { readonly results: readonly { readonly id: string; readonly outcome: string }[] } | null;
  }[];
}
interface Missions {
  readonly items: readonly {
    readonly offer: { readonly id: string; readonly mission: string | null };
    readonly score: number | null;
    readonly reasons: { readonly radiusKm: number | null };
  }[];
}
const dcheira = '09.273.01.13';

story('beside jobs and trainings: support schemes with reasons for and against, and the missions of the town', async (world) => {
  const [salma, yassine, officer] = await world.people('Salma the seeker', 'Yassine the founder', 'Karim the officer');
  const profile = { firstName: 'Salma', lastName: 'Idrissi', communeCode: dcheira, educationCode: 'college', birthYear: 1999, wishes: ['7531-02'] };
  await salma.put('people/me/profile', profile);
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  const schemes = async (): Promise<Schemes> => (await salma.get<Schemes>('matching/schemes')).body;

  const seeker = await schemes();
  expect(seeker.fits[0]?.assessment?.verdict).toBe('LIKELY');
  expect(codes(seeker.fits)).toContain('anapec_non_graduates');
  const refused = seeker.others.find(({ code }) => code === 'idmaj_ci');
  expect(refused?.assessment?.results.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual(['S_diploma']);
  expect([...codes(seeker.fits), ...codes(seeker.others)]).not.toContain('indh_p3_youth'); // no project of her own
  await salma.put('people/me/profile', { ...profile, educationCode: 'licence' });
  expect(codes((await schemes()).fits)).toContain('idmaj_ci');

  const venture = { title: 'Atelier', sectorCode: 'crafts', stage: 'idea' };
  await yassine.put('people/me/profile', { ...profile, firstName: 'Yassine', wishes: [], venture });
  const { body: founder } = await yassine.get<Schemes>('matching/schemes');
  expect(founder.fits.find(({ code }) => code === 'indh_p3_youth')?.assessment?.verdict).toBe('LIKELY');
  expect(founder.others.filter(({ state }) => state === 'closed').map(({ assessment }) => assessment)).toEqual([null, null]);
  expect(codes(founder.fits)).not.toContain('taehil'); // looks for no work
  const { personId } = (await yassine.get<{ personId: string }>('accounts/me')).body;
  expect((await officer.get<Schemes>(`matching/people/${personId}/schemes`)).body).toEqual(founder);
  await salma.get(`matching/people/${personId}/schemes`, { expect: 403 });

  // missions: of her wish first, then what is near whatever it is; never behind a wall
  const agency = await agencyOf(world, 'Nadia the agency', 'Commune');
  const [organisation] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const post = async (more: object, mission = 'culture'): Promise<string> =>
    (await agency.post<{ id: string }>('offers', { organisationId: organisation!.id, kind: 'job', title: 'Mission', communeCode: dcheira, details: { mission }, ...more })).body.id;
  expect((await salma.get<Missions>('matching/missions')).body).toEqual({ items: [] });
  const any = await post({ occupationCode: '5120-01' });
  const wished = await post({ occupationCode: '7531-02' }, 'event');
  await post({ occupationCode: '5120-01', educationCode: 'doctorate' });
  await post({ occupationCode: '5120-01', communeCode: '09.541.01.13' });
  await post({ occupationCode: '7531-02', details: {} });
  await world.settle();
  const { body: missions } = await salma.get<Missions>('matching/missions');
  expect(missions.items.map(({ offer, score }) => [offer.id, offer.mission, score !== null])).toEqual([
    [wished, 'event', true],
    [any, 'culture', false],
  ]);
  expect(missions.items[0]?.score).toBe((await salma.get<{ score: number }>(`matching/mine/${wished}`)).body.score);
  expect(missions.items[0]?.reasons.radiusKm).toBe(15);
  const told = (await officer.get<Missions>(`matching/people/${(await salma.get<{ personId: string }>('accounts/me')).body.personId}/missions`)).body;
  expect(told.items.map(({ reasons }) => reasons.radiusKm)).toEqual([null, null]);
  await agency.post(`offers/${wished}/fill`);
  await world.settle();
  expect((await salma.get<Missions>('matching/missions')).body.items.map(({ offer }) => offer.id)).toEqual([any]);
  await officer.get('matching/people/00000000-0000-4000-8000-000000000000/missions', { expect: 404 });
});
