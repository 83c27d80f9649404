import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

interface Made {
  readonly id: string;
}
interface Session {
  readonly id: string;
  readonly startsOn: string;
  readonly seats: number;
}
interface View {
  readonly details: Readonly<Record<string, unknown>>;
  readonly sessions: readonly Session[];
  readonly education: { readonly code: string } | null;
  readonly maxAge: number | null;
}
interface Told {
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}
const course = { kind: 'training', title: 'Technicien spécialisé en électricité', occupationCode: '7411-01', posts: 20 };

story('a job says what it says, a training what its level asks for; what is of the other kind is left out', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const details = { hoursPerWeek: 44, shift: 'night', licences: ['B'], benefits: ['transport', 'meals'], quarter: 'Tassila', axis: 5, level: 'technician', seatsForWomen: 3 };
  const job = (await person.post<Made>('offers', { organisationId, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01', details })).body.id;
  const { level: _level, seatsForWomen: _seats, ...ofJob } = details;
  expect((await world.visitor().get<View>(`offers/${job}`)).body.details).toEqual(ofJob);

  const ofCourse = { level: 'specialised_technician', mode: 'alternating', opensOn: '2027-01-10', cost: '0', selection: ['test', 'interview'] };
  const training = (await person.post<Made>('offers', { organisationId, ...course, closesOn: '2027-02-28', details: ofCourse })).body.id;
  expect((await world.visitor().get<View>(`offers/${training}`)).body).toMatchObject({ details: ofCourse, education: { code: 'bac' }, maxAge: 30 });
  const said = (await person.post<Made>('offers', { organisationId, ...course, educationCode: 'licence', maxAge: 35, details: ofCourse })).body.id;
  expect((await world.visitor().get<View>(`offers/${said}`)).body).toMatchObject({ education: { code: 'licence' }, maxAge: 35 });
  await person.put(`offers/${job}`, { organisationId, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' });
  expect((await person.get<View>(`offers/${job}`)).body.details).toEqual(ofJob); // who does not speak of them leaves them as they are
});

story('what cannot be is told at its field', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const fault = async (more: object): Promise<unknown> =>
    (await person.post<Told>('offers', { organisationId, ...course, ...more }, { expect: 422 })).body.fields.map(({ path }) => path);
  expect(await fault({ closesOn: '2027-02-01', details: { opensOn: '2027-02-02' } })).toEqual(['details.opensOn']);
  expect(await fault({ details: { seatsForWomen: 21 } })).toEqual(['details.seatsForWomen']);
  expect(await fault({ details: { level: 'wizard', licences: ['Z'], hoursPerWeek: 90 } })).toEqual(
    expect.arrayContaining(['details.level', 'details.licences', 'details.hoursPerWeek']),
  );
  expect(await fault({ sessions: [{ startsOn: '2027-03-10', seats: 20, endsOn: '2027-03-01' }] })).toEqual(['sessions.0.endsOn']);
  expect(await fault({ sessions: [{ startsOn: '2027-03-10', seats: 20, communeCode: 'atlantis' }] })).toEqual(['sessions.0.communeCode']);
  expect(await fault({ kind: 'job', title: 'Serveur / Serveuse', sessions: [{ startsOn: '2027-03-10', seats: 20 }] })).toEqual(['sessions']);
});

story('sessions are changed, added and called off; what is over is not shown', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const body = { organisationId, ...course };
  const days = (...sessions: readonly object[]) => ({ ...body, sessions });
  const { id } = (
    await person.post<Made>('offers', days({ startsOn: '2027-02-01', endsOn: '2027-02-20', seats: 20 }, { startsOn: '2027-04-01', seats: 15, timetable: '8:30–12:30' }))
  ).body;
  const read = async (): Promise<readonly Session[]> => (await world.visitor().get<View>(`offers/${id}`)).body.sessions;
  const [first, second] = await read();
  expect([first, second]).toMatchObject([{ seats: 20 }, { seats: 15, timetable: '8:30–12:30', endsOn: null }]);
  await person.put(`offers/${id}`, days({ id: first!.id, startsOn: '2027-02-08', endsOn: '2027-02-27', seats: 18 }, { startsOn: '2027-06-01', seats: 10 }));
  expect(await read()).toMatchObject([{ id: first!.id, startsOn: '2027-02-08', seats: 18 }, { startsOn: '2027-06-01' }]);
  expect((await world.db.one<{ called_off: boolean }>('select called_off from training_session where id = $1', [second!.id]))?.called_off).toBe(true);
  await person.put(`offers/${id}`, body);
  expect(await read()).toHaveLength(2);
  await world.dayBecomes('2027-03-01');
  expect(await read()).toMatchObject([{ startsOn: '2027-06-01' }]);
});

story('a mission of the town is of axis 4, a need of the industrial zone of axis 5; nobody is asked to work too young, and the last day comes after the first', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Mairie');
  const visitor = world.visitor();
  const job = { organisationId, kind: 'job', title: 'Accueil du festival', occupationCode: '5131-01', communeCode: '09.273.01.13', startsOn: '2027-06-01', posts: 10 };
  const mission = { mission: 'culture', workDays: 3, dailyPay: '120.00', endsOn: '2027-06-03', minAge: 18 };
  const refused = async (details: object): Promise<object> =>
    (await person.post<{ fields: readonly { path: string; code: string }[] }>('offers', { ...job, details }, { expect: 422 })).body.fields[0]!;
  expect(await refused({ ...mission, minAge: 14 })).toMatchObject({ path: 'details.minAge', code: 'offers.too_young_to_work' });
  expect(await refused({ ...mission, endsOn: '2027-05-31' })).toMatchObject({ path: 'details.endsOn', code: 'offers.ends_before_start' });
  const { id } = (await person.post<{ id: string }>('offers', { ...job, details: mission })).body;
  await person.post('offers', { ...job, title: 'Opérateur (H/F)', occupationCode: '7531-02', details: { zone: 'tassila', plot: 'Lot 42' } });
  expect((await visitor.get<{ details: object }>(`offers/${id}`)).body.details).toEqual({ ...mission, axis: 4 });
  const found = async (axis: number): Promise<readonly object[]> => (await visitor.get<{ items: object[] }>(`offers?axis=${axis}`)).body.items;
  expect([await found(4), await found(5)]).toMatchObject([[{ mission: 'culture', zone: null }], [{ mission: null, zone: 'tassila' }]]);
});
