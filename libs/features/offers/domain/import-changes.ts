/** What a line changes in an offer that is known: values as the tables hold them (codes, centimes, days), null for none. */
export interface ImportChange {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}
type Row = Readonly<Record<string, unknown>>;

/** Column of the table → name of the field, in the order in which they are told. */
const columns = {
  state: 'state',
  kind: 'kind',
  title: 'title',
  employer_name: 'employerName',
  occupation_code: 'occupationCode',
  sector_code: 'sectorCode',
  commune_code: 'communeCode',
  place_text: 'place',
  remote: 'remote',
  contract: 'contract',
  work_time: 'workTime',
  salary_min: 'salaryMin',
  salary_max: 'salaryMax',
  education_code: 'educationCode',
  experience_months: 'experienceMonths',
  max_age: 'maxAge',
  posts: 'posts',
  starts_on: 'startsOn',
  closes_on: 'closesOn',
  skills: 'skills',
  languages: 'languages',
  description: 'description',
} as const;
export type ChangedField = (typeof columns)[keyof typeof columns];

const LONGEST = 300;
const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(String).sort().join(', ') || null;
  return typeof value === 'string' ? value : JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
};

/** Fields in which two rows differ; one that `after` does not tell stays as it is. Long texts are compared whole and told by their beginnings. */
export function changesOf(before: Row, after: Row): ImportChange[] {
  const told = (Object.keys(columns) as (keyof typeof columns)[]).filter((column) => Object.hasOwn(after, column) && after[column] !== undefined);
  const changed = told.filter((column) => textOf(before[column]) !== textOf(after[column]));
  // the place as it is written says nothing more than the commune that was understood
  const shown = changed.filter((column) => column !== 'place_text' || (!changed.includes('commune_code') && textOf(after.commune_code) === null));
  return shown.map((column) => ({ field: columns[column], before: cut(textOf(before[column])), after: cut(textOf(after[column])) }));
}

const cut = (text: string | null): string | null => (text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
