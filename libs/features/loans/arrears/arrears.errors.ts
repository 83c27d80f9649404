import { defineErrors } from '#kernel/errors';

/** Refusals of this room; words in texts/{ar,fr,en}.json under `errors`. */
export const arrearsErrors = defineErrors('arrears', {
  not_running: 'Conflict',
  not_late: 'Conflict',
  day_in_future: 'Invalid',
  day_in_past: 'Invalid',
  amount_not_positive: 'Invalid',
  more_than_open: 'Invalid',
  unknown_task: 'Invalid',
  already_paused: 'Conflict',
  not_paused: 'NotFound',
  days_rise: 'Invalid',
  levels_never_fall: 'Invalid',
  starts_in_past: 'Invalid',
});
