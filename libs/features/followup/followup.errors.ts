import { defineErrors } from '#kernel/errors';

export const followupErrors = defineErrors('followup', {
  talk_day_outside: 'Invalid',
  other_meeting: 'Invalid',
  meeting_reported: 'Conflict',
  contact_not_open: 'Conflict',
  contact_not_yours: 'RuleBroken',
});
