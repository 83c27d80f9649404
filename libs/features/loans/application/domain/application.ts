import { addDays, addWorkingDays, type Holidays, type LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import type { ApplicationState } from './application.moves.js';

/** What a founder asks for. Amounts in centimes of MAD, durations in months. */
export interface Application {
  readonly id: string;
  readonly personId: string;
  readonly state: ApplicationState;
  readonly stateSince: LocalDate;
  readonly projectTitle: string;
  readonly sectorCode: string;
  readonly communeCode: string;
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

/** Who has to act next, and how many days they have; working days unless `calendar` (handbook 1.2, column SLA). */
interface Clocked {
  readonly who: 'applicant' | 'officer' | 'committee';
  readonly days: number;
  readonly calendar?: true;
}

const clocks: Partial<Record<ApplicationState, Clocked>> = {
  draft: { who: 'applicant', days: 90, calendar: true },
  submitted: { who: 'officer', days: 5 },
  incomplete: { who: 'applicant', days: 90, calendar: true },
  in_instruction: { who: 'officer', days: 30 },
  ready_for_committee: { who: 'committee', days: 15 },
  adjourned: { who: 'officer', days: 90, calendar: true },
  approved: { who: 'applicant', days: 180, calendar: true },
};

/** Whose turn it is and until which day; undefined in a final state. */
export function turnOf(application: Pick<Application, 'state' | 'stateSince'>, holidays: Holidays): { readonly who: Clocked['who']; readonly until: LocalDate } | undefined {
  const clock = clocks[application.state];
  if (!clock) return undefined;
  return { who: clock.who, until: clock.calendar ? addDays(application.stateSince, clock.days) : addWorkingDays(application.stateSince, clock.days, holidays) };
}
