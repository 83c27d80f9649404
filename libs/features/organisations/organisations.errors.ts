import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const organisationErrors = defineErrors('organisations', {
  wrong_fields: 'Invalid',
  name_missing: 'Invalid',
  ice_unreadable: 'Invalid',
  commune_unknown: 'Invalid',
  code_taken: 'Conflict',
  no_municipality: 'Conflict',
  member_unknown: 'Invalid',
  invitation_gone: 'Conflict',
  already_member: 'Conflict',
  last_admin: 'RuleBroken',
  days_wrong: 'Invalid',
  absence_twice: 'Invalid',
  branch_of_branch: 'RuleBroken',
});
