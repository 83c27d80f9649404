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
  profile_first: 'RuleBroken',
  unknown_choice: 'Invalid',
  no_product: 'Unavailable',
  application_already_open: 'Conflict',
  not_editable: 'Conflict',
  obstacles: 'Invalid',
  move_not_now: 'Conflict',
  move_not_yours: 'Forbidden',
  grant_over: 'Conflict',
  decision_incomplete: 'Invalid',
  amount_above_ceiling: 'Invalid',
  fund_exhausted: 'RuleBroken',
  loan_move_not_now: 'Conflict',
  loan_move_not_yours: 'Forbidden',
  day_impossible: 'Invalid',
  not_repaying: 'Conflict',
  payment_known: 'Conflict',
});
