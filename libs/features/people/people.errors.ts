import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const peopleErrors = defineErrors('people', {
  profile_wrong: 'Invalid',
  name_missing: 'Invalid',
  name_half: 'Invalid',
  name_not_latin: 'Invalid',
  name_not_arabic: 'Invalid',
  birth_year_out_of_range: 'Invalid',
  year_out_of_range: 'Invalid',
  available_too_late: 'Invalid',
  phone_unreadable: 'Invalid',
  commune_unknown: 'Invalid',
  education_unknown: 'Invalid',
  language_unknown: 'Invalid',
  skill_unknown: 'Invalid',
  occupation_unknown: 'Invalid',
  sector_unknown: 'Invalid',
  named_twice: 'Invalid',
  already_entered: 'Conflict',
  // A profile goes over to the person it is about
  has_account: 'Conflict',
  claim_told: 'Conflict',
  claim_unknown: 'Invalid',
  profile_here: 'Conflict',
  too_many_claims: 'RuleBroken',
  import_without_names: 'Invalid',
  import_too_long: 'Invalid',
});
