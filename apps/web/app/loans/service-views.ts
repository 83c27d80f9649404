// What may be changed about a running loan, and what it would look like.
export interface PlainRow {
  readonly n: number;
  readonly due: string;
  readonly amount: string;
}
export type Rescheduling = 'skip' | 'extend' | 'move';
export type ProposalKind = Rescheduling | 'write_off';
export interface Option {
  readonly kind: 'now' | Rescheduling;
  readonly count: number | null;
  readonly moveTo: string | null;
  readonly refusal: string | null;
  readonly lastDue: string | null;
  readonly largest: string;
  readonly outstanding: string;
  readonly rows: readonly PlainRow[];
}
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly count: number | null;
  readonly moveTo: string | null;
  readonly reason: string;
  readonly note: string;
  readonly rows: readonly PlainRow[];
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly proposedAt: string;
  readonly decidedOn: string | null;
  readonly mayDecide: boolean;
}
export interface LoanNotice {
  readonly servedOn: string;
  readonly cureUntil: string;
  readonly proof: string;
}
export interface Service {
  readonly notices: readonly LoanNotice[];
  readonly mayNotice: boolean;
  readonly mayMove: readonly ('accelerate' | 'sue' | 'close_loss')[];
  readonly restructured: boolean;
  readonly changesLeft: number;
  readonly mayPropose: readonly ProposalKind[];
  readonly proposals: readonly Proposal[];
}
/** In the order of the list; the API refuses a reason that does not go with the kind. */
export const reschedulingReasons = ['illness', 'maternity', 'seasonality', 'flood_fire', 'market', 'equipment_failure', 'other'] as const;
export const writeOffReasons = ['GOOD_FAITH_FAILURE', 'DEATH_DISABILITY', 'DISASTER', 'UNREACHABLE', 'BAD_FAITH', 'AMOUNT_TOO_SMALL'] as const;
