/** Why a column about a person exists and how long it stays (law 09-08: no field without purpose). Codes; the register of processing puts them into words. */
export interface PersonalColumn {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  readonly retention: string;
}

/** 24 months after the last sign of life, unless a loan file keeps it longer. */
const idle = 'profile_24_months_idle';
const of = (table: string, purpose: string, columns: readonly string[]): PersonalColumn[] => columns.map((column) => ({ table, column, purpose, retention: idle }));

/** Every column that says something about a person. A test compares the list with the tables. */
export const personalData: readonly PersonalColumn[] = [
  ...of('person', 'recognise_the_person', [
    'account_id',
    'natural_key',
    'first_name_latin',
    'last_name_latin',
    'first_name_ar',
    'last_name_ar',
    'search',
    'sound',
    'phone',
    'phone_holder',
    'merged_into',
  ]),
  ...of('person', 'age_rules_of_loans_and_trainings', ['birth_year']),
  ...of('person', 'figures_only', ['sex']),
  ...of('person', 'match_with_offers', [
    'commune_code',
    'education_code',
    'experience_months',
    'radius_km',
    'remote_ok',
    'work_time',
    'available_from',
    'seeker',
    'licences',
    'travel',
    'move_ok',
    'other_skills',
  ]),
  ...of('person', 'prepare_the_loan_and_find_a_mentor', [
    'venture_title',
    'venture_sector_code',
    'venture_occupation_code',
    'venture_commune_code',
    'venture_stage',
    'venture_summary',
  ]),
  ...of('person_merge', 'recognise_the_person', ['kept_before', 'kept_after']),
  ...of('person_adaptation', 'adapt_work_with_consent', ['words', 'audiences']),
  ...of('person_language', 'match_with_offers', ['language_code', 'level']),
  ...of('person_skill', 'match_with_offers', ['skill_code', 'level']),
  ...of('person_wish', 'match_with_offers', ['occupation_code', 'rank']),
  ...of('person_experience', 'match_with_offers', ['title', 'occupation_code', 'employer', 'from_year', 'to_year', 'kind']),
  ...of('person_diploma', 'shown_on_the_cv_and_to_advisers', ['title', 'field', 'establishment', 'year', 'country', 'language_code', 'studying']),
];

/** Columns of the same tables that say nothing about anybody. */
export const impersonalColumns: readonly string[] = [
  'id',
  'person_id',
  'n',
  'created_at',
  'updated_at',
  'kept_id',
  'gone_id',
  'made_by',
  'made_at',
  'phone_taken',
  'gone_seeker',
  'moved',
  'undone_by',
  'undone_at',
  'consented_at',
  'withdrawn_at',
];
