/** Why a column about a candidate exists and how long it stays (law 09-08: no field without purpose). Codes; the register of processing puts them into words. */
interface PersonalColumn {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  readonly retention: string;
}
const of = (table: string, purpose: string, columns: readonly string[]): PersonalColumn[] =>
  columns.map((column) => ({ table, column, purpose, retention: 'profile_24_months_idle' }));

/** Every column that says something about a candidate. A test compares the list with the tables. */
export const candidacyPersonalData: readonly PersonalColumn[] = [
  ...of('candidacy', 'apply_for_an_offer', ['offer_id', 'kind', 'since', 'applied_at', 'sent_at', 'words', 'meets_at', 'meets_where', 'session_id']),
  ...of('candidacy', 'keep_from_the_employer_what_she_hides', ['hidden']),
  ...of('candidacy', 'prove_that_she_agreed', ['typed_by', 'consent']),
  ...of('candidacy', 'tell_her_the_answer', ['told_at']),
  ...of('candidacy', 'explain_why_she_fits', ['score', 'reasons']),
  ...of('candidacy', 'tell_her_the_answer', ['reason', 'reply']),
  ...of('candidacy', 'measure_what_becomes_of_it', ['settled_on']),
  ...of('candidacy_outcome', 'measure_what_becomes_of_it', ['candidacy_id', 'months', 'asked_at', 'answer', 'answered_at']),
];
