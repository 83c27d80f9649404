import { addDays, addWorkingDays, type Holidays, type LocalDate } from '#kernel/calendar';
import { type Centimes, minus, plus } from '#kernel/money';
import { type ApplicationState, applicationStates } from './application.moves.js';

/** What a founder asks for. Amounts in centimes of MAD, durations in months. In a draft, null or 0 stands for what is not yet given. */
export interface Application {
  readonly id: string;
  readonly personId: string;
  readonly state: ApplicationState;
  readonly stateSince: LocalDate;
  readonly projectTitle: string;
  readonly sectorCode: string | null;
  readonly communeCode: string | null;
  readonly summary: string;
  readonly amount: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly ownContribution: Centimes;
  readonly otherResources: Centimes;
  readonly needs: Centimes;
  readonly physicalInvestment: Centimes;
  readonly jobsPlanned: number;
}

export const turns = ['applicant', 'officer', 'committee'] as const;
export type Turn = (typeof turns)[number];

/** Who has to act next, and how many days they have; working days unless `calendar` (handbook 1.2, column SLA). */
interface Clocked {
  readonly who: Turn;
  readonly days: number;
  readonly calendar?: true;
  /** The product says how long a grant is valid; these days are its default. */
  readonly byProduct?: true;
}

/** Days after which a draft, or a file that waits for what is missing, is closed when nobody does anything (handbook 1.2). */
export const UNFINISHED_DAYS = 90;

const clocks: Partial<Record<ApplicationState, Clocked>> = {
  orientation: { who: 'officer', days: 5 },
  draft: { who: 'applicant', days: UNFINISHED_DAYS, calendar: true },
  submitted: { who: 'officer', days: 5 },
  incomplete: { who: 'applicant', days: UNFINISHED_DAYS, calendar: true },
  in_instruction: { who: 'officer', days: 30 },
  in_review: { who: 'officer', days: 3 },
  ready_for_committee: { who: 'committee', days: 15 },
  scheduled: { who: 'committee', days: 30 },
  heard: { who: 'committee', days: 1 },
  adjourned: { who: 'officer', days: 90, calendar: true },
  approved: { who: 'officer', days: 5 },
  approved_with_reservations: { who: 'officer', days: 5 },
  notified: { who: 'applicant', days: 180, calendar: true, byProduct: true },
  reservations_lifted: { who: 'applicant', days: 180, calendar: true, byProduct: true },
};

/** What pays for the needs: the loan, the founder's part, the rest; and what is missing (positive) or too much (negative) to cover them. */
export function balanceOf(application: Pick<Application, 'amount' | 'ownContribution' | 'otherResources' | 'needs'>): { readonly resources: Centimes; readonly gap: Centimes } {
  const resources = plus(application.amount, application.ownContribution, application.otherResources);
  return { resources, gap: minus(application.needs, resources) };
}

/** States in which it is this one's turn. */
export const statesOf = (who: Turn): ApplicationState[] => applicationStates.filter((state) => clocks[state]?.who === who);

/** What a time limit hangs on: the state, its first day, and how many days a grant of this product is valid. */
export interface Timed extends Pick<Application, 'state' | 'stateSince'> {
  readonly approvalDays?: number;
}

/** Whose turn it is and until which day; undefined in a final state. */
export function turnOf(application: Timed, holidays: Holidays): { readonly who: Turn; readonly until: LocalDate } | undefined {
  const clock = clocks[application.state];
  if (!clock) return undefined;
  const days = (clock.byProduct && application.approvalDays) || clock.days;
  return { who: clock.who, until: clock.calendar ? addDays(application.stateSince, days) : addWorkingDays(application.stateSince, days, holidays) };
}
