import fs from 'node:fs';
import path from 'node:path';
import { faultsOf, refusalOf } from '#kernel/moves';
import { loanMoves, type LoanRole, type LoanState, loanStates } from './loan.moves.js';

const roles: readonly LoanRole[] = ['treasurer', 'officer', 'clock'];
/** `state move role`: all that may happen to a loan. */
const allowed = new Set(['committed disburse treasurer', 'committed cancel treasurer', 'repaying close treasurer', 'repaying close clock']);
const ends: Record<string, LoanState> = { disburse: 'repaying', cancel: 'cancelled', close: 'closed_paid' };

describe('moves of a loan', () => {
  it.each(loanStates.flatMap((state) => Object.keys(ends).flatMap((move) => roles.map((role) => [state, move, role] as const))))('%s: %s by %s', (state, move, role) => {
    expect(refusalOf(loanMoves, move, state, role) === undefined).toBe(allowed.has(`${state} ${move} ${role}`));
  });

  it('leads where the handbook says, and never pays out twice', () => {
    expect(Object.fromEntries(Object.entries(loanMoves).map(([name, move]) => [name, move.to]))).toEqual(ends);
    expect(refusalOf(loanMoves, 'disburse', 'repaying', 'treasurer')).toBe('wrong_state');
    expect(refusalOf(loanMoves, 'cancel', 'repaying', 'treasurer')).toBe('wrong_state');
  });

  it('reaches every state and stops only when the loan is repaid or cancelled', () => {
    expect(faultsOf(loanMoves, { states: loanStates, first: ['committed'], last: ['closed_paid', 'cancelled'] })).toEqual([]);
  });

  it('is the list that PostgreSQL knows', () => {
    const sql = fs.readFileSync(path.join(__dirname, '../../../../database/migrations/0050-loans.ts'), 'utf8');
    const list = /check \(state in \(([^)]*)\)/.exec(sql.slice(sql.indexOf('create table loan (')))?.[1] ?? '';
    expect([...list.matchAll(/'(\w+)'/g)].map((found) => found[1])).toEqual([...loanStates]);
  });
});
