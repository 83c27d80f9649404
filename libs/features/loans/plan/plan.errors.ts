import { defineErrors } from '#kernel/errors';

/** Refusals of the plan; words in texts/{ar,fr,en}.json under `errors`. Faults of a page are no refusals: what was typed is kept and marked. */
export const planErrors = defineErrors('plan', {
  page_unreadable: 'Invalid',
  changed_meanwhile: 'Conflict',
  no_project: 'Conflict',
  invitation_unknown: 'NotFound',
  invitation_over: 'Conflict',
  already_founder: 'Conflict',
  too_many_founders: 'RuleBroken',
});
