// What the API tells about needs and rounds of mentors, as the officer's pages use it.
import type { FullName } from './mentoring';

export interface Need {
  readonly loanId: string;
  readonly name: FullName;
  readonly project: string;
  readonly stage: 'looking' | 'asked' | 'mentored';
  readonly told: boolean;
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly sexWish: 'any' | 'f' | 'm';
  readonly note: string;
}
export interface RoundLine {
  readonly id: string;
  readonly state: 'draft' | 'published' | 'discarded';
  readonly madeAt: string;
  readonly pairs: number;
  readonly unmatched: number;
}
interface Firm {
  readonly loanId: string;
  readonly name: FullName;
  readonly project: string;
}
interface Helper {
  readonly mentorId: string;
  readonly name: FullName;
}
export interface Group {
  readonly group: string;
  readonly firms: number;
  readonly given: number;
  readonly meanScore: number | null;
}
export interface Round extends RoundLine {
  readonly total: number;
  readonly proven: boolean;
  readonly matched: readonly { readonly firm: Firm; readonly mentor: Helper; readonly score: number; readonly parts: Readonly<Record<string, number>> }[];
  readonly without: readonly { readonly firm: Firm; readonly full: readonly Helper[]; readonly blocks: readonly { readonly code: string; readonly mentors: number }[] }[];
  readonly unknown: readonly { readonly fact: string; readonly of: 'mentor' | 'firm'; readonly name: FullName }[];
  readonly bySex: readonly Group[];
  readonly byPlace: readonly Group[];
  readonly exposure: readonly { readonly mentor: Helper; readonly fits: number; readonly given: number; readonly places: number; readonly price: number }[];
  readonly stable: { readonly total: number; readonly price: number; readonly blockingPairs: number };
  readonly allowedMoves: readonly ('publish' | 'discard')[];
}
export const stateTones = { draft: 'act', published: 'good', discarded: 'calm' } as const;
export const stageTones = { looking: 'act', asked: 'wait', mentored: 'good' } as const;
