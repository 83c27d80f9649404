import { defineErrors } from '#kernel/errors';

/** Refusals about the list of days off about downloaded labels and taxonomies; words in texts under `errors`. */
export const referencesErrors = defineErrors('references', {
  holiday_not_now: 'Conflict',
  holiday_same_day: 'Invalid',
  holiday_too_far: 'Invalid',
  holiday_known: 'Conflict',
  label_folder_empty: 'Invalid',
  label_file_encoding: 'Invalid',
  label_file_columns: 'Invalid',
  label_file_empty: 'Invalid',
  label_file_broken: 'Invalid',
  taxonomy_unknown: 'Invalid',
  taxonomy_file_missing: 'Invalid',
});
