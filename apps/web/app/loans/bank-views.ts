// Statements of the bank as the API gives them.
export interface BankStatement {
  readonly id: string;
  readonly fileName: string;
  readonly lines: number;
  readonly fresh: number;
  readonly open: number;
  readonly at: string;
  readonly faults: readonly { readonly line: number; readonly column: string; readonly value: string; readonly fault: string }[];
}
export interface Candidate {
  readonly loanId: string;
  readonly repaymentId: string | null;
  readonly number: string;
  readonly name: { readonly ar: string; readonly latin: string };
  readonly outstanding: string;
  readonly next: string | null;
  readonly reasons: readonly string[];
}
export const lineStates = ['open', 'booked', 'reversed', 'aside'] as const;
export interface BankLine {
  readonly id: string;
  readonly line: number;
  readonly day: string;
  readonly label: string;
  readonly reference: string;
  readonly amount: string;
  readonly state: (typeof lineStates)[number];
  readonly reason: string | null;
  readonly loanId: string | null;
  readonly loanNumber: string | null;
  readonly match: 'sure' | 'likely' | 'several' | 'none' | null;
  readonly candidates: readonly Candidate[];
  readonly mayReopen: boolean;
}
