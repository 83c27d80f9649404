import { localDate } from '#kernel/calendar';
import { urgency } from '#kernel/next-step';
import { mentorStates } from './mentor';
import { coordinationSteps, mentorshipSteps, mentorSteps, type MentoringFacts } from './next-steps';

const today = localDate('2027-03-01');
const facts = (more: Partial<MentoringFacts> = {}): MentoringFacts => ({ side: 'mentor', proposed: 0, active: 0, unplanned: 0, meeting: undefined, ...more });
const meeting = (day: string): MentoringFacts['meeting'] => ({ mentorshipId: 'm', at: `${day}T10:00:00.000Z`, day: localDate(day), names: { ar: 'سلمى', latin: 'Salma' } });
const codes = (steps: readonly { readonly code: string }[]): string[] => steps.map(({ code }) => code);

describe('what is asked of a mentor', () => {
  it('asks for the offer of help first, then for an answer to each proposal', () => {
    expect(codes(mentorSteps(undefined, facts({ proposed: 2 }), today))).toEqual(['mentoring.offer_help']);
    expect(mentorSteps('active', facts({ proposed: 2 }), today)).toMatchObject([{ code: 'mentoring.answer', kind: 'act', facts: { count: 2 } }]);
  });
  it('never leaves a mentor without a word', () => {
    for (const state of mentorStates) expect(mentorSteps(state, facts(), today)).toHaveLength(1);
    expect(codes(mentorStates.flatMap((state) => mentorSteps(state, facts(), today)))).toEqual([
      'mentoring.candidate',
      'mentoring.soon_active',
      'mentoring.soon_active',
      'mentoring.no_proposal_yet',
      'mentoring.resting',
      'mentoring.resting',
    ]);
  });
});

describe('what a mentorship asks of both sides', () => {
  it('names the meeting with its day, and puts it first when it is near', () => {
    expect(mentorshipSteps(facts({ active: 1, meeting: meeting('2027-03-03') }), today)).toMatchObject([
      { code: 'mentoring.next_meeting', urgency: urgency.due, on: '2027-03-03', id: 'm', facts: { names: { latin: 'Salma' } } },
    ]);
    expect(mentorshipSteps(facts({ active: 1, meeting: meeting('2027-03-04') }), today)[0]?.urgency).toBe(urgency.open);
  });
  it('asks for a meeting where there is none', () =>
    expect(mentorshipSteps(facts({ active: 2, unplanned: 1 }), today)).toMatchObject([{ code: 'mentoring.plan_meeting', facts: { count: 1 } }]));
  it('asks for the own signature under the charter', () =>
    expect(mentorshipSteps(facts({ toSign: { count: 1, mentorshipId: 'm' } }), today)).toMatchObject([{ code: 'mentoring.sign_charter', kind: 'act', id: 'm' }]));
  it('tells a founder that mentors were asked, until one accepts', () => {
    expect(codes(mentorshipSteps(facts({ side: 'founder', proposed: 3 }), today))).toEqual(['mentoring.mentor_asked']);
    expect(codes(mentorshipSteps(facts({ side: 'founder', proposed: 3, active: 1, unplanned: 1 }), today))).toEqual(['mentoring.plan_meeting']);
  });
});

describe('what the coordination is asked', () => {
  it('names candidates and charters without a mediator, when there are some', () =>
    expect([codes(coordinationSteps(2)), codes(coordinationSteps(0, 3)), codes(coordinationSteps(0))]).toEqual([['mentoring.meet_candidates'], ['mentoring.mediate'], []]));
});
