import { story } from '../../world/world';

interface Read {
  readonly found: readonly ({ readonly part: string; readonly replaces: boolean } & Record<string, unknown>)[];
  readonly left: readonly { readonly text: string; readonly reason: string }[];
}
const cv = {
  basics: { name: 'Salma Tazi', email: 's@x.ma', location: { city: 'Dcheira El Jihadia' } },
  work: [{ name: 'Atelier Tislit', position: 'Couturière', startDate: '2021-03-01', endDate: '2023-06-01' }],
  languages: [{ language: 'French', fluency: 'Fluent' }],
};

story('a CV from elsewhere is shown first, and only what the person ticks goes into the profile', async (world) => {
  const salma = await world.person('Salma', 'job_seeker');
  const show = async (bytes: Buffer, expect = 200) => (await salma.upload<Read & { code: string }>('people/me/resume/preview', { name: 'cv.json', bytes }, {}, { expect })).body;
  const bytes = Buffer.from(JSON.stringify(cv));
  expect((await show(bytes, 409)).code).toBe('people.profile_first');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Amrani' });

  const { found, left } = await show(Buffer.from(`\ufeff${JSON.stringify(cv)}`));
  expect(found.map(({ part, replaces }) => [part, replaces])).toEqual([['name_latin', true], ['commune', false], ['experience', false], ['language', false]]); // prettier-ignore
  expect(left).toEqual([{ text: 's@x.ma', reason: 'account' }]);
  const profile = async () => (await salma.get<{ profile: object }>('people/me/profile')).body.profile;
  expect(await profile()).toMatchObject({ lastName: 'Amrani', communeCode: null, experience: [] });

  const items = found.filter(({ replaces }) => !replaces).map(({ replaces: _replaces, ...item }) => item);
  await salma.post('people/me/resume', { items }, { expect: 200 });
  expect(await profile()).toMatchObject({
    lastName: 'Amrani',
    communeCode: '09.273.01.13',
    experience: [{ title: 'Couturière', fromYear: 2021, toYear: 2023 }],
    languages: [{ code: 'fr', level: 3 }],
  });
  expect((await show(bytes)).found.map(({ part }) => part)).toEqual(['name_latin']);
});

story('a hostile file is refused with a sentence, and nothing changes', async (world) => {
  const salma = await world.person('Salma', 'job_seeker');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Amrani' });
  const codeOf = async (bytes: Buffer) => (await salma.upload<{ code: string }>('people/me/resume/preview', { name: 'cv.json', bytes }, {}, { expect: 422 })).body.code;
  expect(await codeOf(Buffer.alloc(300_000, 32))).toBe('people.resume_too_large');
  expect(await codeOf(Buffer.from('['.repeat(200_000)))).toBe('people.resume_unreadable');
  expect(await codeOf(Buffer.from('{"basics": '))).toBe('people.resume_unreadable');
  expect(await codeOf(Buffer.from('%PDF-1.7 a CV'))).toBe('people.resume_unreadable');
  expect(await codeOf(Buffer.from('PK\u0003\u0004'))).toBe('people.resume_unreadable');
  expect(await codeOf(Buffer.from('{"hello": "world"}'))).toBe('people.resume_not_one');
  for (const item of [
    { part: 'skill', code: 'flying', level: 2 },
    { part: 'experience', title: 'x', fromYear: 2150 },
    { part: 'name_latin', first: 'محمد', last: 'X' },
  ])
    // prettier-ignore
    expect((await salma.post<{ code: string }>('people/me/resume', { items: [item] }, { expect: 422 })).body.code).toBe('people.profile_wrong');
  for (const item of [
    { part: 'language', code: 'fr', level: null },
    { part: 'skill', code: null, level: 2 },
    { part: 'language', code: 'fr' },
    { part: 'experience', title: ' ', fromYear: 2020 },
  ])
    // prettier-ignore
    expect((await salma.post<{ code: string }>('people/me/resume', { items: [item] }, { expect: 422 })).body.code).toBe('people.resume_piece_wrong');
  expect(await salma.statusOf('POST', 'people/me/resume', { items: [{ part: 'skill', code: 'x', level: 4 }] })).toBe(422);
  await salma.post('people/me/resume', { items: [{ part: 'skill', code: 'x', personId: 'y' }] }, { expect: 422 });
  expect((await salma.get<{ profile: object }>('people/me/profile')).body.profile).toMatchObject({ skills: [], experience: [], lastName: 'Amrani' });
});
