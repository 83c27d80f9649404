import { kilometres } from './distance.js';
import type { Place } from './facts.js';
import { mentorWeights as w } from './weights.js';

/** A young firm that looks for a mentor. */
export interface FirmFacts {
  readonly personId: string;
  readonly sector: string;
  readonly place: Place;
  readonly languages: ReadonlySet<string>;
  readonly stage: string;
  /** Functions in which help is wanted, most wanted first. */
  readonly functions: readonly string[];
}
export interface MentorFacts {
  readonly id: string;
  readonly personId: string;
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly languages: ReadonlySet<string>;
  readonly place: Place;
  readonly online: boolean;
  readonly reachKm: number;
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly capacity: number;
  readonly load: number;
}
export interface MentorBlocked {
  readonly blocked: 'same_person' | 'no_room' | 'no_common_language' | 'too_far';
}
export interface MentorReasons {
  readonly parts: {
    readonly sector: number;
    readonly functions: number;
    readonly language: number;
    readonly distance: number;
    readonly availability: number;
    readonly stage: number;
    readonly room: number;
  };
  readonly functions: readonly string[];
  readonly languages: readonly string[];
  readonly sameSector: boolean;
  readonly distanceKm: number | null;
  readonly online: boolean;
}

/** Fit of a mentor and a young firm, 0–100, or the hard exclusion. Source: handbook 2.3. Needs that nobody stated (functions) count for every mentor alike. */
export function scoreMentor(firm: FirmFacts, mentor: MentorFacts): { readonly score: number; readonly reasons: MentorReasons } | MentorBlocked {
  if (firm.personId === mentor.personId) return { blocked: 'same_person' };
  if (mentor.load >= mentor.capacity) return { blocked: 'no_room' };
  const languages = [...firm.languages].filter((language) => mentor.languages.has(language)).sort();
  if (languages.length === 0) return { blocked: 'no_common_language' };
  const distanceKm = kilometres(firm.place, mentor.place);
  const reaches = distanceKm !== null && distanceKm <= mentor.reachKm;
  if (!reaches && !mentor.online) return { blocked: 'too_far' };
  const functions = firm.functions.filter((wanted) => mentor.functions.includes(wanted));
  const sameSector = mentor.sectors.includes(firm.sector);
  const parts = {
    sector: sameSector ? w.sector : 0,
    functions: firm.functions.length === 0 ? w.functions : Math.floor((w.functions * functions.length) / firm.functions.length),
    language: Math.min(w.language, 5 * languages.length),
    distance: reaches ? Math.floor((w.distance * Math.max(0, mentor.reachKm - (distanceKm ?? 0))) / Math.max(1, mentor.reachKm)) : 0,
    availability: Math.min(w.availability, 5 * mentor.slots.length),
    stage: mentor.stages.length === 0 || mentor.stages.includes(firm.stage) ? w.stage : 0,
    // who carries less comes first among equals
    room: Math.floor((w.room * (mentor.capacity - mentor.load)) / mentor.capacity),
  };
  return { score: Object.values(parts).reduce((sum, part) => sum + part, 0), reasons: { parts, functions, languages, sameSector, distanceKm, online: mentor.online } };
}
