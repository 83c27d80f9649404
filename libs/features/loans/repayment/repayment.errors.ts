import { defineErrors } from '#kernel/errors';

/** Refusals while money comes back; words in texts under `errors`. */
export const repaymentErrors = defineErrors('repayment', {
  already_reversed: 'Conflict',
  refund_first: 'Conflict',
  second_loan_running: 'Conflict',
  nothing_to_refund: 'Conflict',
  above_credit: 'Invalid',
  change_stands: 'Conflict',
  not_now: 'Conflict',
  wish_wrong: 'Invalid',
  reason_wrong: 'Invalid',
  proposal_open: 'Conflict',
  changes_used_up: 'RuleBroken',
  not_yours_to_decide: 'Forbidden',
  proposal_decided: 'Conflict',
  rows_changed: 'Conflict',
  above_loss: 'Invalid',
  not_late: 'Conflict',
  no_notice: 'Conflict',
  cure_running: 'Conflict',
});
