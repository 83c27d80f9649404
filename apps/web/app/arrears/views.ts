// Answers of the API about late loans and the portfolio. Amounts are decimal MAD, days 'YYYY-MM-DD'.
import type { Named } from '../loans/views';

export interface PromiseView {
  readonly amount: string;
  readonly promisedFor: string;
  readonly note: string;
  readonly state: 'open' | 'kept' | 'broken';
}
export interface WorkLine {
  readonly taskId: string;
  readonly loanId: string;
  readonly number: string;
  readonly personName: Named;
  readonly action: string;
  readonly who: string;
  readonly level: number;
  readonly overdue: string;
  readonly daysLate: number;
  readonly lastContact: string | null;
  readonly promise: PromiseView | null;
}
export interface LoanArrears {
  readonly loanId: string;
  readonly number: string;
  readonly personName: Named;
  readonly today: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly daysLate: number;
  readonly rowDays: number;
  readonly pause: { readonly until: string; readonly reason: string } | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly dpd: number;
    readonly action: string;
    readonly who: string;
    readonly state: 'open' | 'done' | 'passed';
    readonly openedOn: string;
  }[];
  readonly contacts: readonly { readonly on: string; readonly kind: string; readonly outcome: string; readonly note: string }[];
  readonly promises: readonly PromiseView[];
  readonly difficulties: readonly { readonly at: string; readonly reason: string; readonly words: string; readonly canPayOn: string | null }[];
}
export interface Step {
  readonly dpd: number;
  readonly level: number;
  readonly action: string;
  readonly who: string;
}
export interface Ladder {
  readonly n: number;
  readonly validFrom: string;
  readonly binding: boolean;
  readonly steps: readonly Step[];
}

export const actions = ['message', 'call', 'letter', 'visit', 'second_letter', 'formal_notice', 'acceleration', 'write_off_proposal'] as const;
export const actors = ['auto', 'officer', 'commission', 'director', 'bureau', 'board'] as const;
export const contactKinds = ['call', 'visit', 'letter', 'message', 'notice'] as const;
export const contactOutcomes = ['reached', 'no_answer', 'wrong_number', 'sent', 'refused'] as const;
export const difficultyReasons = ['illness', 'maternity', 'season', 'disaster', 'market', 'equipment', 'other'] as const;

export const sums = ['committed', 'disbursed', 'outstanding', 'due', 'collected', 'overdue', 'par1', 'par30', 'par60', 'par90', 'writtenOff', 'recovered', 'provisions'] as const;
export type Sum = (typeof sums)[number];
export const groups = ['fund', 'sector', 'sex', 'year'] as const;
export interface Figures {
  readonly sums: Readonly<Record<Sum, string>>;
  readonly rates: Readonly<Record<'repayment' | 'loss' | 'par30', string | null>>;
  readonly loans: number;
  readonly averageLoan: string | null;
}
export interface Portfolio extends Figures {
  readonly asOf: string;
  readonly exact: boolean;
  readonly contributions: string;
  readonly rotation: string | null;
  readonly groups: readonly (Figures & { readonly key: string })[];
  readonly buckets: readonly { readonly bucket: string; readonly rows: number; readonly overdue: string }[];
}
