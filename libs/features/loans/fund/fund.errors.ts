import { defineErrors } from '#kernel/errors';

/** Refusals of this room; words in texts/{ar,fr,en}.json under `errors`. */
export const fundErrors = defineErrors('fund', {
  amount_not_positive: 'Invalid',
  code_taken: 'Conflict',
  unknown_funder: 'Invalid',
  unknown_fund: 'Invalid',
  unknown_region: 'Invalid',
  days_reversed: 'Invalid',
  day_in_future: 'Invalid',
  same_place: 'Invalid',
  funder_gave_less: 'RuleBroken',
  money_in_use: 'RuleBroken',
  forecast_terms_wrong: 'Invalid',
  file_already_promised: 'Conflict',
  file_does_not_fit: 'RuleBroken',
});
