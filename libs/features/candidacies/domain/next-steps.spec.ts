import { candidateSteps, employerSteps, officerSteps } from './next-steps.js';
import { isToldToCandidate, newsForOrganisation } from './told.js';

const nothing = { waiting: 0, offered: null, suggested: null, selected: null, interview: null, asked: null };
const codes = (steps: readonly { readonly code: string }[]): string[] => steps.map(({ code }) => code);

describe('what candidacies ask of people', () => {
  it('of a candidate: what must be answered, then what is only followed', () => {
    expect(candidateSteps(nothing)).toEqual([]);
    expect(
      codes(
        candidateSteps({ waiting: 2, offered: 'a', suggested: 's', selected: 'b', interview: { id: 'c', at: new Date('2027-01-12T10:00:00Z') }, asked: { id: 'd', months: 3 } }),
      ),
    ).toEqual([
      'candidacies.answer_offer',
      'candidacies.confirm_seat',
      'candidacies.go_to_interview',
      'candidacies.answer_suggestion',
      'candidacies.tell_outcome',
      'candidacies.follow',
    ]);
    expect(codes(candidateSteps({ ...nothing, interview: { id: 'c', at: null } }))).toEqual(['candidacies.agree_interview']);
  });
  it('of an organisation: who has waited for too long first; of the officer what nobody else hands over', () => {
    expect(codes(employerSteps({ fresh: 1, silent: 2 }))).toEqual(['candidacies.answer_silent', 'candidacies.read_new']);
    expect([employerSteps({ fresh: 0, silent: 0 }), officerSteps({ waiting: 0, silent: 0, untold: 0 })]).toEqual([[], []]);
    expect(officerSteps({ waiting: 3, silent: 2, untold: 1 }).map(({ code, facts }) => [code, facts])).toEqual([
      ['candidacies.forward', { count: 3 }],
      ['candidacies.ask_employer', { count: 2 }],
      ['candidacies.tell_by_phone', { count: 1 }],
    ]);
  });
});

describe('who is told of a move', () => {
  const told = (byHer: boolean, atOnce = false): boolean[] => (['sent', 'seen', 'interview', 'withdrawn'] as const).map((to) => isToldToCandidate(to, { byHer, atOnce }));
  it('the candidate, of what somebody else decided, and not of what she has just done', () =>
    expect([told(false), told(true), isToldToCandidate('sent', { byHer: false, atOnce: true })]).toEqual([[true, false, true, false], [false, false, false, false], false]));
  it('the organisation, of who comes, goes and waits', () =>
    expect([
      newsForOrganisation('send', false),
      newsForOrganisation('withdraw', true),
      newsForOrganisation('stand_down', false),
      newsForOrganisation('fall_silent', false),
      newsForOrganisation('drop', false),
    ]).toEqual(['received', 'gone', 'gone', 'unanswered', undefined]));
});
