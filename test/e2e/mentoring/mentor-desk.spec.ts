import { localDate } from '#kernel/calendar';
import { LoanDesk } from '../../world/loan-desk';
import { signCharter } from '../../world/mentors';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
interface Mentor {
  readonly id: string;
  readonly state: string;
  readonly load: number;
  readonly name: { readonly latin: string };
  readonly contact: { readonly email: string | null };
  readonly allowedMoves: readonly string[];
}
interface Proposal {
  readonly id: string;
  readonly as: string;
  readonly state: string;
  readonly reasons: { readonly parts: Record<string, number>; readonly outOf: Record<string, number> };
  readonly allowedMoves: readonly string[];
}
interface Mentorship {
  readonly id: string;
  readonly as: string;
  readonly meetings: readonly { readonly startsAt: string; readonly over: boolean; readonly state: string }[];
}
const help = { sectors: ['crafts'], functions: ['sales'], slots: ['saturday'], capacity: 1, ownFirm: 'none' };

story('a mentor waits for the officer, who calls her, makes her active, pauses her and ends; every step is on record', async (world) => {
  const [hanan, officer] = await world.people('Hanan the mentor', 'Karim the officer');
  expect((await hanan.put<{ state: string }>('mentoring/me', help)).body.state).toBe('candidate');
  const list = async (state = ''): Promise<readonly Mentor[]> => (await officer.get<{ items: Mentor[] }>(`mentoring/mentors${state}`)).body.items;
  const [waiting] = await list('?state=candidate');
  expect(waiting).toMatchObject({ state: 'candidate', load: 0, contact: { email: 'hanan@tiwizi.test' }, allowedMoves: ['interview', 'activate', 'end'] });
  expect(waiting?.name.latin).toContain('Hanan');

  const become = (state: string, expect: number): Promise<{ body: Told }> => officer.post<Told>(`mentoring/mentors/${waiting?.id}/state`, { state }, { expect });
  expect((await become('paused', 409)).body.code).toBe('mentoring.mentor_move_not_now');
  for (const state of ['active', 'active', 'paused', 'active', 'ended']) await become(state, 200);
  expect((await become('active', 409)).body.code).toBe('mentoring.mentor_move_not_now');
  expect((await become('candidate', 409)).body.code).toBe('mentoring.mentor_move_not_now');
  await hanan.put('mentoring/me', { ...help, capacity: 2 });
  expect((await hanan.get<{ mentor: Mentor }>('mentoring/me')).body.mentor).toMatchObject({ state: 'ended', capacity: 2 });
  const history = await world.db.query<{ move: string }>("select move from history where subject_kind = 'mentor' and subject_id = $1 order by n", [waiting?.id]);
  expect(history.map(({ move }) => move)).toEqual(['save', 'activate', 'pause', 'activate', 'end', 'save']);
  await hanan.post(`mentoring/mentors/${waiting?.id}/state`, { state: 'active' }, { expect: 403 });
});

story('a meeting is at the time that clocks in the town show, and in the future', async (world) => {
  const desk = await LoanDesk.open(world);
  const [hanan, salma, other] = await world.people('Hanan the mentor', 'Salma the founder', 'Omar the founder');
  const { body: mentor } = await hanan.put<{ id: string }>('mentoring/me', help);
  await desk.officer.post(`mentoring/mentors/${mentor.id}/state`, { state: 'active' });
  await desk.granted(salma);
  await world.settle();

  const [proposal] = (await hanan.get<{ items: Proposal[] }>('mentoring/proposals')).body.items;
  expect(proposal).toMatchObject({
    as: 'mentor',
    state: 'proposed',
    allowedMoves: ['accept', 'decline'],
    reasons: { parts: { sector: 25 }, outOf: { sector: 25, functions: 25 } },
  });
  expect(Object.keys(proposal?.reasons.outOf ?? {}).sort()).toEqual(Object.keys(proposal?.reasons.parts ?? {}).sort());
  expect((await salma.get<{ items: Proposal[] }>('mentoring/proposals')).body.items).toMatchObject([{ as: 'founder', allowedMoves: ['decline'] }]);
  await hanan.post(`mentoring/proposals/${proposal?.id}/accept`);
  expect((await salma.get<{ items: Proposal[] }>('mentoring/proposals')).body.items).toMatchObject([{ state: 'taken', allowedMoves: ['confirm', 'decline'] }]);
  const { body: accepted } = await salma.post<{ mentorshipId: string }>(`mentoring/proposals/${proposal?.id}/confirm`);
  await signCharter(world, [salma, hanan, desk.officer], accepted.mentorshipId);

  const meetings = `mentoring/mentorships/${accepted.mentorshipId}/meetings`;
  const refused = async (startsAt: string): Promise<Told> => (await hanan.post<Told>(meetings, { startsAt, mode: 'office' }, { expect: 422 })).body;
  expect((await refused('demain matin')).fields).toMatchObject([{ path: 'startsAt', code: 'mentoring.time_unreadable' }]);
  expect((await refused('2027-01-04T09:00')).fields).toMatchObject([{ path: 'startsAt', code: 'mentoring.meeting_in_the_past' }]); // it is 9:00 there now
  await other.post(meetings, { startsAt: '2027-01-12T10:00', mode: 'office' }, { expect: 404 });
  await hanan.post(meetings, { startsAt: '2027-01-04T09:01', mode: 'phone' });
  await hanan.post(meetings, { startsAt: '2027-02-20T10:00', mode: 'office', place: 'Commune' });
  await hanan.post(meetings, { startsAt: '2027-03-20T10:00:00+01:00', mode: 'video' });
  const [mentorship] = (await salma.get<{ items: Mentorship[] }>('mentoring/mentorships')).body.items;
  expect(mentorship?.as).toBe('founder');
  expect(mentorship?.meetings.map(({ startsAt, over }) => [startsAt, over])).toEqual([
    ['2027-01-04T09:01:00.000Z', false],
    ['2027-02-20T10:00:00.000Z', false],
    ['2027-03-20T09:00:00.000Z', false],
  ]);
  world.clock.setDay(localDate('2027-02-20')); // noon: the sessions of January are over
  await hanan.post('accounts/sign-in', { login: 'hanan@tiwizi.test', password: 'une belle journee' });
  const [later] = (await hanan.get<{ items: Mentorship[] }>('mentoring/mentorships')).body.items;
  expect(later?.meetings.map(({ over }) => over)).toEqual([true, true, false]);
});
