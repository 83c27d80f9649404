// What the API tells about candidacies, as the pages use it.
import type { OfferSummary } from '../components/offer-card';
import type { Coded, Reasons } from './offers';

export interface ApplyFacts {
  readonly offer: OfferSummary;
  readonly open: boolean;
  readonly hasProfile: boolean;
  readonly mine: { readonly id: string; readonly state: string } | null;
  readonly again: boolean;
  readonly missing: readonly string[];
  readonly block: { readonly code: string; readonly message: string; readonly byProfile: boolean } | null;
  readonly direct: boolean;
}
export interface MyCandidacy {
  readonly id: string;
  readonly offer: OfferSummary;
  readonly kind: 'job' | 'training';
  readonly state: string;
  readonly since: string;
  readonly appliedAt: string;
  readonly meetsAt: string | null;
  readonly asked: number | null;
}
export interface MyWholeCandidacy extends MyCandidacy {
  readonly hidden: readonly string[];
  readonly words: string;
  readonly reason: string | null;
  readonly reply: string;
  readonly meetsWhere: string;
  readonly session: { readonly startsOn: string; readonly endsOn: string | null } | null;
  readonly steps: readonly { readonly state: string; readonly at: string }[];
  readonly questions: readonly { readonly months: number; readonly askedAt: string; readonly answer: string | null }[];
  readonly allowedMoves: readonly string[];
  readonly near: readonly OfferSummary[];
}
export interface Candidate {
  readonly id: string;
  /** For officers only. */
  readonly personId: string | null;
  /** For officers, of people without an account: whom to call, and whose phone it is. */
  readonly callOn: { readonly phone: string; readonly holder: string } | null;
  readonly offerId: string;
  readonly offerTitle: string;
  readonly kind: 'job' | 'training';
  readonly state: string;
  readonly since: string;
  readonly appliedAt: string;
  readonly name: { readonly ar: string; readonly latin: string };
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly commune: Coded | null;
  readonly experienceMonths: number | null;
  readonly education: Coded | null;
  readonly languages: readonly (Coded & { readonly level: number })[];
  readonly availableFrom: string | null;
  readonly hidden: readonly string[];
  readonly words: string;
  readonly score: number | null;
  readonly reasons: Reasons | null;
  readonly reason: string | null;
  readonly reply: string;
  readonly meetsAt: string | null;
  readonly meetsWhere: string;
  readonly sessionOn: string | null;
  readonly allowedMoves: readonly string[];
}
/** One candidate, and the sessions in which a seat can be kept. */
export interface WholeCandidate extends Candidate {
  readonly sessions: readonly { readonly id: string; readonly startsOn: string; readonly room: number }[];
}

type Tone = 'good' | 'wait' | 'act' | 'bad' | 'info' | 'calm';
const tones: Readonly<Record<string, Tone>> = {
  ...{ suggested: 'act', interview: 'act', offered: 'act', selected: 'act', hired: 'good', kept_3m: 'good', kept_6m: 'good', enrolled: 'good', attending: 'good' },
  ...{ completed: 'good', certified: 'good', rejected: 'calm', withdrawn: 'calm', offer_closed: 'calm', left: 'calm', dropped: 'calm' },
};
/** How a state looks: the words carry the meaning. */
export const candidacyTone = (state: string): Tone => tones[state] ?? 'wait';
/** States after which nothing comes. */
export const isOver = (state: string): boolean => ['rejected', 'withdrawn', 'offer_closed', 'left', 'dropped', 'kept_6m', 'certified'].includes(state);
