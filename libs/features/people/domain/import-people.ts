import type { Lexicon } from '#kernel/lexicon';
import { latinDigits } from '#kernel/text';
import { birthYearFaults } from './profile-rules.js';
import type { ColumnGuess, ImportField } from './import-columns.js';
import { nameFaults, tidyName } from './names.js';
import { emptyProfile, type Levelled, MOST, type Names, type ProfileFields, type Sex } from './profile.js';
import { foldName, naturalKey } from './search-key.js';

export interface ImportWords {
  readonly communes: Lexicon;
  readonly educationLevels: Lexicon;
  readonly languages: Lexicon;
  readonly skills: Lexicon;
  readonly occupations: Lexicon;
  /** Phone as people write it → E.164. */
  readonly readPhone: (text: string) => string | undefined;
}

/** One thing in one cell: `refused` keeps the line out, `left_out` only the value. Words under `import.problems.<code>` and `import.repairs.<code>`. */
export interface ImportProblem {
  readonly line: number;
  /** null: the line as a whole. */
  readonly field: ImportField | null;
  readonly value: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'refused' | 'left_out';
}
export interface ImportedPerson {
  readonly line: number;
  readonly key: string;
  readonly phone: string | null;
  readonly profile: ProfileFields;
}
export interface ImportLine {
  readonly line: number;
  readonly cells: readonly string[];
}
export interface ReadPeople {
  readonly people: readonly ImportedPerson[];
  readonly problems: readonly ImportProblem[];
}

/** A line that cannot be cut into cells. */
export const openQuote = ({ line, text }: { readonly line: number; readonly text: string }): ImportProblem => ({
  ...{ line, field: null, value: text.slice(0, 200), code: 'quote_open', params: {}, severity: 'refused' },
});

/** How words of a file are compared: spellings of a name count as one. */
export const importKey = (text: string): string => foldName(text.replace(/[_:+/()]/g, ' '));

/** Reads the lines of a file of people. Pure: no line is written. `year` is the current one. A person who stands twice in the file counts once. */
export function readPeople(lines: readonly ImportLine[], columns: ColumnGuess, words: ImportWords, year: number): ReadPeople {
  const people: ImportedPerson[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const read = readLine(line, columns, words, year);
    problems.push(...read.problems);
    if (!read.person) continue;
    const first = seen.get(read.person.key);
    if (first === undefined) {
      seen.set(read.person.key, line.line);
      people.push(read.person);
    } else
      problems.push({
        line: line.line,
        field: 'lastName',
        value: read.person.profile.lastName || read.person.profile.lastNameAr,
        code: 'twice_in_file',
        params: { first },
        severity: 'refused',
      });
  }
  return { people, problems };
}

function readLine(
  { line, cells }: ImportLine,
  { at }: ColumnGuess,
  words: ImportWords,
  year: number,
): { readonly person?: ImportedPerson; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const cell = (field: ImportField): string => cells[at.get(field) ?? -1]?.trim() ?? '';
  const say = (field: ImportField, code: string, severity: ImportProblem['severity'], value = cell(field), params: ImportProblem['params'] = {}): void =>
    void problems.push({ line, field, value, code, params, severity });
  const names: Names = {
    firstName: tidyName(cell('firstName')),
    lastName: tidyName(cell('lastName')),
    firstNameAr: tidyName(cell('firstNameAr')),
    lastNameAr: tidyName(cell('lastNameAr')),
  };
  for (const { path, code } of nameFaults(names)) say(path as ImportField, code.replace('people.', ''), 'refused');

  const birthYear = cell('birthYear') ? yearIn(cell('birthYear')) : null;
  if (birthYear === undefined) say('birthYear', 'birth_year_unreadable', 'refused');
  for (const { params } of birthYearFaults(birthYear ?? null, year)) say('birthYear', 'birth_year_out_of_range', 'refused', cell('birthYear'), params as ImportProblem['params']);

  const phone = cell('phone') ? words.readPhone(cell('phone')) : null;
  if (phone === undefined) say('phone', 'phone_unreadable', 'refused');
  const one = (field: ImportField, lexicon: Lexicon, code: string): string | null => {
    const found = cell(field) ? lexicon.get(cell(field)) : undefined;
    if (cell(field) && !found) say(field, code, 'refused');
    return found ?? null;
  };
  const many = (field: ImportField, lexicon: Lexicon, code: string, most: number, top: number): Levelled[] => {
    const list: Levelled[] = [];
    for (const { word, level } of parts(cell(field))) {
      const found = lexicon.get(word);
      if (!found) say(field, code, 'left_out', word);
      else if (list.length === most) say(field, 'too_many', 'left_out', word, { most });
      else if (!list.some((known) => known.code === found)) list.push({ code: found, level: Math.min(level ?? 2, top) });
    }
    return list;
  };
  const sex = cell('sex') ? sexOf(cell('sex')) : null;
  if (sex === undefined) say('sex', 'sex_unreadable', 'left_out');
  const months = cell('experienceMonths') ? Number(latinDigits(cell('experienceMonths'))) : 0;
  const monthsRead = Number.isInteger(months) && months >= 0 && months <= 720;
  if (!monthsRead) say('experienceMonths', 'months_unreadable', 'left_out');

  const profile: ProfileFields = {
    ...emptyProfile,
    ...names,
    ...{
      birthYear: birthYear ?? null,
      sex: sex ?? null,
      communeCode: one('commune', words.communes, 'commune_unknown'),
      educationCode: one('education', words.educationLevels, 'education_unknown'),
    },
    ...{ languages: many('languages', words.languages, 'language_unknown', MOST.languages, 4), skills: many('skills', words.skills, 'skill_unknown', MOST.skills, 3) },
    ...{ wishes: many('wishes', words.occupations, 'occupation_unknown', MOST.wishes, 4).map(({ code }) => code), experienceMonths: monthsRead ? months : 0 },
  };
  if (problems.some(({ severity }) => severity === 'refused')) return { problems };
  return { person: { line, key: naturalKey(names, profile.birthYear, phone ?? null), phone: phone ?? null, profile }, problems };
}

/** The one year in '2001', '14/05/2001', '2001-05-14', '٢٠٠١'. */
function yearIn(text: string): number | undefined {
  const years = latinDigits(text).match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : undefined;
}

/** 'soudure (3) | vente' → soudure of level 3, vente. Commas separate only where nothing stronger does. */
function parts(text: string): { readonly word: string; readonly level: number | undefined }[] {
  const strong = /[|;؛\n]/;
  return text
    .split(strong.test(text) ? /[|;؛\n]/ : /[,،]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, word, level] = /^(.*?)\s*[(:]\s*([1-4])\s*\)?$/.exec(latinDigits(part)) ?? [];
      return { word: word ?? part, level: level ? Number(level) : undefined };
    });
}

function sexOf(text: string): Sex | undefined {
  const word = foldName(text);
  if (['f', 'femme', 'feminin', 'fille', 'female', 'w', 'woman', 'انثي', 'امراه'].map(foldName).includes(word)) return 'f';
  return ['m', 'h', 'homme', 'masculin', 'garcon', 'male', 'man', 'ذكر', 'رجل'].map(foldName).includes(word) ? 'm' : undefined;
}
