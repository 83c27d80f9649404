import { defineErrors } from '#kernel/errors';

export const mentoringErrors = defineErrors('mentoring', {
  profile_first: 'RuleBroken',
  unknown_choice: 'Invalid',
  not_a_mentor: 'RuleBroken',
  no_room: 'Conflict',
  already_answered: 'Conflict',
  mentor_move_not_now: 'Conflict',
  time_unreadable: 'Invalid',
  mentorship_over: 'Conflict',
  meeting_in_the_past: 'Invalid',
  replaced_before: 'RuleBroken',
  absence_backwards: 'Invalid',
  mentorship_not_active: 'Conflict',
  mentorship_move_not_now: 'Conflict',
  reason_missing: 'Invalid',
  charter_closed: 'Conflict',
  signed_already: 'Conflict',
  code_wrong: 'Invalid',
  code_expired: 'Conflict',
  codes_exhausted: 'RuleBroken',
  no_address: 'RuleBroken',
});
