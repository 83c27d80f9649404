import type { ImportField } from './import-columns.js';

/** `refused` keeps the line out, `review` keeps it for an officer, `note` leaves only the value out. */
export type Severity = 'refused' | 'review' | 'note';

/** Each problem: how grave it is, and which repair is proposed. Words: texts `import.problems.<code>` and `import.repairs.<repair>`. */
export const importProblems = {
  title_missing: ['refused', 'write_title'],
  title_too_long: ['refused', 'shorten_title'],
  title_cut: ['note', 'complete_title'],
  too_many_cells: ['refused', 'mend_cells'],
  too_few_cells: ['note', 'mend_cells'],
  quote_open: ['refused', 'close_quote'],
  reference_twice: ['refused', 'own_reference'],
  closed_already: ['refused', 'write_later_date'],
  occupation_unknown: ['review', 'choose_occupation'],
  occupation_unsure: ['review', 'confirm_occupation'],
  occupation_code_unknown: ['note', 'write_known_code'],
  place_unknown: ['review', 'write_place'],
  contract_unknown: ['note', 'write_contract'],
  work_time_unknown: ['note', 'write_work_time'],
  salary_unreadable: ['note', 'write_salary'],
  salary_order: ['note', 'write_salary'],
  experience_unreadable: ['note', 'write_experience'],
  education_unknown: ['note', 'write_education'],
  sector_unknown: ['note', 'write_sector'],
  language_unknown: ['note', 'write_language'],
  skill_unknown: ['note', 'write_skill'],
  kind_unknown: ['note', 'write_kind'],
  date_unreadable: ['note', 'write_date'],
  number_unreadable: ['note', 'write_number'],
  text_cut: ['note', 'shorten_text'],
  excludes_sex: ['review', 'open_to_all'],
  excludes_origin: ['review', 'remove_wording'],
  excludes_age: ['review', 'remove_wording'],
  excludes_looks: ['review', 'remove_wording'],
  excludes_family: ['review', 'remove_wording'],
  excludes_belief: ['review', 'remove_wording'],
  asks_for_money: ['review', 'remove_fee'],
  offer_closed: ['note', 'new_reference'],
  duplicate_in_file: ['note', 'nothing_to_do'],
  near_duplicate_in_file: ['note', 'nothing_to_do'],
  duplicate_of_offer: ['note', 'nothing_to_do'],
  near_duplicate_of_offer: ['note', 'nothing_to_do'],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;
export type ProblemCode = keyof typeof importProblems;
/** Values for the words. A value with words of its own stands once per language, `nearest_ar`, `nearest_fr`, `nearest_en`; the text says `{{nearest}}`. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** One thing in one cell. `field` null: the line as a whole. */
export interface ImportProblem {
  readonly line: number;
  readonly field: ImportField | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly repair: string;
  readonly params: ProblemParams;
}

const LONGEST_VALUE = 200;

export function problem(line: number, field: ImportField | null, value: string, code: ProblemCode, params: ProblemParams = {}): ImportProblem {
  const [severity, repair] = importProblems[code];
  return { line, field, value: value.slice(0, LONGEST_VALUE), code, severity, repair, params };
}
