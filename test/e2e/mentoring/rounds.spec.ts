import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, help, type Proposal, proposalsOf } from '../../world/mentors';
import { story } from '../../world/world';

interface Named {
  readonly name: { readonly latin: string };
}
interface Round {
  readonly state: string;
  readonly total: number;
  readonly proven: boolean;
  readonly matched: readonly { readonly firm: Named; readonly mentor: Named; readonly score: number; readonly parts: Readonly<Record<string, number>> }[];
  readonly without: readonly { readonly firm: Named; readonly full: readonly Named[]; readonly blocks: readonly { readonly code: string; readonly mentors: number }[] }[];
  readonly unknown: readonly { readonly fact: string; readonly of: string; readonly name: Named['name'] }[];
  readonly bySex: readonly { readonly group: string; readonly firms: number; readonly given: number }[];
  readonly exposure: readonly { readonly mentor: Named; readonly fits: number; readonly given: number; readonly places: number; readonly price: number }[];
  readonly stable: { readonly total: number; readonly price: number };
  readonly allowedMoves: readonly string[];
}
const first = ({ name }: Named): string => name.latin.split(' ')[0] ?? '';

story('a round is tried as often as wanted, says who stays without and why, and asks the mentors only when published', async (world) => {
  const desk = await LoanDesk.open(world);
  const founders = await world.people('Salma the founder', 'Omar the founder', 'Nora the founder');
  const loans: string[] = [];
  for (const founder of founders) loans.push(await desk.granted(founder));
  await world.settle();
  await desk.officer.post('mentoring/rounds', {}, { expect: 201 });
  // mentors who cannot be proposed on the spot: one full soon, one not told whether she runs a firm, one next door in the same trade
  const one = await activeMentor(world, desk, 'One the mentor', { capacity: 1 });
  await activeMentor(world, desk, 'Untold the mentor', { ownFirm: null as unknown as string });
  await activeMentor(world, desk, 'Rival the mentor', { ownFirm: 'yes', ownSector: 'crafts' } as object);
  const away = await activeMentor(world, desk, 'Away the mentor');
  await world.settle();
  // who became active was proposed at once: they say no, so that the firms look again
  for (const mentor of [one, away]) expect((await proposalsOf(mentor)).length).toBeGreaterThan(0);
  await away.post('mentoring/me/absences', { fromOn: '2027-01-01', toOn: '2027-02-01' });
  await away.post('mentoring/me/absences', { fromOn: '2027-01-20', toOn: '2027-01-10' }, { expect: 422 });
  await world.db.query("update mentor_proposal set state = 'superseded' where true");
  await world.db.query('delete from mentor_proposal');
  await desk.officer.put(`mentoring/needs/${loans[0]}`, { functions: ['sales', 'legal'], slots: ['saturday'] });

  const { id } = (await desk.officer.post<{ id: string }>('mentoring/rounds')).body;
  const round = (await desk.officer.get<Round>(`mentoring/rounds/${id}`)).body;
  expect(round).toMatchObject({ state: 'draft', proven: true, allowedMoves: ['publish', 'discard'] });
  expect(round.matched).toHaveLength(1);
  for (const { score, parts } of round.matched) expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(score);
  expect(round.matched.map(({ mentor, score }) => [first(mentor), score])).toEqual([['One', round.total]]);
  expect(round.without.map(({ full, blocks }) => [full.map(first), blocks.map(({ code }) => code).sort()])).toEqual([
    [['One'], ['away', 'competitor', 'unknown_own_firm']],
    [['One'], ['away', 'competitor', 'unknown_own_firm']],
  ]);
  expect(round.unknown).toMatchObject([{ fact: 'unknown_own_firm', of: 'mentor' }]);
  expect(round.exposure.find(({ mentor }) => first(mentor) === 'One')).toMatchObject({ fits: 3, given: 1, places: 1 });
  expect(round.bySex.reduce((sum, { firms }) => sum + firms, 0)).toBe(3);
  expect(round.stable.price).toBe(round.total - round.stable.total);
  expect(await proposalsOf(one)).toEqual([]);
  // again: the same facts give the same round
  const again = (await desk.officer.get<Round>(`mentoring/rounds/${(await desk.officer.post<{ id: string }>('mentoring/rounds')).body.id}`)).body;
  expect(again.matched).toEqual(round.matched);

  expect((await desk.officer.post(`mentoring/rounds/${id}/publish`)).body).toMatchObject({ proposed: 1, leftOut: 0 });
  await desk.officer.post(`mentoring/rounds/${id}/publish`, {}, { expect: 409 });
  const [proposal] = await proposalsOf(one);
  expect(proposal).toMatchObject({ state: 'proposed', score: round.total });
});

story('silence of a week asks the next mentor without blame; the founder may ask once for another; a pair that was forbidden or said no never comes again', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const mentors = [];
  for (const name of ['Ali', 'Badr', 'Chama', 'Driss', 'Elias', 'Farid']) mentors.push(await activeMentor(world, desk, `${name} the mentor`));
  const last = (await mentors[5]!.get<{ mentor: { id: string } }>('mentoring/me')).body.mentor.id;
  const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
  await desk.officer.post(`mentoring/mentors/${last}/ties`, { personId, kind: 'family' });
  await desk.granted(salma);
  await world.settle();
  const open = async (): Promise<readonly Proposal[]> => (await proposalsOf(salma)).filter(({ state }) => state === 'proposed');
  expect(await open()).toHaveLength(3);
  const asked = new Set((await open()).map(({ mentor }) => mentor.name.latin));

  await world.dayBecomes('2027-01-12');
  const next = await open();
  expect(next.map(({ mentor }) => asked.has(mentor.name.latin))).toEqual([false, false]); // two are left, one is family
  const silent = (await Promise.all(mentors.map(proposalsOf))).flat().filter(({ state }) => state === 'expired');
  expect(silent).toHaveLength(3);

  const taker = mentors.find((_, i) => ['Ali', 'Badr', 'Chama', 'Driss', 'Elias'][i] === next[0]!.mentor.name.latin.split(' ')[0])!;
  await taker.post(`mentoring/proposals/${next[0]!.id}/accept`);
  const { mentorshipId } = (await salma.post<{ mentorshipId: string }>(`mentoring/proposals/${next[0]!.id}/confirm`)).body;
  await taker.post(`mentoring/mentorships/${mentorshipId}/replace`, {}, { expect: 404 });
  await salma.post(`mentoring/mentorships/${mentorshipId}/replace`);
  await salma.post(`mentoring/mentorships/${mentorshipId}/replace`, {}, { expect: 409 });
  await world.settle();
  expect((await salma.get<{ items: { state: string }[] }>('mentoring/mentorships')).body.items).toMatchObject([{ state: 'closed' }]);
  expect(await proposalsOf(mentors[5]!)).toEqual([]); // family, to the end
  // the hard wall: no second tie of the kind, and the pair of the closed mentorship is among them
  expect(await world.db.query('select kind from mentor_tie order by kind')).toEqual([{ kind: 'ban' }, { kind: 'family' }]);
  expect(help.capacity).toBe(2);
});
