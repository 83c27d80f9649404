/** Why a column about a person exists and how long it stays. Codes; the register of processing puts them into words. */
export interface PersonalColumn {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  readonly retention: string;
}

/** Personal columns of accounts (law 09-08: no field without purpose). Sign-ups and wishes for a new password go after a day, confirmed or not. */
export const accountPersonalData: readonly PersonalColumn[] = [
  { table: 'account', column: 'email', purpose: 'sign_in_and_contact', retention: 'while_account_is_open' },
  { table: 'account', column: 'phone', purpose: 'sign_in_and_contact', retention: 'while_account_is_open' },
  { table: 'account', column: 'password_hash', purpose: 'sign_in', retention: 'while_account_is_open' },
  { table: 'account', column: 'language', purpose: 'speak_the_language_of_the_person', retention: 'while_account_is_open' },
  { table: 'account', column: 'display_name', purpose: 'name_staff_on_their_acts', retention: 'while_account_is_open' },
  { table: 'sign_up', column: 'email', purpose: 'confirm_the_address', retention: 'one_day' },
  { table: 'sign_up', column: 'phone', purpose: 'confirm_the_address', retention: 'one_day' },
  { table: 'sign_up', column: 'password_hash', purpose: 'confirm_the_address', retention: 'one_day' },
  { table: 'sign_up', column: 'language', purpose: 'speak_the_language_of_the_person', retention: 'one_day' },
  { table: 'password_reset', column: 'address_hash', purpose: 'reset_the_password', retention: 'one_day' },
  { table: 'session', column: 'device', purpose: 'let_the_person_recognise_own_sessions', retention: 'sixty_days' },
];
