// What the API tells about mentoring, as the pages use it.
import type { RouterContextProvider } from 'react-router';
import { get } from './api';
import type { Firm } from './followup';
import type { Coded, Listed } from './offers';

export interface FullName {
  readonly ar: string;
  readonly latin: string;
}
export interface Mentor {
  readonly id: string;
  readonly state: 'candidate' | 'interviewed' | 'trained' | 'active' | 'paused' | 'ended';
  readonly capacity: number;
  readonly load: number;
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly online: boolean;
  readonly reachKm: number;
  readonly headline: string;
  readonly interviewedOn: string | null;
  readonly trainedOn: string | null;
  readonly charterOn: string | null;
  readonly ownFirm: 'none' | 'yes' | null;
  readonly ownSector: string | null;
  readonly sexWish: 'any' | 'f' | 'm';
  readonly absences: readonly { readonly fromOn: string; readonly toOn: string }[];
}
export interface Proposal {
  readonly id: string;
  readonly state: 'proposed' | 'taken' | 'accepted' | 'declined' | 'superseded' | 'expired';
  readonly score: number;
  readonly as: 'mentor' | 'founder';
  readonly reasons: {
    readonly parts: Readonly<Record<string, number>>;
    readonly outOf: Readonly<Record<string, number>>;
    readonly functions: readonly string[];
    readonly languages: readonly string[];
    readonly sameSector: boolean;
    readonly distanceKm: number | null;
    readonly online: boolean;
  };
  readonly mentor: { readonly name: FullName; readonly headline: string; readonly sectors: readonly string[]; readonly functions: readonly string[] };
  readonly founder: { readonly name: FullName; readonly project: string; readonly sectorCode: string };
  readonly allowedMoves: readonly string[];
}
export interface Meeting {
  readonly id: string;
  readonly startsAt: string;
  readonly mode: string;
  readonly place: string;
  readonly state: 'planned' | 'held' | 'no_show' | 'cancelled';
  readonly over: boolean;
}
export interface Mentorship {
  readonly id: string;
  readonly state: 'accepted' | 'charter_signed' | 'active' | 'paused' | 'closed';
  readonly as: 'mentor' | 'founder';
  readonly startedOn: string;
  readonly founderId: string;
  readonly toSign: boolean;
  readonly mentorName: FullName;
  readonly founderName: FullName;
  readonly project: string;
  readonly meetings: readonly Meeting[];
}
/** Names of sectors and languages. */
export interface Names {
  readonly sectors: readonly Coded[];
  readonly languages: readonly Coded[];
}

type Context = Readonly<RouterContextProvider>;

export async function readRelations(
  context: Context,
  as: 'mentor' | 'founder',
): Promise<{ readonly proposals: readonly Proposal[]; readonly mentorships: readonly Mentorship[]; readonly names: Names; readonly firms: readonly Firm[] }> {
  const list = <T>(path: string): Promise<readonly T[]> => get<Listed<T>>(context, path).then(({ items }) => items);
  const [proposals, mentorships, sectors, languages, firms] = await Promise.all([
    list<Proposal>('/api/mentoring/proposals'),
    list<Mentorship>('/api/mentoring/mentorships'),
    list<Coded>('/api/references/sectors'),
    list<Coded>('/api/references/languages'),
    list<Firm>('/api/followup/firms'),
  ]);
  return { proposals: proposals.filter((one) => one.as === as), mentorships: mentorships.filter((one) => one.as === as), names: { sectors, languages }, firms };
}
