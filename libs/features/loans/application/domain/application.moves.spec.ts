import fs from 'node:fs';
import path from 'node:path';
import { allowedMoves, faultsOf, refusalOf } from '#kernel/moves';
import { type ApplicationMove, applicationMoves, type ApplicationRole, type ApplicationState, applicationStates, endStates, finalStates, openStates } from './application.moves.js';

const roles: readonly ApplicationRole[] = ['applicant', 'assistant', 'officer', 'reviewer', 'secretary', 'committee', 'chair', 'clock'];
const moves = Object.keys(applicationMoves) as ApplicationMove[];

const withdraw = { withdraw: 'withdrawn' } as const;
const decisions = { approve: 'approved', reject: 'rejected', adjourn: 'adjourned' } as const;
const expire = { expire: 'expired' } as const;
const lapse = { lapse: 'lapsed' } as const;
/** Written out a second time, by hand: who may do what from where, and where it leads. */
const expected: Record<ApplicationState, Partial<Record<ApplicationRole, Partial<Record<ApplicationMove, ApplicationState>>>>> = {
  orientation: { applicant: { begin: 'draft', ...withdraw }, officer: { begin: 'draft', orient: 'oriented' } },
  oriented: {},
  draft: { applicant: { submit: 'submitted', ...withdraw }, assistant: { submit: 'submitted' }, clock: lapse },
  submitted: { applicant: withdraw, officer: { ask_for_more: 'incomplete', instruct: 'in_instruction', declare_ineligible: 'ineligible' } },
  incomplete: { applicant: { submit: 'submitted', ...withdraw }, assistant: { submit: 'submitted' }, clock: lapse },
  ineligible: { applicant: { contest: 'submitted' } },
  in_instruction: { applicant: withdraw, officer: { ask_for_more: 'incomplete', declare_ineligible: 'ineligible', propose: 'in_review' } },
  in_review: { applicant: withdraw, reviewer: { present: 'ready_for_committee', send_back: 'in_instruction' } },
  ready_for_committee: { applicant: withdraw, secretary: { schedule: 'scheduled' } },
  scheduled: { applicant: withdraw, secretary: { hear: 'heard', unschedule: 'ready_for_committee' } },
  heard: { applicant: withdraw, committee: { ...decisions, approve_with_reservations: 'approved_with_reservations' } },
  adjourned: { applicant: withdraw, officer: { resume: 'in_instruction' }, clock: lapse },
  approved: { applicant: withdraw, secretary: { notify: 'notified' }, clock: expire },
  approved_with_reservations: { applicant: withdraw, secretary: { notify: 'notified' }, clock: expire },
  rejected: { applicant: { request_review: 'ready_for_committee' } },
  notified: { applicant: { accept: 'accepted', ...withdraw }, chair: { lift_reservations: 'reservations_lifted' }, clock: expire },
  reservations_lifted: { applicant: { accept: 'accepted', ...withdraw }, clock: expire },
  accepted: {},
  withdrawn: {},
  lapsed: {},
  expired: {},
};

describe('moves of an application', () => {
  it.each(applicationStates.flatMap((state) => roles.map((role) => [state, role] as const)))('from %s, %s may do what the handbook says and nothing else', (state, role) => {
    for (const move of moves) {
      const to = expected[state][role]?.[move];
      expect([move, refusalOf(applicationMoves, move, state, role) === undefined]).toEqual([move, to !== undefined]);
      if (to) expect(applicationMoves[move].to).toBe(to);
    }
    expect(allowedMoves(applicationMoves, state, role).sort()).toEqual(Object.keys(expected[state][role] ?? {}).sort());
  });

  it('names the part before the state when both are wrong', () => {
    expect(refusalOf(applicationMoves, 'approve', 'draft', 'applicant')).toBe('wrong_role');
    expect(refusalOf(applicationMoves, 'approve', 'draft', 'committee')).toBe('wrong_state');
    expect(refusalOf(applicationMoves, 'finance', 'approved', [...roles])).toBe('unknown_move');
    expect(refusalOf(applicationMoves, 'submit', 'draft', [])).toBe('wrong_role');
  });

  it('reaches every state, and stops only at the final ones', () => {
    expect(faultsOf(applicationMoves, { states: applicationStates, first: ['orientation'], last: endStates })).toEqual([]);
    expect([...openStates, ...finalStates].sort()).toEqual([...applicationStates].sort());
  });

  it('lets the founder take the application back as long as it is open', () => {
    expect([...applicationMoves.withdraw.from].sort()).toEqual([...openStates].sort());
  });
});

describe('the walls in PostgreSQL', () => {
  // as the last migration that lists them left them
  const sql = fs.readFileSync(path.join(__dirname, '../../../../database/migrations/0106-loan-states.ts'), 'utf8');
  const listAfter = (mark: string): string[] =>
    [...(/\[([^\]]*)\]/.exec(sql.slice(sql.indexOf(mark) + mark.length))?.[1] ?? '').matchAll(/'(\w+)'/g)].map((found) => found[1]!).sort();
  const openNow = listAfter('const openNow = ');

  it('know the same states', () => expect([...openNow, ...listAfter('const closedApplications = ')].sort()).toEqual([...applicationStates].sort()));
  it('count the same states as open', () => expect(openNow).toEqual([...openStates].sort()));
});
