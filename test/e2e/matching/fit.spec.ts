import { story } from '../../world/world';

interface Fit {
  readonly state: string;
  readonly score: number | null;
  readonly reasons: {
    readonly parts: Record<string, number>;
    readonly outOf: Record<string, number>;
    readonly wish: { readonly how: string } | null;
    readonly matchedSkills: readonly Skill[];
    readonly missingSkills: readonly Skill[];
  } | null;
  readonly block: { readonly code: string; readonly message: string; readonly byProfile: boolean } | null;
  readonly blocks: readonly { readonly code: string; readonly message: string; readonly byProfile: boolean }[];
}
interface Skill {
  readonly code: string;
  readonly label: { readonly fr: string };
  readonly points: number;
}
const dcheira = '09.273.01.13';

story('on the page of an offer somebody reads why it fits, or what stands in the way, in words and in the own language', async (world) => {
  const [agency, salma] = [await world.person('Agency', 'agency'), await world.person('Salma', 'job_seeker')];
  const admin = await world.person('Admin', 'admin');
  const { body: organisation } = await admin.post<{ id: string }>('organisations', { kind: 'employer', nameFr: 'Atelier Essai' });
  await admin.post(`organisations/${organisation.id}/members`, { email: 'agency@tiwizi.test' });
  const [occupation] = await world.db.query<{ code: string }>('select code from occupation order by code limit 1');
  const wanted = { organisationId: organisation.id, kind: 'job', title: 'Poste d’essai', occupationCode: occupation?.code };
  const post = async (more: object = {}): Promise<string> => (await agency.post<{ id: string }>('offers', { ...wanted, communeCode: dcheira, ...more })).body.id;
  const fit = async (id: string, lang = 'fr'): Promise<Fit> => (await salma.get<Fit>(`matching/mine/${id}`, { headers: { 'accept-language': lang } })).body;

  const near = await post();
  expect(await fit(near)).toEqual({ state: 'no_profile', score: null, reasons: null, block: null, blocks: [] });
  const profile = { firstName: 'Salma', lastName: 'Idrissi', wishes: [occupation?.code] };
  await salma.put('people/me/profile', profile);
  expect(await fit(near)).toMatchObject({ state: 'blocked', score: null, block: { code: 'commune_unknown', byProfile: true } });

  await salma.put('people/me/profile', { ...profile, communeCode: dcheira });
  await world.settle();
  const good = await fit(near);
  expect(good).toMatchObject({ state: 'fits', block: null, reasons: { wish: { how: 'same' } } });
  expect(good.score).toBe(Object.values(good.reasons?.parts ?? {}).reduce((sum, part) => sum + part, 0));
  expect(Object.values(good.reasons?.outOf ?? {}).reduce((sum, part) => sum + part, 0)).toBe(1000);
  const { body: mine } = await salma.get<{ items: { offer: { id: string }; score: number }[] }>('matching/mine');
  expect(mine.items.map(({ offer, score }) => [offer.id, score])).toEqual([[near, good.score]]);
  expect(mine.items[0]).toMatchObject({ reasons: good.reasons }); // the answer about one offer is that of the list

  // skills with their points, experience among them in words; together they are what the part can give
  const asked = await post({ experienceMonths: 30, skills: [{ code: 'machine_sewing', essential: true }, { code: 'ironing' }] });
  await salma.put('people/me/profile', { ...profile, communeCode: dcheira, experienceMonths: 26, skills: [{ code: 'ironing', level: 2 }] });
  const { reasons } = await fit(asked);
  expect(reasons?.matchedSkills.map(({ label }) => label.fr)).toEqual(['Repassage', '2 ans d’expérience']);
  expect(reasons?.missingSkills.map(({ code }) => code)).toEqual(['machine_sewing']);
  const sum = (skills: readonly Skill[] = []): number => skills.reduce((all, { points }) => all + points, 0);
  expect([sum(reasons?.matchedSkills), sum(reasons?.matchedSkills) + sum(reasons?.missingSkills)]).toEqual([reasons?.parts.skills, reasons?.outOf.skills]);

  const licence = await post({ educationCode: 'licence' });
  expect((await fit(licence)).block).toEqual({
    code: 'education_unknown',
    byProfile: true,
    message: 'L’offre demande le niveau « Licence (bac+3) ». Indiquez votre niveau dans votre profil.',
  });
  await salma.put('people/me/profile', { ...profile, communeCode: dcheira, educationCode: 'bac', workTime: 'part' });
  expect((await fit(licence, 'ar')).block).toEqual({
    code: 'education_too_low',
    byProfile: false,
    message: 'يطلب العرض مستوى «إجازة (باك+3)»، ومستواك «باكالوريا». تكوين قد يقرّبك منه.',
  });
  expect((await fit(await post({ workTime: 'full' }), 'en')).block?.message).toBe(
    'The working time does not suit your choice. The offer: Full time. You: Part time. You can change this choice in your profile.',
  );
  expect((await fit(await post({ languages: [{ code: 'fr', level: 3 }] }))).block?.message).toContain('Français (Très bien)');
  expect((await fit(await post({ communeCode: 'city:casablanca' }))).block).toMatchObject({ code: 'too_far', byProfile: true });

  // all that stands in the way, in words: what cannot be changed first
  await salma.put('people/me/profile', { ...profile, communeCode: dcheira, birthYear: 1980, educationCode: 'bac' });
  const many = await fit(await post({ kind: 'training', maxAge: 30, educationCode: 'licence', languages: [{ code: 'en', level: 2 }], communeCode: 'city:casablanca' }));
  expect(many.blocks.map(({ code, byProfile }) => [code, byProfile])).toEqual([
    ['too_old', false],
    ['language_missing', true],
    ['education_too_low', false],
    ['too_far', true],
  ]);
  expect(many.blocks.map(({ message }) => message).slice(0, 2)).toEqual(['Cette formation est ouverte jusqu’à 30 ans.', expect.stringContaining('Anglais (')]);
  expect(many.block).toEqual(many.blocks[0]);

  const draft = await post({ publish: false });
  await salma.get(`matching/mine/${draft}`, { expect: 404 });
  await agency.get(`matching/mine/${near}`, { expect: 403 });
});
