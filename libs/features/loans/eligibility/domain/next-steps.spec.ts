import { localDate } from '#kernel/calendar';
import { urgency } from '#kernel/next-step';
import { callBackSteps, productSteps } from './next-steps.js';

const today = localDate('2027-01-08');

describe('what the first look asks of the house', () => {
  it('names how many wait for a call and until when the first should have one', () =>
    expect(callBackSteps({ count: 2, since: localDate('2027-01-06') }, today)).toEqual([
      { code: 'loans.call_back', kind: 'act', urgency: urgency.begun, on: '2027-01-09', facts: { count: 2 } },
    ]));
  it('cries louder after three days', () => expect(callBackSteps({ count: 1, since: localDate('2027-01-04') }, today)).toMatchObject([{ urgency: urgency.overdue }]));
  it('is silent when nobody waits and nothing is being prepared', () => expect([...callBackSteps({ count: 0, since: undefined }, today), ...productSteps(0)]).toEqual([]));
  it('reminds of a version that nobody published', () => expect(productSteps(1)).toMatchObject([{ code: 'loans.publish_product', facts: { count: 1 } }]));
});
