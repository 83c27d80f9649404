// Answers of the API about a loan between the promise and the money.
export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: 'sent' | 'recalled' | 'signed';
  readonly madeOn: string;
  readonly signedOn: string | null;
  readonly mode: 'paper' | 'code' | null;
}
export interface Condition {
  readonly code: string;
  readonly state: 'met' | 'open' | 'not_needed';
  readonly byHand: boolean;
  readonly evidence: string;
}
export interface Payee {
  readonly id: string;
  readonly kind: 'person' | 'supplier';
  readonly name: string;
  readonly rib: string;
}
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly state: 'prepared' | 'approved' | 'executed' | 'cancelled';
  readonly amount: string;
  readonly preparedOn: string;
  readonly mine: boolean;
  readonly reference: string | null;
  readonly executedOn: string | null;
  readonly lines: readonly { readonly payeeName: string; readonly amount: string; readonly purpose: string }[];
}
export interface Agreement {
  readonly contracts: readonly Contract[];
  readonly conditions: readonly Condition[];
  readonly payees: readonly Payee[];
  readonly orders: readonly Order[];
  readonly left: string;
  readonly clock: { readonly until: string; readonly daysLeft: number } | null;
  readonly mayConfirm: boolean;
  readonly mayApprove: boolean;
  readonly mayAddPayee: boolean;
}
