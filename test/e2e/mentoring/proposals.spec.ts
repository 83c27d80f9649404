import { anyProfile } from '../../world/cast';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, help, proposalsOf } from '../../world/mentors';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
}
const outcome = (call: Promise<{ readonly status: number }>): Promise<string> =>
  call.then(
    ({ status }) => String(status),
    (error: Error) => /"code":"([a-z_.]+)"/.exec(error.message)?.[1] ?? error.message,
  );

story('a granted loan finds the three best mentors with room, each with reasons that sum to the score; one accepts, the others hear it', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const best = await activeMentor(world, desk, 'Best the mentor');
  const other = await activeMentor(world, desk, 'Trade the mentor', { sectors: ['local_trade'] });
  const third = await activeMentor(world, desk, 'Far the mentor', { sectors: ['food'], slots: [] });
  const fourth = await activeMentor(world, desk, 'Last the mentor', { sectors: ['food'], slots: [], stages: ['registered'] });
  const [candidate, foreign] = await world.people('New the mentor', 'Foreign the mentor');
  await candidate.put('mentoring/me', help);
  await foreign.put<object>('people/me/profile', { ...anyProfile, languages: [{ code: 'en', level: 4 }] });
  const { id } = (await foreign.put<{ id: string }>('mentoring/me', help)).body;
  await desk.officer.post(`mentoring/mentors/${id}/state`, { state: 'active' });
  await desk.granted(salma);
  await world.settle();

  const proposals = await proposalsOf(salma);
  expect(proposals.map(({ rank, mentor }) => [rank, mentor.name.latin.split(' ')[0]])).toEqual([
    [1, 'Best'],
    [2, 'Trade'],
    [3, 'Far'],
  ]);
  for (const { score, reasons } of proposals) expect(Object.values(reasons.parts).reduce((sum, part) => sum + part, 0)).toBe(score);
  expect(proposals[0]).toMatchObject({
    state: 'proposed',
    score: 95,
    reasons: { sameSector: true, languages: ['ar', 'fr'], distanceKm: 0 },
    founder: { project: 'Atelier de couture' },
  });
  for (const nobody of [candidate, foreign]) expect(await proposalsOf(nobody)).toEqual([]);

  const [hers] = await proposalsOf(third);
  await third.post(`mentoring/proposals/${hers?.id}/decline`, { reason: 'En voyage' });
  expect((await third.post<Told>(`mentoring/proposals/${hers?.id}/accept`, {}, { expect: 409 })).body.code).toBe('mentoring.already_answered');
  await world.settle();
  expect((await proposalsOf(fourth)).map(({ state, rank }) => [state, rank])).toEqual([['proposed', 4]]); // the next one is asked
  await other.post(`mentoring/proposals/${proposals[0]?.id}/accept`, {}, { expect: 404 });
  await salma.post(`mentoring/proposals/${proposals[0]?.id}/accept`, {}, { expect: 403 });
  await best.post(`mentoring/proposals/${proposals[0]?.id}/accept`);
  await best.post(`mentoring/proposals/${proposals[0]?.id}/confirm`, {}, { expect: 403 });
  await other.post(`mentoring/proposals/${proposals[0]?.id}/confirm`, {}, { expect: 404 });
  await salma.post(`mentoring/proposals/${proposals[0]?.id}/confirm`);
  expect((await proposalsOf(other))[0]?.state).toBe('superseded');
  expect((await other.post<Told>(`mentoring/proposals/${proposals[1]?.id}/accept`, {}, { expect: 409 })).body.code).toBe('mentoring.already_answered');
  for (const who of [salma, best])
    expect((await who.get<{ items: object[] }>('mentoring/mentorships')).body.items).toMatchObject([{ state: 'accepted', project: 'Atelier de couture' }]);
  const history = await world.db.query<{ move: string }>("select move from history where subject_kind = 'mentor_proposal' order by n");
  expect(history.map(({ move }) => move)).toEqual(['propose', 'propose', 'propose', 'decline', 'propose', 'accept', 'supersede', 'supersede', 'confirm']);
});

