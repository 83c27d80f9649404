import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const dcheira = '09.273.01.13';
const named = { firstName: 'Mohammed', lastName: 'Aït Lahcen', firstNameAr: 'محمد', lastNameAr: 'أيت لحسن' };

story('a profile says at which field it is wrong, in the language of the person, and refuses what it does not know', async (world) => {
  const salma = await world.person('Salma', 'job_seeker');
  const wrong = { ...named, birthYear: 2024, communeCode: 'atlantis', skills: [{ code: 'flying', level: 2 }], wishes: ['9999-99'] };
  const { body } = await salma.put<Told>('people/me/profile', wrong, { expect: 422 });
  expect(body.fields.map(({ path, code }) => [path, code])).toEqual([
    ['birthYear', 'people.birth_year_out_of_range'],
    ['communeCode', 'people.commune_unknown'],
    ['skills.0.code', 'people.skill_unknown'],
    ['wishes.0', 'people.occupation_unknown'],
  ]);
  expect(body.fields[2]?.message).toBe('Nous ne connaissons pas la compétence « flying ». Choisissez dans la liste.');
  expect(
    (await salma.put<Told>('people/me/profile', { ...named, personId: 'x', venture: { title: 'abc', stage: 'idea', owner: 1 } }, { expect: 422 })).body.fields.map(
      ({ path, code }) => [path, code],
    ),
  ).toEqual([
    ['personId', 'platform.field.whitelist_validation'],
    ['venture.owner', 'platform.field.whitelist_validation'],
  ]);
  expect((await salma.get<{ profile: null }>('people/me/profile')).body.profile).toBeNull();
});

story('a profile is saved as a whole, twice at once too, and somebody else does not see that it exists', async (world) => {
  const [salma, other, officer] = [await world.person('Salma', 'job_seeker'), await world.person('Other', 'founder'), await world.person('Karim', 'officer')];
  const full = {
    ...named,
    birthYear: '',
    communeCode: dcheira,
    educationCode: 'bac',
    languages: [{ code: 'fr', level: 3 }],
    experienceMonths: 12,
    experience: [{ title: 'Soudeur', fromYear: 2020 }],
    availableFrom: '2027-02-01',
    remoteOk: true,
    workTime: 'part',
    radiusKm: 30,
  };
  const saved = await Promise.all([salma.put<{ personId: string }>('people/me/profile', full), salma.put<{ personId: string }>('people/me/profile', full)]);
  const { personId } = saved[0].body;
  expect(saved[1].body.personId).toBe(personId);
  const { body: profile } = await salma.get(`people/${personId}`);
  expect(profile).toMatchObject({
    birthYear: null,
    languages: [{ code: 'fr', level: 3 }],
    experience: [{ title: 'Soudeur', employer: '', fromYear: 2020, toYear: null }],
    availableFrom: '2027-02-01',
    radiusKm: 30,
    venture: null,
  });

  const absent = await other.get<{ traceId: string }>('people/00000000-0000-4000-8000-000000000000', { expect: 404 });
  const hidden = await other.get<{ traceId: string }>(`people/${personId}`, { expect: 404 });
  expect({ ...hidden.body, traceId: '' }).toEqual({ ...absent.body, traceId: '' });
  await other.get('people', { expect: 403 });
  await other.put(`people/${personId}`, full, { expect: 403 });
  expect((await officer.get(`people/${personId}`)).body).toEqual(profile);

  await salma.put('people/me/profile', named);
  expect((await salma.get(`people/${personId}`)).body).toMatchObject({ languages: [], experience: [], communeCode: null, radiusKm: 15 });
});

story('an officer enters people and finds them however their name is written', async (world) => {
  const officer = await world.person('Karim', 'officer');
  const { body } = await officer.post<{ personId: string }>('people', { ...named, birthYear: 2001, phone: '0612 34 56 78' });
  await officer.post('people', { firstNameAr: 'فاطمة', lastNameAr: 'الزهراوي' });
  expect((await officer.post<Told>('people', { ...named, firstName: 'MOHAMED', birthYear: 2001, phone: '+212612345678' }, { expect: 409 })).body).toMatchObject({
    code: 'people.already_entered',
    params: { id: body.personId },
  });
  for (const q of ['mohamed', 'Lahcen Mohammed', 'ait lahsen', 'محمد ايت', '0612345678', 'MOHAMAD']) {
    const found = await officer.get<{ items: { personId: string }[]; total: number }>(`people?q=${encodeURIComponent(q)}`);
    expect([q, found.body.total, found.body.items[0]?.personId]).toEqual([q, 1, body.personId]);
  }
  expect((await officer.get<{ total: number }>(`people?q=${encodeURIComponent('فاطمه')}`)).body.total).toBe(1);
  expect((await officer.get<{ total: number }>('people?pageSize=1')).body).toMatchObject({ total: 2, page: 1, pageSize: 1 });
  expect((await officer.post<Told>('people', { ...named, phone: '123' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'phone', code: 'people.phone_unreadable' }]);
});

story('a file of people: good lines go in, the others come back with line, column and reason, and the same file changes nothing', async (world) => {
  const admin = await world.person('Admin', 'admin');
  const file = {
    name: 'people.csv',
    bytes:
      'Nom;Prénom;Tél;Année de naissance;Ville;Niveau;Compétences\nLahcen;Salma;0612345678;2001;Dchira;Baccalauréat;jonglage\nIdrissi;Omar;12;1999;Dcheira;Licence;\n\n"Amrani";Hind;;1998;Atlantis;;\n',
  };
  interface Report {
    readonly created: number;
    readonly known: number;
    readonly refused: number;
    readonly problems: readonly {
      readonly line: number;
      readonly column: string;
      readonly value: string;
      readonly severity: string;
      readonly message: string;
      readonly repair: string;
    }[];
  }
  const { body: first } = await admin.upload<Report>('people/imports', file);
  expect(first).toMatchObject({ lines: 3, created: 1, known: 0, refused: 2 });
  expect(first.problems.map(({ line, column, value, severity }) => [line, column, value, severity])).toEqual([
    [2, 'Compétences', 'jonglage', 'left_out'],
    [3, 'Tél', '12', 'refused'],
    [5, 'Ville', 'Atlantis', 'refused'],
  ]);
  expect(first.problems[2]).toMatchObject({ message: 'La commune « Atlantis » est inconnue.', repair: 'Écrivez le nom comme dans la liste des communes.' });
  expect((await admin.upload<Report>('people/imports', file)).body).toMatchObject({ created: 0, known: 1, refused: 2 });
  expect((await admin.get<{ total: number }>('people')).body.total).toBe(1);
  expect((await admin.upload<Told>('people/imports', { name: 'x.csv', bytes: 'a,b\n1,2\n' }, {}, { expect: 422 })).body.code).toBe('people.import_without_names');
  await (await world.person('Karim', 'officer')).upload('people/imports', file, {}, { expect: 403 });
});
