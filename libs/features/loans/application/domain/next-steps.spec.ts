import { localDate } from '#kernel/calendar';
import { urgency } from '#kernel/next-step';
import { applicationStates, openStates } from './application.moves';
import { applicantSteps, type FileFacts, queueSteps, secondReadingSteps } from './next-steps';

const aFile = (more: Partial<FileFacts> = {}): FileFacts => ({ id: 'a', number: 'D-2027-0001', state: 'draft', until: localDate('2027-04-04'), ...more });
const founder = { founder: true, hasLoan: false };
const today = localDate('2027-03-01');
const codes = { next: 'loans.next_file', late: 'loans.late_file', empty: 'loans.queue_empty' };

describe('what an application asks of its author', () => {
  it('says something in every open state, and gives the number of the file', () => {
    for (const state of openStates) expect(applicantSteps(aFile({ state }), founder)).toMatchObject([{ id: 'a', facts: { number: 'D-2027-0001' } }]);
  });
  it('presses where the author must act and only waits where others do', () => {
    const acts = applicationStates.filter((state) => applicantSteps(aFile({ state }), { founder: false, hasLoan: true })[0]?.kind === 'act');
    expect(acts).toEqual(['draft', 'incomplete', 'ineligible', 'rejected', 'notified', 'reservations_lifted']);
  });
  it('lets a founder start when there is no application, or one that came to nothing', () => {
    for (const state of ['withdrawn', 'lapsed', 'expired'] as const) expect(applicantSteps(aFile({ state }), founder)).toMatchObject([{ code: 'loans.start_application' }]);
    expect(applicantSteps(undefined, founder)).toMatchObject([{ code: 'loans.start_application', urgency: urgency.open }]);
  });
  it('does not send away who has a loan, and asks nothing of who seeks a job', () => {
    expect(applicantSteps(aFile({ state: 'accepted' }), { founder: true, hasLoan: true })).toEqual([]);
    expect(applicantSteps(undefined, { founder: false, hasLoan: false })).toEqual([]);
  });
});

describe('what a queue asks of who works through it', () => {
  it('names the file with the nearest limit and how many wait', () => {
    const files = [aFile({ id: 'b', until: localDate('2027-03-20') }), aFile({ id: 'c', until: localDate('2027-03-04'), names: { ar: 'سلمى', latin: 'Salma' } })];
    expect(queueSteps(files, codes, today)).toEqual([
      { code: 'loans.next_file', kind: 'act', urgency: urgency.due, id: 'c', on: '2027-03-04', facts: { number: 'D-2027-0001', count: 2, names: { ar: 'سلمى', latin: 'Salma' } } },
    ]);
  });
  it('cries louder when the limit is over', () =>
    expect(queueSteps([aFile({ until: localDate('2027-02-28') })], codes, today)).toMatchObject([{ code: 'loans.late_file', urgency: urgency.overdue }]));
  it('is calm when nothing waits', () => expect(queueSteps([], codes, today)).toEqual([{ code: 'loans.queue_empty', kind: 'wait', urgency: urgency.calm }]));
});

it('a second reading is a step only where one waits; the nearest limit comes first', () => {
  const read = (id: string, day: string): FileFacts => aFile({ id, state: 'in_review', until: localDate(day) });
  expect(secondReadingSteps([], today)).toEqual([]);
  expect(secondReadingSteps([read('b', '2027-03-05'), read('a', '2027-03-03')], today)).toMatchObject([
    { code: 'loans.second_reading', id: 'a', urgency: urgency.due, facts: { count: 2 } },
  ]);
  expect(secondReadingSteps([read('a', '2027-02-26')], today)).toMatchObject([{ code: 'loans.second_reading', urgency: urgency.overdue }]);
});