story('nobody is his own mentor, and no mentor is looked for when the committee sees no need', async (world) => {
  const desk = await LoanDesk.open(world);
  const both = await world.person('Both', 'founder', 'mentor');
  await both.put('people/me/profile', { ...anyProfile, firstName: 'Both' });
  const { body: mentor } = await both.put<{ id: string }>('mentoring/me', help);
  await desk.officer.post(`mentoring/mentors/${mentor.id}/state`, { state: 'active' });
  await desk.granted(both);
  const [salma] = await world.people('Salma the founder');
  await desk.granted(salma, {}, { mentorRecommended: false });
  await world.settle();
  expect([await proposalsOf(both), await proposalsOf(salma)]).toEqual([[], []]);
});

story('a mentor’s last place: of two firms accepted at the same moment one gets it', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor', { capacity: 1 });
  const founders = await world.people('Salma the founder', 'Omar the founder', 'Nora the founder');
  for (const founder of founders) await desk.granted(founder);
  await world.settle();
  const proposals = await proposalsOf(hanan);
  expect(proposals).toHaveLength(3);
  const answers = await Promise.all([...proposals, ...proposals].map(({ id }) => outcome(hanan.post(`mentoring/proposals/${id}/accept`))));
  expect(answers.filter((answer) => answer === '200')).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(['200', 'mentoring.no_room', 'mentoring.already_answered']));
  expect((await proposalsOf(hanan)).filter(({ state }) => state === 'taken')).toHaveLength(1);

  await hanan.put('mentoring/me', { ...help, capacity: 5 }, { expect: 422 });
  await hanan.put('mentoring/me', { ...help, capacity: 2 });
  const [open] = (await proposalsOf(hanan)).filter(({ state }) => state === 'proposed');
  await hanan.post(`mentoring/proposals/${open?.id}/accept`);
  const full = (await proposalsOf(hanan)).filter(({ state }) => state === 'proposed');
  expect((await hanan.post<Told & { params: object }>(`mentoring/proposals/${full[0]?.id}/accept`, {}, { expect: 409 })).body).toMatchObject({
    code: 'mentoring.no_room',
    params: { capacity: 2 },
  });
});

story('one firm, three mentors who accept at the same moment: one mentorship', async (world) => {
  const desk = await LoanDesk.open(world);
  const mentors = [await activeMentor(world, desk, 'Ali the mentor'), await activeMentor(world, desk, 'Badr the mentor'), await activeMentor(world, desk, 'Chama the mentor')];
  const [salma] = await world.people('Salma the founder');
  await desk.granted(salma);
  await world.settle();
  const answers = await Promise.all(mentors.map(async (mentor) => outcome(mentor.post(`mentoring/proposals/${(await proposalsOf(mentor))[0]?.id}/accept`))));
  expect(answers.sort()).toEqual(['200', 'mentoring.already_answered', 'mentoring.already_answered']);
  const [taken, ...others] = await proposalsOf(salma);
  expect([taken?.state, others]).toEqual(['taken', []]);
  await salma.post(`mentoring/proposals/${taken?.id}/confirm`);
  expect((await salma.get<{ items: object[] }>('mentoring/mentorships')).body.items).toHaveLength(1);
});

story('whoever waits for a mentor is proposed the next one who becomes active', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  await desk.granted(salma);
  await desk.granted(omar, {}, { mentorRecommended: false });
  await world.settle();
  expect(await proposalsOf(salma)).toEqual([]);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  await world.settle();
  expect((await proposalsOf(hanan)).map(({ state, founder }) => [state, founder.project])).toEqual([['proposed', 'Atelier de couture']]);
  expect([(await proposalsOf(salma)).length, (await proposalsOf(omar)).length]).toEqual([1, 0]);
});
