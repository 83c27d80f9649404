import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, help, mentored } from '../../world/mentors';
import { story } from '../../world/world';

interface Contact {
  readonly id: string;
  readonly kind: string;
  readonly n: number;
  readonly dueOn: string;
  readonly state: string;
  readonly late: boolean;
}
interface Firm {
  readonly mentorshipId: string;
  readonly as: string;
  readonly due: Contact | null;
  readonly lastReportOn: string | null;
  readonly contacts: readonly Contact[];
}
interface Report {
  readonly id: string;
  readonly said: string;
  readonly privateNote: string | null;
  readonly founderLight: string | null;
  readonly figures: readonly { readonly indicator: string; readonly value: string }[];
  readonly worries: readonly string[];
  readonly as: string;
}
interface Told {
  readonly code: string;
}

story('the plan follows money and mentor; a report settles what is due, arrives once, and each reads what is meant for them', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma, nour] = await world.people('Salma the founder', 'Nour the founder');
  const { mentorshipId, loanId } = await mentored(world, desk, hanan, salma);
  const plan = async (who = hanan): Promise<Firm> => (await who.get<Firm>(`followup/firms/${loanId}`)).body;
  const start = await plan();
  expect(start.due).toMatchObject({ kind: 'kickoff', state: 'planned', late: false });
  expect(start.contacts.filter(({ kind }) => kind === 'monthly')).toHaveLength(6);
  await nour.get(`followup/firms/${loanId}`, { expect: 404 });
  expect((await plan(salma)).as).toBe('founder');

  // a week before its day the mentor is reminded of a contact
  await world.dayBecomes('2027-01-13');
  expect(
    (await world.messages('hanan@tiwizi.test')).filter(({ subject }) => subject.startsWith('Première rencontre')).map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')),
  ).toEqual(['Tiwizi : Première rencontre avec Salma Aït Lahcen, avant le 19 janvier 2027. Convenez d’un moment.']);

  const today = world.today();
  const body = {
    ...{ mentorshipId, heldOn: today, mode: 'visit', morale: 2, light: 'amber', topics: ['cash', 'sales'], said: 'La trésorerie est courte.', privateNote: 'À rappeler vendredi.' },
    ...{ worries: ['illness'], figures: { turnover: '12500.50', cash: '3000', jobs_women: 2, cnss_up_to_date: false } },
    actions: [{ owner: 'founder', what: 'Relancer trois clients', dueOn: today }],
    writtenAt: '2020-01-01T00:00:00Z',
  };
  const key = { key: 'made-on-the-phone-1' };
  // three at once, and once more after the keys of requests are forgotten: one report
  const answers = await Promise.all([1, 2, 3].map(() => hanan.post<{ id: string }>('followup/reports', body, key).catch((error: Error) => error)));
  expect(answers.filter((one) => !(one instanceof Error)).length).toBeGreaterThan(0);
  await world.db.query('delete from idempotency_key');
  const { id } = (await hanan.post<{ id: string }>('followup/reports', body, key)).body;
  expect(await world.db.query('select id, private_note from follow_up_report')).toEqual([{ id, private_note: 'À rappeler vendredi.' }]);
  expect(await plan()).toMatchObject({ due: { kind: 'monthly', n: 1 }, lastReportOn: today });
  await nour.post<Told>('followup/reports', body, { expect: 403 });

  const one = async (who: typeof hanan): Promise<Report> => (await who.get<Report>(`followup/reports/${id}`)).body;
  expect(await one(hanan)).toMatchObject({ as: 'mentor', privateNote: 'À rappeler vendredi.', worries: ['illness'] });
  expect(await one(salma)).toMatchObject({ as: 'founder', privateNote: null, said: 'La trésorerie est courte.' });
  expect((await one(desk.officer)).figures).toEqual([
    { indicator: 'turnover', value: '12500.50' },
    { indicator: 'cash', value: '3000.00' },
    { indicator: 'jobs_women', value: '2' },
    { indicator: 'cnss_up_to_date', value: '0' },
  ]);
  expect((await one(desk.officer)).privateNote).toBeNull();
  await nour.get(`followup/reports/${id}`, { expect: 404 });
  for (const [who, total] of [
    [hanan, 1],
    [salma, 1],
    [nour, 0],
    [desk.officer, 1],
  ] as const)
    expect((await who.get<{ total: number }>('followup/reports')).body.total).toBe(total);

  await hanan.post(`followup/reports/${id}/light`, { light: 'red' }, { expect: 403 });
  await salma.post(`followup/reports/${id}/light`, { light: 'red' });
  await salma.post(`followup/reports/${id}/light`, { light: 'green' });
  expect(await one(hanan)).toMatchObject({ founderLight: 'green' });
  const told = await world.db.query<{ indicator: string; value: bigint }>(
    "select indicator, value from indicator_value where indicator ~ 'light|turnover|illness|conflict|morale' order by indicator",
  );
  expect(told.map(({ indicator, value }) => `${indicator} ${value}`)).toEqual(['conflict 0', 'founder_light 0', 'illness 1', 'mentor_light 1', 'morale 2', 'turnover 1250050']);

  for (const wrong of [{ heldOn: '2099-01-01' }, { heldOn: '2001-01-01' }])
    expect((await hanan.post<Told>('followup/reports', { ...body, ...wrong }, { expect: 422 })).body.code).toBe('followup.talk_day_outside');

  // half a year of silence: what was due is late, and the officer sees who told nothing
  await world.dayBecomes('2027-07-20');
  const late = (await desk.officer.get<{ items: (Contact & { mentorName: object | null })[]; total: number }>('followup/late?pageSize=50')).body;
  expect(late.items.map(({ kind, n }) => `${kind} ${n}`).sort()).toEqual(['monthly 6', 'officer_review 6']); // what one talk would settle stands once
  expect((await desk.officer.get<{ items: object[] }>('followup/silent')).body.items).toMatchObject([{ mentorshipId, lastReportOn: today }]);
  const review = late.items.find(({ kind }) => kind === 'officer_review')!;
  await desk.officer.post(`followup/contacts/${review.id}/have`, { note: 'Vue au local.' });
  expect((await desk.officer.post<Told>(`followup/contacts/${review.id}/have`, {}, { expect: 409 })).body.code).toBe('followup.contact_not_open');
  const mentors = late.items.find(({ kind }) => kind === 'monthly')!;
  expect((await desk.officer.post<Told>(`followup/contacts/${mentors.id}/have`, {}, { expect: 409 })).body.code).toBe('followup.contact_not_yours');
  await hanan.post('followup/reports', { ...body, heldOn: world.today(), said: 'Reprise.' });
  const now = await plan();
  expect(now.contacts.filter(({ state }) => state === 'missed').length).toBeGreaterThan(3);
  expect(now.due?.late).toBe(false);
  expect((await desk.officer.get<{ items: object[] }>('followup/silent')).body.items).toEqual([]);

  // another mentor: a kick-off of her own, the rhythm stays
  const badia = await activeMentor(world, desk, 'Badia the mentor', { ...help });
  await salma.post(`mentoring/mentorships/${mentorshipId}/replace`);
  await world.settle();
  expect((await plan(salma)).contacts.filter(({ kind, state }) => kind === 'kickoff' && state === 'planned')).toEqual([]);
  await mentored(world, desk, badia, salma, loanId);
  expect((await plan(salma)).contacts.filter(({ kind }) => kind === 'kickoff').map(({ n, state }) => `${n} ${state}`)).toEqual(['1 done', '2 planned']);
  // what the first mentor wrote for herself stays hers
  expect((await badia.get<{ total: number }>('followup/reports')).body.total).toBe(0);
  await badia.get(`followup/reports/${id}`, { expect: 404 });
});
