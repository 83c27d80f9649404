import { defineMoves } from '#kernel/moves';

/** States of a loan, thin version of handbook 1.2: lateness is computed from dated rows, never stored. */
export const loanStates = ['committed', 'repaying', 'closed_paid', 'cancelled'] as const;
export type LoanState = (typeof loanStates)[number];
export type LoanRole = 'treasurer' | 'officer' | 'clock';

export const loanMoves = defineMoves<LoanState, LoanRole>()({
  disburse: { from: ['committed'], to: 'repaying', by: ['treasurer'], needs: 'reference' },
  close: { from: ['repaying'], to: 'closed_paid', by: ['treasurer', 'clock'] },
  cancel: { from: ['committed'], to: 'cancelled', by: ['treasurer'], needs: 'reason' },
});
