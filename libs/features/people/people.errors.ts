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
  country_unknown: 'Invalid',
  diploma_missing: 'Invalid',
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
  adaptation_wrong: 'Invalid',
  adaptation_missing: 'Invalid',
  adaptation_without_consent: 'Invalid',
  profile_first: 'RuleBroken',
  resume_too_large: 'Invalid',
  resume_unreadable: 'Invalid',
  resume_not_one: 'Invalid',
  resume_piece_wrong: 'Invalid',
  merge_oneself: 'Invalid',
  merge_own: 'Forbidden',
  merged_already: 'Conflict',
  merge_two_accounts: 'RuleBroken',
  merge_clash: 'RuleBroken',
  merge_clash_loans: 'RuleBroken',
  merge_clash_mentoring: 'RuleBroken',
  merge_clash_candidacies: 'RuleBroken',
  merge_undone: 'Conflict',
  merge_later_first: 'Conflict',
  duplicate_decided: 'Conflict',
});

/** Both have what one person may have once, in this feature. */
export function mergeClash(feature: string): Error {
  if (feature === 'loans') return peopleErrors.merge_clash_loans();
  if (feature === 'mentoring') return peopleErrors.merge_clash_mentoring();
  return feature === 'candidacies' ? peopleErrors.merge_clash_candidacies() : peopleErrors.merge_clash();
}
