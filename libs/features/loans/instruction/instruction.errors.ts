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
  // The desk
  held_by_other: 'Conflict',
  held_already: 'Conflict',
  may_not_study: 'Invalid',
  own_file: 'Invalid',
  read_it_before: 'RuleBroken',
  colleague_away: 'RuleBroken',
  absence_wrong: 'Invalid',
  absence_over: 'Conflict',
  // Versions of the grid
  grid_wrong: 'Invalid',
  grid_past: 'Invalid',
  no_draft: 'Conflict',
});
