// What the API tells about a charter, as the pages use it.
import type { FullName } from '../../lib/mentoring';

export type Party = 'founder' | 'mentor' | 'mediator';
export interface CharterSection {
  readonly code: string;
  readonly title: string;
  readonly body: string;
}
export interface Charter {
  readonly mentorshipId: string;
  readonly mentorshipState: 'accepted' | 'charter_signed' | 'active' | 'paused' | 'closed';
  readonly version: string;
  readonly state: 'open' | 'signed';
  readonly signedOn: string | null;
  readonly as: Party;
  readonly maySign: boolean;
  readonly paper: boolean;
  readonly project: string;
  readonly founder: FullName;
  readonly mentor: FullName;
  readonly parties: readonly { readonly party: Party; readonly name: FullName | null; readonly signedAt: string | null; readonly hash: string | null }[];
  readonly ar: readonly CharterSection[];
  readonly fr: readonly CharterSection[];
  readonly allowedMoves: readonly string[];
}
export interface CharterLine {
  readonly mentorshipId: string;
  readonly madeAt: string;
  readonly founder: FullName;
  readonly mentor: FullName;
  readonly project: string;
  readonly missing: readonly Party[];
}
export const closingReasons = ['term', 'goal', 'mismatch', 'mentor_left', 'firm_closed'] as const;
