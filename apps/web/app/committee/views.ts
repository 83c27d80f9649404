// Answers of the API about the committee, as these pages read them. Amounts are decimal MAD, days 'YYYY-MM-DD', instants ISO.
import type { ScoresTogether } from '../loans/study-views';
import type { ApplicationView, Named } from '../loans/views';

export type DecisionKind = 'approve' | 'approve_with_reservations' | 'reject' | 'adjourn';
export interface Seat {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly college: string;
  readonly chair: 'member' | 'chair' | 'deputy';
  readonly voting: boolean;
  readonly fromDay: string;
  readonly toDay: string;
  readonly inForce: boolean;
  readonly pledgedAt: string | null;
}
export interface MemberLink {
  readonly kind: string;
  readonly name: string;
}
export interface MySeat {
  readonly seat: Seat | null;
  readonly links: readonly MemberLink[];
}
export interface SessionLine {
  readonly id: string;
  readonly number: string;
  readonly kind: 'meeting' | 'written';
  readonly state: 'planned' | 'open' | 'closed' | 'signed' | 'cancelled';
  readonly day: string;
  readonly startsAt: string;
  readonly mode: string;
  readonly place: string;
  readonly files: number;
}
export interface ItemLine {
  readonly id: string;
  readonly position: number;
  readonly minutes: number;
  readonly state: 'planned' | 'heard' | 'decided' | 'removed' | 'postponed';
  readonly applicationId: string;
  readonly number: string;
  readonly projectTitle: string;
  readonly personName: Named;
  readonly amount: string;
  readonly convokedAt: string | null;
  readonly agreement: string;
  readonly presenter: string;
  readonly voices: number;
  readonly mine: boolean | null;
  readonly decision: DecisionKind | null;
  readonly told: boolean;
}
export interface Quorum {
  readonly present: number;
  readonly colleges: number;
  readonly gaps: readonly string[];
}
export interface SessionView extends SessionLine {
  readonly closesAt: string | null;
  readonly rule: { readonly version: number; readonly minPresent: number; readonly minColleges: number; readonly noticeDays: number };
  readonly items: readonly ItemLine[];
  readonly members: readonly {
    readonly mandateId: string;
    readonly name: string;
    readonly college: string;
    readonly chair: string;
    readonly presence: string | null;
    readonly identified: boolean;
    readonly pledged: boolean;
  }[];
  readonly quorum: Quorum;
  readonly minutes: readonly {
    readonly number: number;
    readonly hash: string;
    readonly whole: boolean;
    readonly madeAt: string;
    readonly addendum: string;
    readonly signatures: readonly { readonly part: string; readonly name: string; readonly at: string }[];
  }[];
  readonly allowedMoves: readonly string[];
  readonly iPreside: boolean;
  readonly readFrom: string;
  readonly readTo: string;
  readonly readable: boolean;
  readonly today: string;
}
export interface ItemView {
  readonly item: ItemLine;
  readonly session: SessionLine;
  readonly file: ApplicationView | null;
  readonly scores: ScoresTogether | null;
  readonly newFacts: readonly string[];
  readonly quorum: Quorum;
  readonly voices: readonly { readonly name: string; readonly college: string; readonly recused: boolean | null; readonly voted: boolean; readonly choice: string | null }[];
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number; readonly tieBroken: boolean; readonly outcome: string } | null;
  readonly kinds: readonly DecisionKind[];
  readonly mine: { readonly bar: string | null; readonly recused: boolean | null; readonly choice: string | null; readonly suggested: readonly MemberLink[] } | null;
  readonly nextItemId: string | null;
}
export interface Reservation {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly projectTitle: string;
  readonly text: string;
  readonly category: string;
  readonly kind: 'suspensive' | 'monitoring';
  readonly dueOn: string;
  readonly late: boolean;
  readonly state: 'open' | 'proposed' | 'lifted';
  readonly evidence: string;
  readonly refusal: string;
}
export interface DecisionRecord {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly amountGranted: string | null;
  readonly termMonths: number | null;
  readonly deferralMonths: number | null;
  readonly purposeLines: readonly { readonly label: string; readonly amount: string }[];
  readonly reasons: readonly string[];
  readonly questions: readonly string[];
  readonly otherSchemes: readonly string[];
  readonly commentForApplicant: string;
  readonly mentorRecommended: boolean;
  readonly commentInternal: string | null;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  readonly validUntil: string | null;
  readonly extendedBecause: string | null;
  readonly sentAt: string | null;
  readonly reservations: readonly Reservation[];
}
export interface CommitteeFile {
  readonly convocation: {
    readonly session: string;
    readonly day: string;
    readonly startsAt: string;
    readonly mode: string;
    readonly place: string;
    readonly minutes: number;
  } | null;
  readonly decisions: readonly DecisionRecord[];
  readonly reviewUntil: string | null;
  readonly maySend: boolean;
  readonly mayExtend: boolean;
}
