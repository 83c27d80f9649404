import { agencyOf } from '../../world/agency';
import { help } from '../../world/mentors';
import { story } from '../../world/world';

interface Coded {
  readonly code: string;
}
interface Help {
  readonly venture: { readonly stage: string; readonly sector: Coded | null } | null;
  readonly trainings: readonly {
    readonly offer: { readonly id: string };
    readonly score: number;
    readonly parts: Readonly<Record<string, number>>;
    readonly gives: readonly Coded[];
    readonly trade: string | null;
  }[];
  readonly advisers: readonly { readonly sameSector: boolean; readonly functions: readonly string[]; readonly languages: readonly Coded[]; readonly online: boolean }[];
  readonly advisersInAll: number;
  readonly unknown: readonly string[];
}
const dcheira = '09.273.01.13';

story('a founder reads which trainings and which knowledge of mentors could help the venture, by stage and sector; no mentor is named', async (world) => {
  const [salma, hanan, officer] = await world.people('Salma the founder', 'Hanan the mentor', 'Karim the officer');
  const mentor = await hanan.put<{ id: string }>('mentoring/me', { ...help, headline: 'Artisane depuis vingt ans' });
  await officer.post(`mentoring/mentors/${mentor.body.id}/state`, { state: 'active' });
  const agency = await agencyOf(world, 'Nadia the agency', 'OFPPT');
  const [organisation] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const train = async (skills: string[], more: object = {}): Promise<string> => {
    const offer = { organisationId: organisation!.id, kind: 'training', title: 'Formation', occupationCode: '5120-01', communeCode: dcheira };
    return (await agency.post<{ id: string }>('offers', { ...offer, skills: skills.map((code) => ({ code, essential: true })), ...more })).body.id;
  };
  const plan = await train(['business_plan', 'market_study', 'bookkeeping']);
  const trade = await train(['machine_sewing'], { occupationCode: '7531-01' });
  const count = await train(['bookkeeping', 'cash_flow']);
  await train(['hot_line_cooking']);
  await train(['business_plan'], { communeCode: '09.541.01.13' }); // too far
  const ask = async (): Promise<Help> => (await salma.get<Help>('matching/venture')).body;

  const profile = { firstName: 'Salma', lastName: 'Idrissi', communeCode: dcheira, radiusKm: 15 };
  await salma.put('people/me/profile', profile);
  expect(await ask()).toEqual({ venture: null, trainings: [], advisers: [], advisersInAll: 0, unknown: [] });
  const venture = { title: 'Atelier de couture', sectorCode: 'crafts', stage: 'idea' };
  await salma.put('people/me/profile', { ...profile, venture });
  expect(await ask()).toMatchObject({ venture: { stage: 'idea', sector: { code: 'crafts' } }, advisers: [], unknown: ['languages'] });

  await salma.put('people/me/profile', { ...profile, venture, languages: [{ code: 'fr', level: 3 }], skills: [{ code: 'market_study', level: 2 }] });
  const idea = await ask();
  expect(idea.trainings.map(({ offer, gives, trade: teaches }) => [offer.id, gives.map(({ code }) => code), teaches])).toEqual([
    [plan, ['business_plan'], null],
    [trade, [], 'sector'],
  ]);
  for (const { score, parts } of idea.trainings) expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(score);
  expect(idea).toMatchObject({ advisersInAll: 1, unknown: [], advisers: [{ sameSector: true, functions: ['finance'], languages: [{ code: 'fr' }], online: true }] });
  expect(JSON.stringify(idea)).not.toMatch(/Hanan|Artisane|mentorId/);

  // another stage needs other skills; a mentor who rests is no adviser
  await salma.put('people/me/profile', { ...profile, venture: { ...venture, stage: 'started' }, languages: [{ code: 'fr', level: 3 }] });
  const started = await ask();
  expect(started.trainings.map(({ offer }) => offer.id)).toEqual([count, plan, trade]);
  expect(started.advisers[0]?.functions).toEqual(['sales', 'finance']);
  const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
  expect((await officer.get<Help>(`matching/people/${personId}/venture`)).body).toEqual(started);
  await officer.post(`mentoring/mentors/${mentor.body.id}/state`, { state: 'paused' });
  expect((await ask()).advisersInAll).toBe(0);
  await salma.get(`matching/people/${personId}/venture`, { expect: 403 });
  await officer.get('matching/people/00000000-0000-4000-8000-000000000000/venture', { expect: 404 });
});
