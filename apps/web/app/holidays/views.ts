// What the API says about days off, and how a change is tried before it is made.
import type { RouterContextProvider } from 'react-router';
import { getOrProblem } from '../fund/ask';
import { again, type FormState, type Submitted } from '../lib/forms';
import type { Lang } from '../i18n';

export interface Holiday {
  readonly id: string;
  readonly day: string;
  readonly kind: 'civil' | 'religious';
  readonly state: 'estimated' | 'confirmed' | 'withdrawn';
  readonly label: Readonly<Record<Lang, string>>;
  readonly source: string;
}
export interface HolidayYear {
  readonly year: number;
  readonly today: string;
  readonly lastYear: number | null;
  readonly items: readonly Holiday[];
}
export interface HolidayDetail {
  readonly holiday: Holiday;
  readonly feast: readonly Holiday[];
  readonly today: string;
  readonly history: readonly {
    readonly move: 'add' | 'confirm' | 'move' | 'withdraw';
    readonly dayBefore: string | null;
    readonly dayAfter: string | null;
    readonly source: string;
    readonly by: string;
    readonly at: string;
  }[];
}
export interface Effect {
  readonly loans: number;
  readonly rows: number;
  readonly items: readonly { readonly loanId: string; readonly number: string; readonly rows: readonly { readonly n: number; readonly from: string; readonly to: string }[] }[];
}
export interface Reflow {
  readonly id: string;
  readonly askedAt: string;
  readonly loans: number | null;
  readonly done: number;
  readonly rows: number;
  readonly finishedAt: string | null;
}
/** A form that comes back, with what the change would do when that was asked. */
export type Tried = FormState & { readonly effect?: Effect };

export const holidayTones = { estimated: 'wait', confirmed: 'good', withdrawn: 'calm' } as const;

/** What the change would do; nothing is changed. A fault of what was typed comes back to its field. */
export async function tryChange(context: Readonly<RouterContextProvider>, sent: Submitted, question: Readonly<Record<string, string>>): Promise<Tried> {
  const { data, problem } = await getOrProblem<Effect>(context, `/api/loans/reflow/effect?${new URLSearchParams(question).toString()}`);
  return problem ? { ...again(sent, {}), problem } : again(sent, { effect: data! });
}
