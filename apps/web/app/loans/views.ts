// Answers of the API about loans, as these pages read them. Amounts are decimal MAD, days 'YYYY-MM-DD', instants ISO.
import type { Lang } from '../i18n';

export type Label = Readonly<Record<Lang, string>>;
export interface Named {
  readonly ar: string;
  readonly latin: string;
}
export type ApplicationState =
  | 'orientation'
  | 'oriented'
  | 'draft'
  | 'submitted'
  | 'incomplete'
  | 'ineligible'
  | 'in_instruction'
  | 'in_review'
  | 'ready_for_committee'
  | 'scheduled'
  | 'heard'
  | 'adjourned'
  | 'approved'
  | 'approved_with_reservations'
  | 'rejected'
  | 'notified'
  | 'reservations_lifted'
  | 'accepted'
  | 'withdrawn'
  | 'lapsed'
  | 'expired';
export type LoanState =
  | 'committed'
  | 'contract_sent'
  | 'signed'
  | 'conditions_met'
  | 'partially_disbursed'
  | 'disbursed'
  | 'deferral'
  | 'repaying'
  | 'accelerated'
  | 'litigation'
  | 'written_off'
  | 'closed_loss'
  | 'closed_paid'
  | 'cancelled';

export interface ApplicationLine {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly projectTitle: string;
  readonly personName: Named;
  readonly amount: string;
  readonly submittedAt: string | null;
  /** Whose turn it is; null once the file has ended. */
  readonly turn: { readonly who: 'applicant' | 'officer' | 'committee'; readonly until: string; readonly late: boolean } | null;
}
export interface RuleResult {
  readonly id: string;
  readonly level: 'BLOCK' | 'WARN' | 'INFO';
  readonly outcome: 'pass' | 'fail' | 'missing';
  readonly value: Told;
  readonly limit: Told;
  readonly missingFacts: readonly string[];
}
export interface Assessment {
  readonly version: string;
  readonly verdict: 'LIKELY' | 'UNLIKELY' | 'MISSING';
  readonly results: readonly RuleResult[];
}
export type Told = string | number | boolean | null;

export interface Obstacle {
  readonly code: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface Decision {
  readonly kind: 'approve' | 'approve_with_reservations' | 'reject' | 'adjourn';
  readonly amountGranted: string | null;
  readonly termMonths: number | null;
  readonly deferralMonths: number | null;
  readonly reasons: readonly string[];
  readonly commentForApplicant: string;
  readonly mentorRecommended: boolean;
  readonly decidedOn: string;
}
export interface Happening {
  readonly at: string;
  readonly move: string;
  readonly to: ApplicationState | null;
  /** What was said with it. */
  readonly reason: string | null;
  /** Staff who did it for the founder. */
  readonly onBehalfBy: string | null;
}
export interface ApplicationView extends ApplicationLine {
  readonly personId: string;
  readonly sectorCode: string | null;
  readonly communeCode: string | null;
  readonly sector: Label | null;
  readonly commune: Label | null;
  readonly summary: string;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly ownContribution: string;
  readonly otherResources: string;
  readonly needs: string;
  readonly resources: string;
  readonly gap: string;
  readonly physicalInvestment: string;
  readonly jobsPlanned: number;
  readonly missingItems: readonly string[];
  readonly message: string;
  readonly opinion: string | null;
  readonly allowedMoves: readonly string[];
  readonly product: { readonly code: string; readonly version: number; readonly label: Label; readonly minFirmAgeMonths: number | null; readonly maxFirmAgeMonths: number | null };
  /** Every rule by that version of the product. */
  readonly assessment: Assessment;
  readonly obstacles: readonly Obstacle[];
  readonly decisions: readonly Decision[];
  readonly history: readonly Happening[];
  readonly loanId: string | null;
  /** Only for those who must be able to reach the applicant. */
  readonly contact: { readonly phone: string | null; readonly email: string | null } | null;
}
export interface LoanLine {
  readonly id: string;
  readonly number: string;
  readonly state: LoanState;
  readonly personId: string;
  readonly personName: Named;
  readonly principal: string;
  readonly outstanding: string;
  readonly grantedOn: string;
  readonly disbursedOn: string | null;
  readonly clock: { readonly until: string; readonly daysLeft: number } | null;
  readonly next: { readonly n: number; readonly due: string; readonly amount: string } | null;
  readonly daysPastDue: number;
  readonly overdue: string;
}
export interface Instalment {
  readonly n: number;
  readonly due: string;
  readonly originalDue: string;
  readonly amount: string;
  readonly paid: string;
  readonly state: 'grace' | 'paid' | 'part_paid' | 'late' | 'due';
  readonly why: string;
}
export interface Repayment {
  readonly id: string;
  readonly amount: string;
  readonly excess: string;
  readonly receivedOn: string;
  readonly channel: string;
  readonly reference: string;
  readonly reversedOn: string | null;
  readonly receiptNo: string | null;
  readonly chequeBank: string | null;
  readonly chequeDue: string | null;
}
export interface LoanView extends LoanLine {
  readonly applicationId: string;
  readonly projectTitle: string;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly paid: string;
  readonly credit: string;
  readonly instalments: readonly Instalment[];
  readonly repayments: readonly Repayment[];
  readonly allowedMoves: readonly string[];
  readonly mayCollect: boolean;
  readonly mayReturn: boolean;
  /** The next instalment is due within days. */
  readonly payNow: boolean;
  readonly today: string;
}
export interface Product {
  readonly label: Label;
  readonly minAmount: string;
  readonly maxAmount: string;
  readonly maxShareOfPhysicalInvestment: number;
  readonly minContributionShare: number;
  readonly defaultTermMonths: number;
  readonly maxTermMonths: number;
  readonly defaultDeferralMonths: number;
  readonly maxDeferralMonths: number;
  readonly dueDay: number;
}
export interface Preview {
  readonly count: number;
  readonly amount: string;
  readonly lastAmount: string;
  readonly firstDue: string;
  readonly lastDue: string;
}
export interface Paged<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}
