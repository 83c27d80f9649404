import { story } from '../../world/world';

const named = { firstName: 'Salma', lastName: 'Amrani' };

story('a profile tells work without papers, licences, how one gets about and skills in own words', async (world) => {
  const salma = await world.person('Salma', 'job_seeker');
  const more = {
    licences: ['B'],
    travel: 'two_wheels',
    moveOk: true,
    otherSkills: [' Tatouage au henné ', 'الطرز'],
    experience: [{ title: 'Couture à la maison', fromYear: 2020, kind: 'informal' }],
    diplomas: [
      { title: ' Technicien spécialisé ', field: 'Hôtellerie', establishment: 'ISTA Agadir', year: 2028, country: 'MA', languageCode: 'fr', studying: true },
      { title: 'بكالوريا' },
    ],
  };
  await salma.put('people/me/profile', { ...named, ...more });
  expect((await salma.get<{ profile: object }>('people/me/profile')).body.profile).toMatchObject({
    ...{ licences: ['B'], travel: 'two_wheels', moveOk: true, otherSkills: ['Tatouage au henné', 'الطرز'] },
    experience: [{ kind: 'informal', toYear: null }],
    educationCode: null,
    diplomas: [
      { title: 'Technicien spécialisé', field: 'Hôtellerie', establishment: 'ISTA Agadir', year: 2028, country: 'MA', languageCode: 'fr', studying: true },
      { title: 'بكالوريا', field: '', establishment: '', year: null, country: null, languageCode: null, studying: false },
    ],
  });
  const me = (await salma.get<{ profile: { personId: string } }>('people/me/profile')).body.profile.personId;
  const resume = (await salma.get<{ education: object[] }>(`people/${me}/resume.json?lang=ar`)).body;
  expect(resume.education).toEqual([{ studyType: 'Technicien spécialisé', area: 'Hôtellerie', institution: 'ISTA Agadir', endDate: '2028' }, { studyType: 'بكالوريا' }]);
  for (const wrong of [
    { licences: ['Z'] },
    { licences: ['B', 'B'] },
    { travel: 'boat' },
    { otherSkills: Array.from({ length: 11 }, (_, i) => `s${i}`) },
    { experience: [{ title: 'x', fromYear: 2020, kind: 'slave' }] },
    { diplomas: [{ title: '\u200b' }] },
    { diplomas: [{ title: 'x', country: 'ZZ' }] },
    { diplomas: [{ title: 'x', languageCode: 'tlh' }] },
    { diplomas: [{ title: 'x', year: 2028 }] },
    { diplomas: Array.from({ length: 11 }, () => ({ title: 'x' })) },
  ])
    await salma.put('people/me/profile', { ...named, ...wrong }, { expect: 422 });
});

story('whose phone a household shares stands beside it', async (world) => {
  const officer = await world.person('Karim', 'officer');
  const { personId } = (await officer.post<{ personId: string }>('people', { ...named, phone: '0612345678', phoneHolder: 'Omar, son frère' })).body;
  expect((await officer.get(`people/${personId}`)).body).toMatchObject({ phone: '+212612345678', phoneHolder: 'Omar, son frère' });
  await officer.put(`people/${personId}`, { ...named, phoneHolder: 'Omar' });
  expect((await officer.get(`people/${personId}`)).body).toMatchObject({ phone: null, phoneHolder: '' });
});

story('what somebody needs to work is kept with a yes, read by whom she allows, on record, and taken back for good', async (world) => {
  const [salma, officer, other] = [await world.person('Salma', 'job_seeker'), await world.person('Karim', 'officer'), await world.person('Other', 'founder')];
  const told = { words: 'Un poste assis, pas d’escaliers', audiences: [] as string[], consent: true };
  expect((await salma.put<{ code: string }>('people/me/adaptation', told, { expect: 409 })).body.code).toBe('people.profile_first');
  const { personId } = (await salma.put<{ personId: string }>('people/me/profile', named)).body;
  const refused = await salma.put<{ fields: { path: string }[] }>('people/me/adaptation', { ...told, words: ' ', consent: false }, { expect: 422 });
  expect(refused.body.fields.map(({ path }) => path)).toEqual(['words', 'consent']);

  await salma.put('people/me/adaptation', told, { expect: 204 });
  const shown = async () => (await officer.get<{ words: string | null }>(`people/${personId}/adaptation`)).body.words;
  expect(await shown()).toBeNull();
  expect(JSON.stringify((await officer.get(`people/${personId}`)).body)).not.toContain('assis');
  await other.get(`people/${personId}/adaptation`, { expect: 403 });

  await salma.put('people/me/adaptation', { ...told, audiences: ['staff'] }, { expect: 204 });
  expect(await shown()).toBe(told.words);
  await salma.post('people/me/adaptation/withdraw', {}, { expect: 204 });
  expect(await shown()).toBeNull();
  expect((await salma.get('people/me/adaptation')).body).toEqual({ words: null, audiences: [] });

  const kept = await world.db.query<{ text: string }>(`select words as text from person_adaptation union all select payload::text from history where subject_id = $1 order by 1`, [
    personId,
  ]);
  expect(kept.map(({ text }) => text).join()).not.toContain('assis');
  const history = await world.db.query<{ type: string }>(
    "select event_type as type from history where subject_id = $1 and event_type like 'people.adaptation%' order by event_type",
    [personId],
  );
  expect(history.map(({ type }) => type.slice(18))).toEqual(['read', 'told', 'told', 'withdrawn']);
});
