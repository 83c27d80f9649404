import type { LocalDate } from '#kernel/calendar';
import type { DecisionKind } from '../../application/domain/decision.js';
import type { Choice } from './ballot.js';
import type { Quorum } from './quorum.js';
import type { ReservationKind } from './reservations.js';
import type { College } from './seats.js';
import type { Presence, SessionKind } from './session.moves.js';

/** Amounts in decimal MAD, days 'YYYY-MM-DD', instants ISO: what a paper says stays as it was said. */
export interface MinutesItem {
  readonly number: string;
  readonly applicant: { readonly ar: string; readonly latin: string };
  readonly project: string;
  readonly asked: string;
  readonly state: 'decided' | 'removed' | 'postponed';
  readonly because: string;
  readonly quorum: Quorum | null;
  readonly votes: readonly { readonly member: string; readonly choice: Choice }[];
  readonly recused: readonly { readonly member: string; readonly reason: string }[];
  readonly decision: {
    readonly kind: DecisionKind;
    readonly amountGranted: string | null;
    readonly termMonths: number | null;
    readonly deferralMonths: number | null;
    readonly reasons: readonly string[];
    readonly comment: string;
    readonly questions: readonly string[];
    readonly tieBroken: boolean;
    readonly mentorRecommended: boolean;
    readonly reservations: readonly { readonly text: string; readonly kind: ReservationKind; readonly dueOn: LocalDate }[];
  } | null;
}

export interface MinutesContent {
  readonly session: string;
  readonly kind: SessionKind;
  readonly day: LocalDate;
  readonly place: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly ruleVersion: number;
  readonly members: readonly { readonly name: string; readonly college: College; readonly chair: string; readonly presence: Presence }[];
  readonly items: readonly MinutesItem[];
  /** Of an addendum; '' in the minutes themselves. */
  readonly addendum: string;
  /** Hash of the text that an addendum adds to; '' in the minutes themselves. */
  readonly addsTo: string;
}

export interface LetterContent {
  readonly kind: DecisionKind;
  readonly number: string;
  readonly applicant: { readonly ar: string; readonly latin: string };
  readonly project: string;
  readonly session: string;
  readonly decidedOn: LocalDate;
  readonly sentOn: LocalDate;
  readonly amountGranted: string | null;
  readonly termMonths: number | null;
  readonly deferralMonths: number | null;
  readonly validUntil: LocalDate | null;
  readonly purposeLines: readonly { readonly label: string; readonly amount: string }[];
  readonly reservations: readonly { readonly text: string; readonly kind: ReservationKind; readonly dueOn: LocalDate }[];
  readonly mentorRecommended: boolean;
  readonly reasons: readonly string[];
  readonly comment: string;
  readonly questions: readonly string[];
  readonly otherSchemes: readonly string[];
  /** Last day to come back with answers (adjourned) or to ask for another look (refused). */
  readonly answerBy: LocalDate | null;
}
