import fs from 'node:fs';
import path from 'node:path';
import { faultsOf, refusalOf } from '#kernel/moves';
import { activeLoanStates, endedLoanStates, loanMoves, type LoanRole, type LoanState, loanStates } from './loan.moves.js';

const roles: readonly LoanRole[] = ['borrower', 'officer', 'treasurer', 'director', 'board', 'clock'];
/** Written out a second time, by hand: what may happen to a loan in each state, as `move by`. */
const expected: Record<LoanState, readonly string[]> = {
  committed: ['send_contract officer', 'cancel treasurer'],
  contract_sent: ['recall_contract officer', 'sign borrower', 'sign officer', 'cancel treasurer'],
  signed: ['confirm_conditions officer', 'cancel treasurer'],
  conditions_met: ['disburse_part treasurer', 'disburse treasurer', 'cancel treasurer'],
  partially_disbursed: ['disburse_part treasurer', 'disburse treasurer'],
  disbursed: ['defer clock', 'start_repaying clock', 'close treasurer', 'close clock'],
  deferral: ['start_repaying clock', 'close treasurer', 'close clock'],
  repaying: ['close treasurer', 'close clock', 'accelerate director', 'write_off board'],
  accelerated: ['close treasurer', 'close clock', 'sue director', 'write_off board'],
  litigation: ['close treasurer', 'close clock', 'write_off board'],
  written_off: ['close_loss director'],
  closed_loss: [],
  closed_paid: ['reopen treasurer'],
  cancelled: [],
};

describe('moves of a loan', () => {
  it.each(loanStates)('from %s: what the handbook says and nothing else', (state) => {
    const may = Object.keys(loanMoves).flatMap((move) => roles.filter((role) => refusalOf(loanMoves, move, state, role) === undefined).map((role) => `${move} ${role}`));
    expect(may.sort()).toEqual([...expected[state]].sort());
  });

  it('pays out before it is paid back, and cancels only while no money is out', () => {
    for (const move of ['disburse', 'disburse_part', 'cancel']) expect(refusalOf(loanMoves, move, 'repaying', [...roles])).toBe('wrong_state');
    expect(refusalOf(loanMoves, 'cancel', 'partially_disbursed', 'treasurer')).toBe('wrong_state');
  });

  it('reaches every state and stops only when nothing can come any more', () => {
    expect(faultsOf(loanMoves, { states: loanStates, first: ['committed'], last: endedLoanStates })).toEqual([]);
  });

  it('is the list that PostgreSQL knows', () => {
    const sql = fs.readFileSync(path.join(__dirname, '../../../../database/migrations/0106-loan-states.ts'), 'utf8');
    const listAfter = (mark: string): string[] => [...(/\[([^\]]*)\]/.exec(sql.slice(sql.indexOf(mark) + mark.length))?.[1] ?? '').matchAll(/'(\w+)'/g)].map((found) => found[1]!);
    expect(listAfter('const activeNow = ')).toEqual([...activeLoanStates]);
    expect([...listAfter('const activeNow = '), ...listAfter('const closedLoans = ')].sort()).toEqual([...loanStates].sort());
  });
});
