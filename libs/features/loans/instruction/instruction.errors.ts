import { defineErrors } from '#kernel/errors';

/** Refusals of the study; words in texts under `errors`. */
export const instructionErrors = defineErrors('instruction', {
  study_incomplete: 'RuleBroken',
  score_incomplete: 'Invalid',
  scored_already: 'Conflict',
  not_studied_now: 'Conflict',
  written_meanwhile: 'Conflict',
  day_ahead: 'Invalid',
  plan_changed: 'Conflict',
  rules_pass: 'RuleBroken',
  too_late_to_contest: 'RuleBroken',
});
