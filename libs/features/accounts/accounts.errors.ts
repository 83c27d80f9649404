import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const accountErrors = defineErrors('accounts', {
  // Sign-up
  login_unreadable: 'Invalid',
  phone_not_mobile: 'Invalid',
  password_refused: 'Invalid',
  password_too_short: 'Invalid',
  password_too_long: 'Invalid',
  password_frequent: 'Invalid',
  password_personal: 'Invalid',
  too_many_codes: 'RuleBroken',
  too_many_resets: 'RuleBroken',
  sign_up_unknown: 'NotFound',
  code_wrong: 'Invalid',
  code_expired: 'Conflict',
  code_used: 'Conflict',
  code_exhausted: 'Conflict',
  already_known: 'Conflict',
  // Sign-in
  sign_in_failed: 'Invalid',
  too_many_tries: 'RuleBroken',
  // Forgotten password
  reset_unknown: 'NotFound',
  // Accounts made by an administrator
  address_missing: 'Invalid',
  roles_missing: 'Invalid',
  // Keys of partners
  session_needed: 'Forbidden',
  key_of_stranger: 'Invalid',
});
