import { defineErrors } from '#kernel/errors';

export const offerErrors = defineErrors('offers', {
  not_your_organisation: 'Forbidden',
  unknown_choice: 'Invalid',
  salary_order: 'Invalid',
  closes_in_the_past: 'Invalid',
  opens_after_close: 'Invalid',
  seats_for_women: 'Invalid',
  session_ends_first: 'Invalid',
  sessions_of_a_job: 'Invalid',
  search_says_nothing: 'Invalid',
  searches_full: 'Conflict',
  move_not_now: 'Conflict',
  move_not_yours: 'Forbidden',
  not_editable: 'Conflict',
  reference_unknown: 'Invalid',
  file_missing: 'Invalid',
  file_empty: 'Invalid',
  file_too_large: 'Invalid',
  file_unreadable: 'Invalid',
  no_title_column: 'Invalid',
});
