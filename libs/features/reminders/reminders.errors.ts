import { defineErrors } from '#kernel/errors';

/** Refusals about messages; words in texts under `errors`. */
export const remindersErrors = defineErrors('reminders', {
  not_in_trouble: 'Conflict',
  too_late: 'RuleBroken',
  pause_too_long: 'Invalid',
  link_unreadable: 'Invalid',
  receipt_unsigned: 'Forbidden',
  template_of_another_list: 'Invalid',
  nobody_to_remind: 'RuleBroken',
  all_left: 'RuleBroken',
  browser_unknown: 'Invalid',
});
