import { agencyOf } from '../../world/agency';
import { story } from '../../world/world';

interface Coded {
  readonly code: string;
}
interface Gap {
  readonly hasProfile: boolean;
  readonly occupation: Coded | null;
  readonly wishes: readonly Coded[];
  readonly have: readonly (Coded & { readonly essential: boolean; readonly level: number })[];
  readonly missing: readonly (Coded & { readonly essential: boolean; readonly label: { readonly ar: string } })[];
  readonly trainings: readonly {
    readonly offer: { readonly id: string };
    readonly closes: readonly Coded[];
    readonly distanceKm: number | null;
    readonly block: { readonly code: string } | null;
  }[];
  readonly trainingsInAll: number;
  readonly untaught: readonly Coded[];
  readonly jobs: readonly { readonly offer: { readonly id: string }; readonly distanceKm: number | null }[];
  readonly jobsInAll: number;
}
const dcheira = '09.273.01.13';
const codes = (list: readonly Coded[]): string[] => list.map(({ code }) => code);

story('somebody reads what is missing for an occupation, which trainings give it and what it opens; an officer reads it for somebody', async (world) => {
  const [salma, mentor, officer] = await world.people('Salma the seeker', 'Hanan the mentor', 'Karim the officer');
  const agency = await agencyOf(world, 'Nadia the agency', 'OFPPT');
  const [organisation] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const post = async (more: object): Promise<string> =>
    (await agency.post<{ id: string }>('offers', { organisationId: organisation!.id, kind: 'job', title: 'Offre', communeCode: dcheira, ...more })).body.id;
  const asked = (
    await world.db.query<{ code: string }>("select skill_code as code from occupation_skill where occupation_code = '7531-02' order by essential desc, skill_code")
  ).map(({ code }) => code);
  const [first = '', second = '', third = '', fourth = ''] = asked;
  const gives = (...skills: string[]): object => ({ kind: 'training', occupationCode: '7531-01', skills: skills.map((code) => ({ code, essential: true })) });
  const small = await post(gives(second));
  const large = await post({ ...gives(second, third, 'first_aid'), communeCode: 'city:casablanca', educationCode: 'licence' });
  await post(gives(first));
  await post({ ...gives(third), publish: false });
  const [near, far] = [await post({ occupationCode: '7531-02' }), await post({ occupationCode: '7531-02', communeCode: '09.541.01.13' })];
  const anywhere = await post({ occupationCode: '7531-02', communeCode: undefined });

  const profile = {
    firstName: 'Salma',
    lastName: 'Idrissi',
    communeCode: dcheira,
    educationCode: 'bac',
    skills: [
      { code: first, level: 1 },
      { code: 'first_aid', level: 2 },
    ],
  };
  await salma.put('people/me/profile', profile);
  expect((await salma.get<Gap>('matching/gap')).body).toMatchObject({ hasProfile: true, occupation: null, missing: [], jobsInAll: 0 });
  await salma.put('people/me/profile', { ...profile, wishes: ['7531-02', '5120-01'] });
  const { body: gap } = await salma.get<Gap>('matching/gap');
  expect(gap).toMatchObject({ occupation: { code: '7531-02' }, have: [{ code: first, essential: true, level: 1 }], trainingsInAll: 2, jobsInAll: 2 });
  await world.settle();
  expect(await world.statementsOf(() => salma.get('matching/gap'))).toBeLessThanOrEqual(11);
  expect(codes(gap.wishes)).toEqual(['7531-02', '5120-01']);
  expect(codes(gap.missing)).toEqual(asked.slice(1));
  expect(gap.missing[0]?.label.ar).toMatch(/\p{Script=Arabic}/u);
  expect(gap.trainings.map(({ offer, closes, distanceKm, block }) => [offer.id, codes(closes), distanceKm !== null && distanceKm > 300, block?.code ?? null])).toEqual([
    [large, [second, third], true, 'education_too_low'],
    [small, [second], false, null],
  ]);
  expect(codes(gap.untaught)).toEqual(asked.slice(3));
  expect(codes(gap.untaught)).toContain(fourth);
  expect(gap.jobs.map(({ offer }) => offer.id).sort()).toEqual([near, anywhere].sort());
  await salma.put('people/me/profile', { ...profile, radiusKm: 100 });
  expect((await salma.get<Gap>('matching/gap?occupation=7531-02')).body.jobs.map(({ offer }) => offer.id).at(-1)).toBe(far);

  expect((await mentor.get<Gap>('matching/gap?occupation=5120-01')).body).toMatchObject({ occupation: { code: '5120-01' }, have: [] });
  const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
  expect((await officer.get<Gap>(`matching/people/${personId}/gap?occupation=7531-02`)).body.missing).toEqual(gap.missing);
  await salma.get(`matching/people/${personId}/gap`, { expect: 403 });
  await officer.get('matching/people/00000000-0000-4000-8000-000000000000/gap', { expect: 404 });
  expect((await salma.get<{ code: string }>('matching/gap?occupation=0000-99', { expect: 404 })).body.code).toBe('gap.no_such_occupation');
  await salma.get(`matching/gap?occupation=${'x'.repeat(30)}`, { expect: 422 });
});
