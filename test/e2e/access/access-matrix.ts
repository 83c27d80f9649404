import { agreement } from './rows/agreement';
import { documents } from './rows/documents';
import { eligibility } from './rows/eligibility';
import { committee } from './rows/committee';
import { candidacies } from './rows/candidacies';
import { arrears } from './rows/arrears';
import { feeds } from './rows/feeds';
import { followup } from './rows/followup';
import { founders } from './rows/founders';
import { fund } from './rows/fund';
import { holidays } from './rows/holidays';
import { general } from './rows/general';
import { instruction } from './rows/instruction';
import { loans } from './rows/loans';
import { matching } from './rows/matching';
import { mentoring } from './rows/mentoring';
import { messages } from './rows/messages';
import { partners } from './rows/partners';
import { twins } from './rows/twins';
import { people } from './rows/people';
import { plan } from './rows/plan';
import { repayment } from './rows/repayment';

/** Who calls, column by column. `owner` is the one to whom the record belongs; all others are strangers to it. */
export const callers = [
  'visitor',
  'founder',
  'job_seeker',
  'mentor',
  'officer',
  'committee_member',
  'treasurer',
  'fund_manager',
  'agency',
  'municipality',
  'admin',
  'owner',
] as const;
export type Caller = (typeof callers)[number];

/** The record that stands for `:id`, and whose it is. */
export type Fixture =
  | 'apiKey'
  | 'organisation'
  | 'endpoint'
  | 'delivery'
  | 'person'
  | 'paper'
  | 'offer'
  | 'review'
  | 'import'
  | 'trial'
  | 'feed'
  | 'candidacy'
  | 'vacancy'
  | 'mentor'
  | 'proposal'
  | 'other'
  | 'mentorship'
  | 'taken'
  | 'meeting'
  | 'report'
  | 'followed'
  | 'contact'
  | 'round'
  | 'file'
  | 'borrower'
  | 'fileTask'
  | 'fileNote'
  | 'fullRun'
  | 'draft'
  | 'planned'
  | 'invitation'
  | 'application'
  | 'studied'
  | 'reviewed'
  | 'presented'
  | 'approved'
  | 'committed'
  | 'promised'
  | 'order'
  | 'repaying'
  | 'mandate'
  | 'endedSeat'
  | 'ahead'
  | 'emptySession'
  | 'sitting'
  | 'item'
  | 'untold'
  | 'reserved'
  | 'refused'
  | 'reservation'
  | 'product'
  | 'fund'
  | 'lead'
  | 'holiday'
  | 'absence'
  | 'message'
  | 'messageKind'
  | 'bulk';

export interface Row {
  readonly route: string;
  readonly record: Fixture | undefined;
  readonly answers: Readonly<Record<Caller, number | undefined>>;
}

/**
 * Role × route → status, worked from left to right and downwards, so a second caller may find the work done (409).
 * Columns: visitor founder seeker mentor officer member treasurer fund agency municipality admin owner. One file of rows per room in `rows/`; signing out comes last.
 * 401 sign in first · 403 not your role, or not your part · 404 not yours: for you it does not exist · `-` no record, so no owner.
 */
const table = [
  general,
  documents,
  agreement,
  instruction,
  loans,
  mentoring,
  followup,
  committee,
  founders,
  fund,
  arrears,
  eligibility,
  people,
  plan,
  repayment,
  holidays,
  messages,
  candidacies,
  partners,
  twins,
  feeds,
  matching,
  `
POST   /accounts/sign-out                                         -             401 204 204 204 204 204 204 204 204 204 204   -
`,
].join('\n');

export const accessMatrix: readonly Row[] = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [method = '', path = '', record = '-', ...cells] = line.trim().split(/\s+/);
    const answers = Object.fromEntries(callers.map((caller, i) => [caller, cells[i] === '-' ? undefined : Number(cells[i])])) as Row['answers'];
    return { route: `${method} ${path}`, record: record === '-' ? undefined : (record as Fixture), answers };
  });
