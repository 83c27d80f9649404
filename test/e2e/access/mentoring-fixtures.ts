import type { HttpPerson } from '../../world/client';
import type { LoanDesk } from '../../world/loan-desk';
import type { World } from '../../world/world';
import { chartered, founderOf, help, proposalsOf } from '../../world/mentors';

interface Made {
  readonly id: string;
}

/** A mentorship with a meeting and a report, proposals in every state that can be answered, and a round that was tried; all of them this mentor's but the founder's yes. */
export async function mentoringSide(world: World, desk: LoanDesk, hanan: HttpPerson, founders: readonly HttpPerson[]) {
  const open = await proposalsOf(hanan);
  await hanan.put('mentoring/me', { ...help, capacity: 4 });
  const { mentorshipId } = await chartered(world, desk.officer, hanan, founders, open[0]!.id);
  // one waits for its founder's yes, one was declined: its firm looks again, and a round is tried for it
  await hanan.post(`mentoring/proposals/${open[3]!.id}/accept`);
  await hanan.post(`mentoring/proposals/${open[4]!.id}/decline`);
  const round = (await desk.officer.post<Made>('mentoring/rounds')).body.id;
  const mentor = (await hanan.get<{ mentor: Made }>('mentoring/me')).body.mentor.id;
  const meeting = (await hanan.post<Made>(`mentoring/mentorships/${mentorshipId}/meetings`, { startsAt: '2028-02-07T10:00', mode: 'phone' })).body.id;
  const report = (await hanan.post<Made>('followup/reports', { ...aReport, mentorshipId, heldOn: world.today() })).body.id;
  const followed = (await world.db.one<Made>('select loan_id as id from mentorship where id = $1', [mentorshipId]))!.id;
  const contact = (await world.db.one<Made>("select id from planned_contact where kind = 'officer_review' order by due_on, id limit 1"))!.id;
  const her = await founderOf(founders, open[0]!.id);
  const file = (await her.get<{ personId: string }>('accounts/me')).body.personId;
  const fileTask = (await her.post<Made>(`founders/${file}/tasks`, aTask)).body.id;
  const fileNote = (await her.post<Made>(`founders/${file}/notes`, aNote)).body.id;
  return {
    ids: { file, fileTask, fileNote, meeting, report, followed, contact, mentor, other: open[1]!.id, proposal: open[2]!.id, mentorship: mentorshipId, taken: open[3]!.id, round },
    owners: {
      file: her,
      fileTask: her,
      fileNote: her,
      meeting: hanan,
      report: her,
      followed: her,
      contact: desk.officer,
      mentor: hanan,
      other: hanan,
      proposal: hanan,
      mentorship: hanan,
      taken: await founderOf(founders, open[3]!.id),
      round: desk.officer,
    },
  };
}

const aTask = { words: 'Compter la caisse', part: 'founder', dueOn: '2028-12-01' };
const aNote = { words: 'Pour tous', audience: 'all' };
const aReport = { mode: 'visit', morale: 3, light: 'green', said: 'Tout va bien.' };

export const mentoringBodies = {
  'PUT /founders/me/consent': (): object => ({ given: true }),
  'POST /founders/:id/tasks': (): object => aTask,
  'POST /founders/tasks/:id/state': (): object => ({ state: 'done' }),
  'POST /founders/:id/notes': (): object => aNote,
  'POST /founders/:id/plan': (): object => ({ steps: [{ measure: 'visit', dueOn: '2028-12-01', part: 'officer' }] }),
  'POST /founders/:id/plan/end': (): object => ({ state: 'dropped', outcome: 'Tout va bien' }),
  'PUT /mentoring/me': (): object => help,
  'POST /mentoring/mentors/:id/state': (): object => ({ state: 'paused' }),
  'POST /mentoring/mentors/:id/ties': (_who: string, { person }: Readonly<Record<'person', string>>): object => ({ personId: person, kind: 'family' }),
  'POST /mentoring/me/absences': (): object => ({ fromOn: '2028-08-01', toOn: '2028-08-20' }),
  'PUT /mentoring/needs/:id': (): object => ({ functions: ['sales'] }),
  'POST /mentoring/mentorships/:id/charter/sign': (): object => ({ code: '123456' }),
  'POST /mentoring/mentorships/:id/move': (): object => ({ move: 'pause_mentorship' }),
  'POST /mentoring/mentorships/:id/meetings': (): object => ({ startsAt: '2027-02-01T10:00', mode: 'phone' }),
  'POST /mentoring/meetings/:id/move': (): object => ({ startsAt: '2028-02-08T10:00' }),
  'POST /followup/reports': (_who: string, { mentorship }: Readonly<Record<'mentorship', string>>): object => ({ ...aReport, mentorshipId: mentorship, heldOn: '2027-01-04' }),
  'POST /followup/reports/:id/light': (): object => ({ light: 'green' }),
};
