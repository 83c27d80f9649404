import { defineErrors } from '#kernel/errors';

/** Refusals of this room; words in texts/{ar,fr,en}.json under `errors`. */
export const applicationErrors = defineErrors('application', {
  paper_already_attached: 'Conflict',
  file_is_over: 'Conflict',
  reason_missing: 'Invalid',
  paper_expired: 'Conflict',
  dates_wrong: 'Invalid',
  date_missing: 'Invalid',
  date_to_come: 'Invalid',
  date_order: 'Invalid',
  date_expired: 'Invalid',
  // One request for what is missing
  request_empty: 'Invalid',
  request_waits: 'Conflict',
  request_not_waiting: 'Conflict',
  request_over: 'Conflict',
  request_open: 'Conflict',
  paper_not_missing: 'Invalid',
  day_impossible: 'Invalid',
  explanation_missing: 'Invalid',
  hand_in_first: 'Conflict',
  // At the counter
  consent_missing: 'Invalid',
  who_missing: 'Invalid',
  nobody_found: 'Invalid',
  several_found: 'Invalid',
  not_for_oneself: 'RuleBroken',
  yes_missing: 'Conflict',
  no_phone: 'Conflict',
  codes_exhausted: 'RuleBroken',
  code_wrong: 'Invalid',
  code_over: 'Conflict',
  advice_missing: 'Invalid',
});
