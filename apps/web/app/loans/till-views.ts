// The till as the API tells it.
import type { Named } from './views';

export interface TillReceipt {
  readonly id: string;
  readonly loanId: string;
  readonly number: string;
  readonly name: Named;
  readonly amount: string;
  readonly channel: string;
  readonly reference: string;
  readonly receiptNo: string | null;
  readonly reversedOn: string | null;
}
export interface TillView {
  readonly day: string;
  readonly before: string;
  readonly after: string | null;
  readonly state: 'open' | 'counted';
  readonly cash: string;
  readonly total: string;
  readonly channels: readonly { readonly channel: string; readonly count: number; readonly sum: string }[];
  readonly receipts: readonly TillReceipt[];
  readonly closing?: {
    readonly expected: string;
    readonly counted: string;
    readonly missing: string;
    readonly reason: string | null;
    readonly closedAt: string;
    readonly reopenedAt: string | null;
    readonly reopenedWhy: string | null;
  };
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
}
