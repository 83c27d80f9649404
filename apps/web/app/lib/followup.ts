// What the API tells about the follow-up of young firms, as the pages use it.
import type { nameIn } from './format';
import type { ReadOptions } from './forms';

type FullName = Parameters<typeof nameIn>[0];

export const topics = ['sales', 'price', 'purchasing', 'cash', 'people', 'legal', 'tax_social', 'marketing', 'digital', 'personal'] as const;
export const lights = ['green', 'amber', 'red'] as const;
export const talkModes = ['visit', 'office', 'phone', 'video'] as const;
export const owners = ['founder', 'mentor', 'officer'] as const;
export const worries = ['illness', 'conflict', 'rc_lapsed', 'lease_dispute'] as const;
export const amounts = ['turnover', 'cash', 'unpaid_customers', 'unpaid_suppliers', 'charges', 'orders'] as const;
export const counts = ['jobs_women', 'jobs_men', 'jobs_full', 'jobs_part', 'jobs_declared'] as const;
export const duties = ['tax_up_to_date', 'cnss_up_to_date'] as const;
/** Lines for who does what. */
export const ACTION_ROWS = 2;
export type Light = (typeof lights)[number];

/** The form of a report as the API takes it. */
export const reportForm: ReadOptions = {
  lists: ['topics', 'worries'],
  numbers: ['minutes', 'morale', ...counts.map((name) => `figures.${name}`)],
  booleans: duties.map((name) => `figures.${name}`),
  rows: { actions: 'what' },
};

export interface Contact {
  readonly id: string;
  readonly kind: string;
  readonly n: number;
  readonly by: 'mentor' | 'officer';
  readonly dueOn: string;
  readonly state: 'planned' | 'done' | 'missed';
  readonly doneOn: string | null;
  readonly late: boolean;
}
export interface NextMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly mode: string;
  readonly place: string;
}
export interface Firm {
  readonly mentorshipId: string;
  readonly loanId: string;
  readonly state: string;
  readonly as: 'mentor' | 'founder' | 'staff';
  readonly project: string;
  readonly mentorName: FullName;
  readonly founderName: FullName;
  readonly nextMeeting: NextMeeting | null;
  readonly untold: NextMeeting | null;
  readonly due: Contact | null;
  readonly lastReportOn: string | null;
}
export interface Firms {
  readonly items: readonly Firm[];
  readonly today: string;
}
export interface FirmPlan extends Firm {
  readonly contacts: readonly Contact[];
  readonly today: string;
}
export interface Report {
  readonly id: string;
  readonly loanId: string;
  readonly heldOn: string;
  readonly mode: string;
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly morale: number;
  readonly mentorLight: Light;
  readonly founderLight: Light | null;
  readonly said: string;
  readonly decisions: string;
  readonly help: string;
  readonly privateNote: string | null;
  readonly worries: readonly string[];
  readonly figures: readonly { readonly indicator: string; readonly value: string }[];
  readonly actions: readonly { readonly owner: string; readonly what: string; readonly dueOn: string | null }[];
  readonly mentorName: FullName;
  readonly founderName: FullName;
  readonly as: 'mentor' | 'founder' | 'staff';
}
export interface Listed<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}
export const tones = { green: 'good', amber: 'wait', red: 'bad' } as const;
