// What the API tells about the file of a founder, as the pages use it.
import type { FullName } from '../../lib/mentoring';

export type Light = 'green' | 'amber' | 'red';
export type Part = 'officer' | 'mentor' | 'founder';
export const parts: readonly Part[] = ['officer', 'mentor', 'founder'];
export interface Alert {
  readonly code: string;
  readonly level: 'red' | 'amber' | 'notice';
  readonly cause: Readonly<Record<string, string | number>>;
  readonly openedOn: string;
}
export interface LightView {
  readonly light: Light;
  readonly since: string;
  readonly alerts: readonly Alert[];
}
export interface Task {
  readonly id: string;
  readonly personId: string;
  readonly founder: FullName;
  readonly kind: string;
  readonly part: Part;
  readonly mine: boolean;
  readonly words: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly state: 'open' | 'done' | 'dropped';
  readonly byItself: boolean;
  readonly mayEnd: boolean;
}
export interface Note {
  readonly id: string;
  readonly part: Part;
  readonly author: string;
  readonly audience: 'author' | 'staff' | 'all';
  readonly words: string;
  readonly writtenAt: string;
  readonly mine: boolean;
}
export interface Plan {
  readonly state: 'wanted' | 'running' | 'done' | 'dropped';
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly words: string;
  readonly outcome: string;
  readonly late: boolean;
}
export interface FounderFile {
  readonly personId: string;
  readonly as: Part;
  readonly name: FullName;
  readonly project: string | null;
  readonly today: string;
  readonly light: LightView | null;
  readonly plan: Plan | null;
  readonly loan: {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly applicationId: string;
    readonly nextDue: string | null;
    readonly nextAmount: string | null;
    readonly outstanding: string | null;
    readonly overdue: string | null;
    readonly daysPastDue: number;
  } | null;
  readonly mentor: { readonly mentorshipId: string; readonly state: string; readonly name: FullName; readonly startedOn: string; readonly amountsShared: boolean } | null;
  readonly meetings: readonly { readonly id: string; readonly startsAt: string; readonly mode: string; readonly place: string; readonly state: string }[];
  readonly reports: readonly {
    readonly id: string;
    readonly heldOn: string;
    readonly mode: string;
    readonly morale: number;
    readonly mentorLight: Light;
    readonly founderLight: Light | null;
    readonly said: string;
  }[];
  readonly candidacies: readonly { readonly id: string; readonly kind: 'job' | 'training'; readonly title: string; readonly state: string; readonly since: string }[];
  readonly tasks: readonly Task[];
  readonly notes: readonly Note[];
  readonly papers: readonly { readonly code: string; readonly on: string; readonly expiresOn: string | null }[];
}
export interface FirmLine {
  readonly personId: string;
  readonly loanId: string;
  readonly name: FullName;
  readonly project: string;
  readonly light: LightView;
  readonly look: boolean;
  readonly plan: Plan['state'] | null;
}
export const lights: readonly Light[] = ['red', 'amber', 'green'];
export const measures = ['visit', 'expert_day', 'rescheduling', 'course', 'orderly_closing'] as const;
export const lightTones = { green: 'good', amber: 'wait', red: 'bad' } as const;
export const levelTones = { red: 'bad', amber: 'wait', notice: 'info' } as const;
