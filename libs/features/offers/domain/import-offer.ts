import { isBefore, type LocalDate } from '#kernel/calendar';
import type { ColumnGuess } from '#kernel/columns';
import type { Lexicon } from '#kernel/lexicon';
import type { Centimes } from '#kernel/money';
import { fold, tidy } from '#kernel/text';
import { type ImportField, importFields } from './import-columns.js';
import { type ImportProblem, problem, type ProblemCode, type ProblemParams } from './import-problem.js';
import type { Contract } from './offer.js';
import { chooseOccupation, type OccupationWords } from './import-occupation.js';
import { readContract } from './read/contract.js';
import { readDay } from '#kernel/read-day';
import { readExperience } from './read/experience.js';
import { readSalary, type Salary } from './read/salary.js';
import { readKind, readNumber, readWorkTime, readYes } from './read/words.js';
import { type SexedWords, wordingOf } from './wording.js';

/** What cells are read with; each reader gives undefined for what it does not understand. */
export interface OfferWords extends OccupationWords {
  readonly place: (text: string) => { readonly communeCode: string | null; readonly remote: boolean } | undefined;
  readonly education: (text: string) => string | null | undefined;
  readonly language: (text: string) => { readonly code: string; readonly level: number } | undefined;
  readonly skills: Lexicon;
  readonly sexed: SexedWords;
}
/** An offer as a line tells it. */
export interface OfferDraft {
  readonly line: number;
  readonly externalRef: string | null;
  readonly kind: 'job' | 'training';
  readonly title: string;
  readonly description: string;
  readonly employerName: string;
  readonly occupationCode: string | null;
  /** null: chosen by who wrote the file, not proposed by us. */
  readonly occupationConfidence: number | null;
  readonly sectorCode: string | null;
  readonly communeCode: string | null;
  readonly placeText: string;
  readonly remote: boolean;
  readonly contract: Contract;
  readonly workTime: 'full' | 'part' | 'any';
  readonly salaryMin: Centimes | null;
  readonly salaryMax: Centimes | null;
  readonly educationCode: string | null;
  readonly experienceMonths: number;
  readonly maxAge: number | null;
  readonly posts: number;
  readonly startsOn: LocalDate | null;
  readonly closesOn: LocalDate | null;
  /** Why an officer should look: codes of `import-problem.ts` and of the wording. */
  readonly flags: readonly string[];
  /** As given in the file; empty = those of the occupation. */
  readonly skills: readonly string[];
  readonly languages: readonly { readonly code: string; readonly level: number }[];
}
export interface ReadLine {
  /** Absent when the line is refused. */
  readonly draft?: OfferDraft;
  /** What the line says of the offer, its reference apart: two lines that say the same are one offer. */
  readonly content: string;
  readonly problems: readonly ImportProblem[];
}
export interface ReadOptions {
  readonly kind: 'job' | 'training';
  readonly today: LocalDate;
}

const LONGEST = { title: 140, employer: 120, reference: 120, place: 120, description: 4000 };

/** Cells of one line, and what is said about them. */
class Line {
  readonly problems: ImportProblem[] = [];

  constructor(
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly columns: ColumnGuess<ImportField>,
  ) {}

  has(field: ImportField): boolean {
    return this.columns.at.has(field);
  }

