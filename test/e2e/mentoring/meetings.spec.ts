import type { Reply } from '../../world/client';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, mentored } from '../../world/mentors';
import { story } from '../../world/world';

interface Times {
  readonly items: readonly string[];
  readonly anyTime: boolean;
}
interface Made {
  readonly id: string;
}
interface Told {
  readonly code: string;
}
const codeOf = (call: Promise<Reply<Made>>): Promise<string> =>
  call.then(
    ({ status }) => String(status),
    (error: Error) => /"code":"([a-z_.]+)"/.exec(error.message)?.[1] ?? error.message,
  );
const linesOf = (ics: string | undefined): readonly string[] => (ics ?? '').replaceAll('\r\n ', '').split('\r\n');

story('a founder takes a free time of her mentor: never twice, moved and called off with word to both, and in the calendar of each', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor', { slots: ['saturday'], capacity: 2 });
  const [salma, nour] = await world.people('Salma the founder', 'Nour the founder');
  const { mentorshipId } = await mentored(world, desk, hanan, salma);
  const other = await mentored(world, desk, hanan, nour);
  await desk.withoutLetters();
  const times = async (): Promise<readonly string[]> => (await salma.get<Times>(`mentoring/mentorships/${mentorshipId}/times`)).body.items;
  const book = (who: typeof salma, id: string, startsAt: string): Promise<Reply<Made>> =>
    who.post<Made>(`mentoring/mentorships/${id}/meetings`, { startsAt, mode: 'office', place: 'Maison de l’emploi' });

  expect((await times()).slice(0, 2)).toEqual(['2027-01-09T09:00:00.000Z', '2027-01-09T10:00:00.000Z']);
  await nour.get(`mentoring/mentorships/${mentorshipId}/times`, { expect: 404 });
  expect(await codeOf(book(salma, mentorshipId, '2027-01-06T10:00'))).toBe('mentoring.time_not_offered');
  expect((await hanan.get<Times>(`mentoring/mentorships/${mentorshipId}/times`)).body.anyTime).toBe(true);

  // two founders and the mentor herself at the same moment: one wins, whoever it is
  const answers = await Promise.all(
    [book(salma, mentorshipId, '2027-01-09T10:00'), book(nour, other.mentorshipId, '2027-01-09T10:00'), book(hanan, mentorshipId, '2027-01-09T10:30')].map(codeOf),
  );
  expect(answers.sort()).toEqual(['201', 'mentoring.time_taken', 'mentoring.time_taken']);
  expect(await world.db.query("select 1 from meeting where state = 'planned'")).toHaveLength(1);
  // and PostgreSQL itself would refuse the second
  const again =
    'insert into meeting select gen_random_uuid(), mentorship_id, starts_at, mode, place, state, planned_by, ends_at, mentor_id, sequence, changed_at, changed_by, cancel_reason from meeting';
  await expect(world.db.query(again)).rejects.toThrow('meeting_mentor_free');
  await world.db.query('delete from meeting');

  const { id } = (await book(salma, mentorshipId, '2027-01-09T11:00')).body;
  await world.dayBecomes('2027-01-05');
  const invited = async (to: string, subject: RegExp): Promise<readonly string[][]> =>
    (await world.messages(to)).filter((one) => subject.test(one.subject)).map(({ calendar }) => [...linesOf(calendar)]);
  for (const to of ['salma@tiwizi.test', 'hanan@tiwizi.test']) {
    const [lines, ...more] = await invited(to, /^Rendez-vous le/);
    expect(more).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:meeting-${id}@tiwizi`,
        'SEQUENCE:0',
        'DTSTART;TZID=Africa/Casablanca:20270109T110000',
        'DTEND;TZID=Africa/Casablanca:20270109T120000',
      ]),
    );
    expect(lines?.find((line) => line.startsWith('ATTENDEE'))).toContain(`mailto:${to}`);
  }

  // the feed of each, under a secret address of which only the hash is kept
  const { token } = (await hanan.post<{ token: string }>('mentoring/calendar')).body;
  const feed = async (): Promise<readonly string[]> => linesOf((await world.visitor().get<string>(`mentoring/calendar/${token}.ics`)).body);
  expect(await feed()).toEqual(expect.arrayContaining(['METHOD:PUBLISH', `UID:meeting-${id}@tiwizi`, 'SEQUENCE:0', 'STATUS:CONFIRMED']));
  expect(JSON.stringify(await world.db.query('select * from meeting_feed'))).not.toContain(token);

  await nour.post(`mentoring/meetings/${id}/move`, { startsAt: '2027-01-16T10:00' }, { expect: 404 });
  expect((await salma.post<Told>(`mentoring/meetings/${id}/move`, { startsAt: '2027-01-15T10:00' }, { expect: 409 })).body.code).toBe('mentoring.time_not_offered');
  await salma.post(`mentoring/meetings/${id}/move`, { startsAt: '2027-01-16T10:00' });
  expect(await times()).toContain('2027-01-09T11:00:00.000Z');
  expect(await times()).not.toContain('2027-01-16T10:00:00.000Z');
  await world.dayBecomes('2027-01-06');
  expect((await invited('hanan@tiwizi.test', /^Nouvelle heure/))[0]).toEqual(
    expect.arrayContaining(['METHOD:REQUEST', `UID:meeting-${id}@tiwizi`, 'SEQUENCE:1', 'DTSTART;TZID=Africa/Casablanca:20270116T100000']),
  );
  expect(await feed()).toEqual(expect.arrayContaining(['SEQUENCE:1', 'DTSTART;TZID=Africa/Casablanca:20270116T100000']));

  await hanan.post(`mentoring/meetings/${id}/cancel`, { reason: 'Malade' });
  await world.dayBecomes('2027-01-07');
  for (const to of ['salma@tiwizi.test', 'hanan@tiwizi.test'])
    expect((await invited(to, /annulée$/))[0]).toEqual(expect.arrayContaining(['METHOD:CANCEL', `UID:meeting-${id}@tiwizi`, 'SEQUENCE:2', 'STATUS:CANCELLED']));
  expect((await world.messages('salma@tiwizi.test')).find(({ subject }) => subject.endsWith('annulée'))?.text).toContain('Malade');
  expect(await feed()).toContain('STATUS:CANCELLED');
  expect((await salma.post<Told>(`mentoring/meetings/${id}/cancel`, {}, { expect: 409 })).body.code).toBe('mentoring.meeting_move_not_now');
  expect(await times()).toContain('2027-01-16T10:00:00.000Z');

  // a new address ends the old one, and an ended one is as if it never was
  const next = (await hanan.post<{ token: string }>('mentoring/calendar')).body.token;
  await world.visitor().get(`mentoring/calendar/${token}.ics`, { expect: 404 });
  await world.visitor().get(`mentoring/calendar/${next}.ics`);
  await hanan.post('mentoring/calendar/revoke');
  await world.visitor().get(`mentoring/calendar/${next}.ics`, { expect: 404 });
  expect((await hanan.get<{ madeAt: string | null }>('mentoring/calendar')).body.madeAt).toBeNull();

  // absences leave no free time; what was held or missed is the mentor's word, once it was time
  await hanan.post('mentoring/me/absences', { fromOn: '2027-01-08', toOn: '2027-01-10' });
  expect((await times())[0]).toBe('2027-01-16T09:00:00.000Z');
  const held = (await book(salma, mentorshipId, '2027-01-16T09:00')).body.id;
  expect((await hanan.post<Told>(`mentoring/meetings/${held}/miss`, {}, { expect: 409 })).body.code).toBe('mentoring.meeting_to_come');
  await world.dayBecomes('2027-01-16');
  await salma.post(`mentoring/meetings/${held}/miss`, {}, { expect: 403 });
  await hanan.post(`mentoring/meetings/${held}/miss`);
  const report = { mentorshipId, meetingId: held, heldOn: '2027-01-16', mode: 'office', morale: 4, light: 'green', said: 'Elle est venue plus tard.' };
  await hanan.post('followup/reports', report);
  expect(await world.db.query('select state from meeting where id = $1', [held])).toEqual([{ state: 'held' }]);
  expect((await hanan.post<Told>('followup/reports', report, { expect: 409 })).body.code).toBe('followup.meeting_reported');
});
