import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { planLapse, stillAhead, warnsFounder } from './plan.js';

const start = localDate('2027-01-04');

describe('the warnings before a file closes', () => {
  it('leave in the morning, fourteen and three days before the last day; the first makes way for the second', () => {
    const [far, near] = planLapse(localDate('2027-07-03'), 'founder');
    expect([far, near].map((one) => [one!.kind, one!.dueAt.toISOString().slice(0, 10), one!.expiresAt.toISOString().slice(0, 10)])).toEqual([
      ['lapse_soon', '2027-06-19', '2027-06-30'],
      ['lapse_last', '2027-06-30', '2027-07-03'],
    ]);
    expect(planLapse(localDate('2027-07-03'), 'desk').map(({ kind }) => kind)).toEqual(['desk_lapse_soon', 'desk_lapse_last']);
  });
  it('are never due when they have expired, whatever the last day', () =>
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (days) => {
        const planned = planLapse(addDays(start, days), 'founder');
        return planned.every(({ dueAt, expiresAt }) => dueAt < expiresAt) && stillAhead(planned, planned[1]!.dueAt).length === 1;
      }),
    ));
  it('say nothing of a grant that no letter has told', () =>
    expect(['draft', 'approved', 'approved_with_reservations', 'notified'].map(warnsFounder)).toEqual([true, false, false, true]));
});
