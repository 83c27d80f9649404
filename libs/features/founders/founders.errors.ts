import { defineErrors } from '#kernel/errors';

/** Refusals around the file of a founder; words in texts under `errors`. */
export const founderErrors = defineErrors('founders', {
  no_mentor: 'Conflict',
  task_not_for_them: 'Invalid',
  nobody_there: 'Invalid',
  day_past: 'Invalid',
  task_over: 'Conflict',
  note_gone: 'Conflict',
  no_plan: 'Conflict',
  plan_not_now: 'Conflict',
});
