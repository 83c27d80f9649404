import { defineErrors } from '#kernel/errors';

/** Refusals about the list of days off; words in texts under `errors`. */
export const referencesErrors = defineErrors('references', { holiday_not_now: 'Conflict', holiday_same_day: 'Invalid', holiday_too_far: 'Invalid', holiday_known: 'Conflict' });
