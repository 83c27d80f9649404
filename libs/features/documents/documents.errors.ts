import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const documentErrors = defineErrors('documents', {
  profile_first: 'Conflict',
  kind_unknown: 'Invalid',
  unreadable: 'Invalid',
  already_here: 'Conflict',
  too_many: 'Conflict',
  kept_by_file: 'Conflict',
});
