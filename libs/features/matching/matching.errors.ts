import { defineErrors } from '#kernel/errors';

export const matchingErrors = defineErrors('matching', {
  assignment_unreadable: 'Invalid',
  assignment_wrong: 'Invalid',
  nobody_looks: 'RuleBroken',
  no_such_round: 'NotFound',
  no_mentor_advised: 'NotFound',
  profile_first: 'RuleBroken',
  round_closed: 'Conflict',
  no_such_run: 'NotFound',
  nothing_stopped: 'Conflict',
  run_ended: 'Conflict',
  run_open: 'Conflict',
  run_outdated: 'RuleBroken',
});
