import { localDate } from '#kernel/calendar';
import { deskSteps, founderSteps, mentorSteps } from './next-steps';

const duty = (on: string, what: 'untold' | 'late') => ({ mentorshipId: `${what} ${on}`, on: localDate(on), what });

it('asks a mentor first for the report of the oldest talk, then for the contact that is late', () => {
  expect(mentorSteps([])).toEqual([]);
  expect(mentorSteps([duty('2027-01-01', 'late'), duty('2027-02-03', 'untold'), duty('2027-02-02', 'untold')])).toMatchObject([
    { code: 'followup.write_report', id: 'untold 2027-02-02', facts: { count: 3 } },
  ]);
  expect(mentorSteps([duty('2027-01-01', 'late')])).toMatchObject([{ code: 'followup.late_contact', on: '2027-01-01' }]);
});

it('asks a founder for her own view, and the officer only when something is late', () => {
  expect(founderSteps(undefined)).toEqual([]);
  expect(founderSteps({ id: 'r', heldOn: localDate('2027-01-01') })).toMatchObject([{ code: 'followup.say_yourself', id: 'r' }]);
  expect([deskSteps(0), deskSteps(2)]).toMatchObject([[], [{ facts: { count: 2 } }]]);
});
