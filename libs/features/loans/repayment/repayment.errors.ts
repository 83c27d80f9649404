import { defineErrors } from '#kernel/errors';

/** Refusals while money comes back; words in texts under `errors`. */
export const repaymentErrors = defineErrors('repayment', {
  already_reversed: 'Conflict',
  refund_first: 'Conflict',
  second_loan_running: 'Conflict',
  nothing_to_refund: 'Conflict',
  above_credit: 'Invalid',
});
