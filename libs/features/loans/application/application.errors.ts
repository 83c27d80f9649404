import { defineErrors } from '#kernel/errors';

/** Refusals of this room; words in texts/{ar,fr,en}.json under `errors`. */
export const applicationErrors = defineErrors('application', { paper_already_attached: 'Conflict', file_is_over: 'Conflict', reason_missing: 'Invalid' });
