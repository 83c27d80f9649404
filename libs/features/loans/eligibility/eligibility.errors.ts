import { defineErrors } from '#kernel/errors';

/** Refusals of this room; words in texts/{ar,fr,en}.json under `errors`. */
export const eligibilityErrors = defineErrors('eligibility', {
  product_terms_wrong: 'Invalid',
  code_taken: 'Conflict',
  draft_exists: 'Conflict',
  no_draft: 'NotFound',
  starts_in_the_past: 'Invalid',
  ends_in_the_past: 'Invalid',
  already_ended: 'Conflict',
  product_not_offered: 'Invalid',
  consent_missing: 'Invalid',
  phone_unreadable: 'Invalid',
  too_many_leads: 'RuleBroken',
});
