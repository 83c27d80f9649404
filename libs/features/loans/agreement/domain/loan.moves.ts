import { defineMoves } from '#kernel/moves';

/** States of a loan (handbook 1.2). Lateness is computed from dated rows, never stored; a rescheduling is a new version of the rows. */
export const loanStates = [
  'committed',
  'contract_sent',
  'signed',
  'conditions_met',
  'partially_disbursed',
  'disbursed',
  'deferral',
  'repaying',
  'accelerated',
  'litigation',
  'written_off',
  'closed_loss',
  'closed_paid',
  'cancelled',
] as const;
export type LoanState = (typeof loanStates)[number];
/** `director`: answers for the fund; `board`: two persons of whom the second decides. */
export type LoanRole = 'borrower' | 'officer' | 'treasurer' | 'director' | 'board' | 'clock';

/** Promised, no money out yet. */
export const promisedStates = ['committed', 'contract_sent', 'signed', 'conditions_met'] as const satisfies readonly LoanState[];
/** Everything is in hand and the money, or a part of it, is still to leave: the clock of the treasurer runs. */
export const toPayOutStates = ['conditions_met', 'partially_disbursed'] as const satisfies readonly LoanState[];
/** Money is out and comes back by a schedule. */
export const servicedStates = ['disbursed', 'deferral', 'repaying', 'accelerated', 'litigation'] as const satisfies readonly LoanState[];
export const isServiced = (state: LoanState): boolean => (servicedStates as readonly LoanState[]).includes(state);
export const isPromised = (state: LoanState): boolean => (promisedStates as readonly LoanState[]).includes(state);
/** The loan of somebody who may have no second one. */
export const activeLoanStates: readonly LoanState[] = [...promisedStates, 'partially_disbursed', ...servicedStates];

export const loanMoves = defineMoves<LoanState, LoanRole>()({
  send_contract: { from: ['committed'], to: 'contract_sent', by: ['officer'] },
  recall_contract: { from: ['contract_sent'], to: 'committed', by: ['officer'], needs: 'reason' },
  sign: { from: ['contract_sent'], to: 'signed', by: ['borrower', 'officer'], needs: 'signature' },
  confirm_conditions: { from: ['signed'], to: 'conditions_met', by: ['officer'], needs: 'evidence' },
  disburse_part: { from: ['conditions_met', 'partially_disbursed'], to: 'partially_disbursed', by: ['treasurer'], needs: 'reference' },
  disburse: { from: ['conditions_met', 'partially_disbursed'], to: 'disbursed', by: ['treasurer'], needs: 'reference' },
  defer: { from: ['disbursed'], to: 'deferral', by: ['clock'] },
  start_repaying: { from: ['disbursed', 'deferral'], to: 'repaying', by: ['clock'] },
  close: { from: [...servicedStates], to: 'closed_paid', by: ['treasurer', 'clock'] },
  reopen: { from: ['closed_paid'], to: 'repaying', by: ['treasurer'], needs: 'reversal' },
  accelerate: { from: ['repaying'], to: 'accelerated', by: ['director'], needs: 'notice' },
  sue: { from: ['accelerated'], to: 'litigation', by: ['director'], needs: 'reason' },
  write_off: { from: ['repaying', 'accelerated', 'litigation'], to: 'written_off', by: ['board'], needs: 'reason' },
  close_loss: { from: ['written_off'], to: 'closed_loss', by: ['director'] },
  cancel: { from: [...promisedStates], to: 'cancelled', by: ['treasurer'], needs: 'reason' },
});
export type LoanMove = keyof typeof loanMoves;

/** No move leaves these; a repaid loan comes back when a payment bounces. */
export const endedLoanStates: readonly LoanState[] = ['closed_loss', 'cancelled'];
