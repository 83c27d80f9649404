import type { HttpPerson } from '../../world/client';
import type { LoanDesk } from '../../world/loan-desk';
import type { World } from '../../world/world';
import { chartered, founderOf, help, proposalsOf } from '../../world/mentors';

interface Made {
  readonly id: string;
}

/** A mentorship, proposals in every state that can be answered, and a round that was tried; all of them this mentor's but the founder's yes. */
export async function mentoringSide(world: World, desk: LoanDesk, hanan: HttpPerson, founders: readonly HttpPerson[]) {
  const open = await proposalsOf(hanan);
  await hanan.put('mentoring/me', { ...help, capacity: 4 });
  const { mentorshipId } = await chartered(world, desk.officer, hanan, founders, open[0]!.id);
  // one waits for its founder's yes, one was declined: its firm looks again, and a round is tried for it
  await hanan.post(`mentoring/proposals/${open[3]!.id}/accept`);
  await hanan.post(`mentoring/proposals/${open[4]!.id}/decline`);
  const round = (await desk.officer.post<Made>('mentoring/rounds')).body.id;
  const mentor = (await hanan.get<{ mentor: Made }>('mentoring/me')).body.mentor.id;
  return {
    ids: { mentor, other: open[1]!.id, proposal: open[2]!.id, mentorship: mentorshipId, taken: open[3]!.id, round },
    owners: { mentor: hanan, other: hanan, proposal: hanan, mentorship: hanan, taken: await founderOf(founders, open[3]!.id), round: desk.officer },
  };
}

export const mentoringBodies = {
  'PUT /mentoring/me': (): object => help,
  'POST /mentoring/mentors/:id/state': (): object => ({ state: 'paused' }),
  'POST /mentoring/mentors/:id/ties': (_who: string, { person }: Readonly<Record<'person', string>>): object => ({ personId: person, kind: 'family' }),
  'POST /mentoring/me/absences': (): object => ({ fromOn: '2028-08-01', toOn: '2028-08-20' }),
  'PUT /mentoring/needs/:id': (): object => ({ functions: ['sales'] }),
  'POST /mentoring/mentorships/:id/charter/sign': (): object => ({ code: '123456' }),
  'POST /mentoring/mentorships/:id/move': (): object => ({ move: 'pause_mentorship' }),
  'POST /mentoring/mentorships/:id/meetings': (): object => ({ startsAt: '2027-02-01T10:00', mode: 'phone' }),
};
