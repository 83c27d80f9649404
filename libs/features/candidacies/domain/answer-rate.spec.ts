import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { answerPercent, answersWindow, LEAST_ASKED, uncountedStates, unansweredStates } from './answer-rate.js';
import { candidacyStates } from './candidacy.js';

describe('how many candidates an organisation answers', () => {
  it('says nothing of who was asked by few, and a whole percentage of everybody else', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (answered, silent) => {
        const percent = answerPercent(answered, answered + silent);
        expect(percent === undefined).toBe(answered + silent < LEAST_ASKED);
        if (percent !== undefined) expect(100 * answered - percent * (answered + silent)).toBeGreaterThanOrEqual(0);
        expect(percent ?? 0).toBeLessThanOrEqual(100);
      }),
    );
    expect([answerPercent(5, 5), answerPercent(0, 5), answerPercent(2, 6)]).toEqual([100, 0, 33]);
  });

  it('leaves three weeks for an answer and forgets what is half a year old', () =>
    expect(answersWindow(localDate('2027-03-01'))).toEqual({ from: '2026-09-02', until: '2027-02-08' }));

  it('puts every state on one side at most', () => expect(unansweredStates.filter((state) => uncountedStates.includes(state) || !candidacyStates.includes(state))).toEqual([]));
});
