import { localDate } from '#kernel/calendar';
import { memberSteps, secretarySteps } from './next-steps.js';

const day = localDate('2027-03-15');

describe('what the committee has to do', () => {
  it.each([
    ['a member without a seat waits', { seated: false, pledged: false, files: [] }, ['loans.nothing_to_decide']],
    ['the pledge comes first', { seated: true, pledged: false, files: [{ id: 'a', number: 'D-1', day }] }, ['loans.pledge']],
    ['a file waits for the voice', { seated: true, pledged: true, files: [{ id: 'a', number: 'D-1', day }] }, ['loans.decide']],
    ['nothing waits', { seated: true, pledged: true, files: [] }, ['loans.nothing_to_decide']],
  ] as const)('%s', (_name, facts, codes) => expect(memberSteps(facts).map(({ code }) => code)).toEqual(codes));

  it('the secretary sends letters, holds the session of the day, plans one for what is ready', () => {
    const session = { id: 's', number: 'C-1', day };
    expect(secretarySteps({ ready: 2, letters: 1, session }, day).map(({ code }) => code)).toEqual(['loans.send_letters', 'loans.hold_session', 'loans.plan_session']);
    expect(secretarySteps({ ready: 0, letters: 0, session }, localDate('2027-03-14'))).toEqual([]);
  });
});