  cell(field: ImportField): string {
    // our own files put an apostrophe before what a spreadsheet would take for a formula
    return tidy(this.cells[this.columns.at.get(field) ?? -1] ?? '').replace(/^'(?=\s*[=+\-@])/, '');
  }

  say(field: ImportField | null, code: ProblemCode, params: ProblemParams = {}, value = field ? this.cell(field) : ''): void {
    this.problems.push(problem(this.number, field, value, code, params));
  }

  /** What the reader gives, or `otherwise` with a problem. */
  read<T>(field: ImportField, reader: (text: string) => T | undefined, code: ProblemCode, otherwise: T, params: ProblemParams = {}): T {
    const text = this.cell(field);
    if (text === '') return otherwise;
    const found = reader(text);
    if (found === undefined) this.say(field, code, params);
    return found === undefined ? otherwise : found;
  }

  /** The text, or its beginning with a note. */
  text(field: ImportField, most: number): string {
    const text = this.cell(field);
    if (text.length > most) this.say(field, 'text_cut', { most });
    return text.slice(0, most);
  }

  content(kind: string): string {
    return [kind, ...importFields.map((field) => (field === 'externalRef' || field === 'rowNumber' ? '' : this.cell(field).toLowerCase()))].join('\n');
  }

  parts(field: ImportField): string[] {
    const text = this.cell(field);
    return text.split(/[|;؛\n]/.test(text) ? /[|;؛\n]/ : /[,،/]/).flatMap((part) => part.trim() || []);
  }
}

/** Reads one line of a file of offers. Pure: nothing is written. */
export function readOffer(number: number, cells: readonly string[], width: number, columns: ColumnGuess<ImportField>, words: OfferWords, options: ReadOptions): ReadLine {
  const line = new Line(number, cells, columns);
  if (cells.slice(width).some((cell) => cell.trim())) line.say(null, 'too_many_cells', { found: cells.length, expected: width }, cells.join(' | '));
  if (cells.length < width) line.say(null, 'too_few_cells', { found: cells.length, expected: width }, cells.join(' | '));
  const title = titleOf(line);
  const kind = line.read('kind', readKind, 'kind_unknown', options.kind);
  const place = line.read('place', words.place, 'place_unknown', { communeCode: null, remote: false });
  const closesOn = line.read<LocalDate | null>('closesOn', readDay, 'date_unreadable', null);
  if (closesOn && isBefore(closesOn, options.today)) line.say('closesOn', 'closed_already');
  const description = line.text('description', LONGEST.description);
  const occupation = chooseOccupation({ title, code: line.cell('occupationCode'), sector: line.cell('sector') }, words, (field, code, params) => line.say(field, code, params));
  const maxAge = line.read<number | null>('maxAge', (text) => readNumber(text, 15, 99), 'number_unreadable', null, { least: 15, most: 99 });
  if (maxAge !== null && kind === 'job') line.say('maxAge', 'excludes_age');
  for (const flag of wordingOf({ title, description, kind, occupationCode: occupation.code }, words.sexed)) line.say('title', flag);
  const salary = salaryOf(line);
  const draft: OfferDraft = {
    ...{ line: number, externalRef: line.text('externalRef', LONGEST.reference) || null, kind, title, description, employerName: line.text('employerName', LONGEST.employer) },
    ...{ occupationCode: occupation.code, occupationConfidence: occupation.confidence, sectorCode: occupation.sector },
    ...{ communeCode: place.communeCode, placeText: line.cell('place').slice(0, LONGEST.place), remote: place.remote || readYes(line.cell('remote')) },
    contract: kind === 'training' ? 'training' : line.read('contract', readContract, 'contract_unknown', 'unspecified'),
    workTime: line.read('workTime', readWorkTime, 'work_time_unknown', 'any'),
    ...{ salaryMin: salary.min, salaryMax: salary.max },
    educationCode: line.read<string | null>('education', words.education, 'education_unknown', null),
    experienceMonths: line.has('experienceMonths')
      ? line.read('experienceMonths', (text) => readExperience(text, 'months'), 'experience_unreadable', 0)
      : line.read('experience', readExperience, 'experience_unreadable', 0),
    maxAge,
    posts: line.read('posts', (text) => readNumber(text, 1, 10_000), 'number_unreadable', 1, { least: 1, most: 10_000 }),
    ...{ startsOn: line.read<LocalDate | null>('startsOn', readDay, 'date_unreadable', null), closesOn },
    skills: listOf(line, 'skills', (text) => words.skills.get(text), 'skill_unknown'),
    languages: listOf(line, 'languages', words.language, 'language_unknown'),
    flags: [...new Set(line.problems.filter(({ severity }) => severity === 'review').map(({ code }) => flagOf(code)))],
  };
  line.problems.sort((a, b) => columnOf(columns, a) - columnOf(columns, b));
  const refused = line.problems.some(({ severity }) => severity === 'refused');
  return { ...(refused ? {} : { draft }), content: line.content(kind), problems: line.problems };
}

const columnOf = (columns: ColumnGuess<ImportField>, { field }: ImportProblem): number => (field ? (columns.at.get(field) ?? -1) : -1);

const flagOf = (code: ProblemCode): string => (code === 'occupation_unknown' ? 'occupation_unsure' : code === 'place_unknown' ? 'place_unsure' : code);

function titleOf(line: Line): string {
  const title = line.cell('title');
  if (!/\p{L}/u.test(title)) line.say('title', 'title_missing');
  else if (title.length > LONGEST.title) line.say('title', 'title_too_long', { most: LONGEST.title });
  else if (/(?:\s(?:pour|de|des|du|et|en|à|avec|chargé|of|for|and)|…|\.\.\.|[(,/-])$/iu.test(title)) line.say('title', 'title_cut');
  return title;
}

/** One column with a text, or two with the ends. */
function salaryOf(line: Line): Salary {
  const read = (field: ImportField): Salary => {
    const found = readSalary(line.cell(field));
    if (typeof found !== 'string') return found;
    line.say(field, found);
    return { min: null, max: null };
  };
  const told = read('salary');
  const [min, max] = [read('salaryMin').min ?? told.min, read('salaryMax').max ?? told.max];
  if (min === null || max === null || min <= max) return { min, max };
  line.say('salaryMax', 'salary_order');
  return { min: null, max: null };
}

function listOf<T>(line: Line, field: ImportField, reader: (text: string) => T | undefined, code: ProblemCode): T[] {
  const found = new Map<string, T>();
  for (const part of line.parts(field)) {
    const one = reader(part);
    if (one === undefined) line.say(field, code, {}, part);
    else found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

/** How an offer without a reference is known again although its content changed. */
export const naturalKeyOf = ({ kind, title, communeCode, placeText, contract, employerName }: Omit<OfferDraft, 'line'>): string =>
  [kind, fold(title), communeCode ?? fold(placeText), contract, fold(employerName)].join('|');
