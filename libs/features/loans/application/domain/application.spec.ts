import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, localDate, workingDaysBetween } from '#kernel/calendar';
import { turnOf } from './application.js';
import { finalStates, openStates } from './application.moves.js';

const none = new Set<never>();
const monday = localDate('2027-01-04');

describe('whose turn it is', () => {
  it.each([
    ['draft', 'applicant', '2027-04-04'],
    ['submitted', 'officer', '2027-01-11'],
    ['incomplete', 'applicant', '2027-04-04'],
    ['in_instruction', 'officer', '2027-02-15'],
    ['ready_for_committee', 'committee', '2027-01-25'],
    ['adjourned', 'officer', '2027-04-04'],
    ['approved', 'officer', '2027-01-11'],
    ['notified', 'applicant', '2027-07-03'],
  ] as const)('%s since Monday 4 January 2027: %s until %s', (state, who, until) => expect(turnOf({ state, stateSince: monday }, none)).toEqual({ who, until }));

  it('is nobody’s once it has ended', () => {
    for (const state of finalStates) expect(turnOf({ state, stateSince: monday }, none)).toBeUndefined();
    for (const state of openStates) expect(turnOf({ state, stateSince: monday }, none)).toBeDefined();
  });

  it('gives the office its working days: weekends and holidays do not count', () => {
    const holidays = new Set([localDate('2027-01-11'), localDate('2027-01-14')]);
    expect(turnOf({ state: 'submitted', stateSince: monday }, holidays)?.until).toBe('2027-01-12');
    expect(turnOf({ state: 'submitted', stateSince: localDate('2027-01-08') }, holidays)?.until).toBe('2027-01-19');
    // sent on a Saturday: the first working day is Monday
    expect(turnOf({ state: 'submitted', stateSince: localDate('2027-01-02') }, none)?.until).toBe('2027-01-08');
  });

  it('gives the applicant calendar days, holidays or not', () => {
    const holidays = new Set([localDate('2027-01-11')]);
    expect(turnOf({ state: 'incomplete', stateSince: monday }, holidays)?.until).toBe(addDays(monday, 90));
  });

  it('takes the validity of a grant from the product, and of nothing else', () => {
    for (const state of ['notified', 'reservations_lifted'] as const) expect(turnOf({ state, stateSince: monday, approvalDays: 30 }, none)?.until).toBe('2027-02-03');
    expect(turnOf({ state: 'draft', stateSince: monday, approvalDays: 30 }, none)?.until).toBe('2027-04-04');
  });

  it('never ends an office deadline on a day off', () => {
    const holidays = new Set(['2027-01-01', '2027-01-11', '2027-01-14', '2027-05-01', '2027-07-30'].map(localDate));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.constantFrom('submitted' as const, 'in_instruction' as const, 'ready_for_committee' as const), (n, state) => {
        const stateSince = addDays(localDate('2026-12-01'), n);
        const until = turnOf({ state, stateSince }, holidays)!.until;
        const days = { submitted: 5, in_instruction: 30, ready_for_committee: 15 }[state];
        expect(isWorkingDay(until, holidays)).toBe(true);
        expect(workingDaysBetween(stateSince, until, holidays)).toBe(days);
        expect(daysBetween(stateSince, until)).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});
