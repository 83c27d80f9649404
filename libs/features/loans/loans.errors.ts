import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const loanErrors = defineErrors('loans', {
  // Schedules (handbook 1.7)
  schedule_unreadable: 'Invalid',
  schedule_terms_wrong: 'Invalid',
  unit_too_coarse: 'Invalid',
  due_days_collide: 'Invalid',
  due_before_disbursement: 'Invalid',
  // Repayments
  amount_not_positive: 'Invalid',
});
