import { defineErrors } from '#kernel/errors';

export const offerErrors = defineErrors('offers', {
  not_your_organisation: 'Forbidden',
  unknown_choice: 'Invalid',
  salary_order: 'Invalid',
  closes_in_the_past: 'Invalid',
  move_not_now: 'Conflict',
  move_not_yours: 'Forbidden',
  not_editable: 'Conflict',
  file_missing: 'Invalid',
  file_empty: 'Invalid',
  file_too_large: 'Invalid',
  file_unreadable: 'Invalid',
  no_title_column: 'Invalid',
});
