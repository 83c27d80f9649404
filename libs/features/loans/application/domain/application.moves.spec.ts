import fs from 'node:fs';
import path from 'node:path';
import { allowedMoves, faultsOf, refusalOf } from '#kernel/moves';
import { type ApplicationMove, applicationMoves, type ApplicationRole, type ApplicationState, applicationStates, finalStates, openStates } from './application.moves.js';

const roles: readonly ApplicationRole[] = ['applicant', 'officer', 'committee', 'clock'];
const moves = Object.keys(applicationMoves) as ApplicationMove[];

/** Written out a second time, by hand: who may do what from where, and where it leads. */
const expected: Record<ApplicationState, Partial<Record<ApplicationRole, Partial<Record<ApplicationMove, ApplicationState>>>>> = {
  draft: { applicant: { submit: 'submitted', withdraw: 'withdrawn' }, clock: { lapse: 'lapsed' } },
  submitted: { applicant: { withdraw: 'withdrawn' }, officer: { ask_for_more: 'incomplete', instruct: 'in_instruction' } },
  incomplete: { applicant: { submit: 'submitted', withdraw: 'withdrawn' }, clock: { lapse: 'lapsed' } },
  in_instruction: { applicant: { withdraw: 'withdrawn' }, officer: { ask_for_more: 'incomplete', present: 'ready_for_committee' } },
  ready_for_committee: { applicant: { withdraw: 'withdrawn' }, committee: { approve: 'approved', reject: 'rejected', adjourn: 'adjourned' } },
  adjourned: { applicant: { withdraw: 'withdrawn' }, officer: { resume: 'in_instruction' } },
  approved: { applicant: { accept: 'accepted', withdraw: 'withdrawn' }, clock: { expire: 'expired' } },
  rejected: {},
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
    expect(faultsOf(applicationMoves, { states: applicationStates, first: ['draft'], last: finalStates })).toEqual([]);
    expect([...openStates, ...finalStates].sort()).toEqual([...applicationStates].sort());
  });

  it('lets the founder take the application back as long as it is open', () => {
    expect([...applicationMoves.withdraw.from].sort()).toEqual([...openStates].sort());
  });
});

describe('the walls in PostgreSQL', () => {
  const sql = fs.readFileSync(path.join(__dirname, '../../../../database/migrations/0050-loans.ts'), 'utf8');
  const table = sql.slice(sql.indexOf('create table loan_application ('));
  const listAfter = (mark: string): string[] => {
    const at = table.indexOf(mark);
    const list = /in \(([^)]*)\)/.exec(table.slice(at))?.[1] ?? '';
    return at < 0 ? [] : [...list.matchAll(/'(\w+)'/g)].map((found) => found[1]!).sort();
  };

  it('know the same states', () => expect(listAfter('state text not null check (state')).toEqual([...applicationStates].sort()));
  it('count the same states as open', () => expect(listAfter('index loan_application_one_open')).toEqual([...openStates].sort()));
});
