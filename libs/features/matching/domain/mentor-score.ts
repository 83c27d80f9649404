import { kilometres, type Place } from './distance.js';
import { mentorWeights as w } from './weights.js';

type Sex = 'f' | 'm';
type SexWish = 'any' | Sex;

/** A young firm that looks for a mentor. What is not known is null. */
export interface FirmFacts {
  readonly personId: string;
  readonly sector: string;
  readonly place: Place | null;
  readonly languages: ReadonlySet<string>;
  readonly stage: string;
  /** Functions in which help is wanted, most wanted first; times when the founder is free. */
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly sexWish: SexWish;
  readonly sex: Sex | null;
}
export interface MentorFacts {
  readonly id: string;
  readonly personId: string;
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly languages: ReadonlySet<string>;
  readonly place: Place | null;
  readonly online: boolean;
  readonly reachKm: number;
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly capacity: number;
  readonly load: number;
  /** Firms that were ever proposed to her. */
  readonly offered: number;
  readonly away: boolean;
  readonly pledged: boolean;
  readonly ownFirm: 'none' | 'yes' | null;
  readonly ownSector: string | null;
  readonly sexWish: SexWish;
  readonly sex: Sex | null;
  readonly tied: readonly { readonly personId: string; readonly kind: string }[];
}

/** What stands in the way, hardest first; the `unknown_…` are facts to ask for: nobody is proposed on a guess. */
export const mentorBlocks = [
  'same_person',
  'family',
  'bank_officer',
  'supplier',
  'customer',
  'ban',
  'pledge_missing',
  'unknown_own_firm',
  'unknown_mentor_place',
  'unknown_mentor_languages',
  'unknown_firm_place',
  'unknown_firm_languages',
  'competitor',
  'no_common_language',
  'too_far',
  'away',
  'no_room',
] as const;
export type MentorBlock = (typeof mentorBlocks)[number];
export interface MentorBlocked {
  readonly blocked: MentorBlock;
}
export const mentorParts = ['sector', 'functions', 'language', 'distance', 'availability', 'stage', 'preference'] as const;
export interface MentorReasons {
  readonly parts: Readonly<Record<(typeof mentorParts)[number], number>>;
  readonly functions: readonly string[];
  readonly languages: readonly string[];
  readonly sameSector: boolean;
  readonly distanceKm: number | null;
  readonly online: boolean;
}
export interface MentorFit {
  readonly score: number;
  readonly reasons: MentorReasons;
}

/** Among equals who was offered least comes first, so that newcomers come up as well; then by id. */
export const leastOffered = (a: MentorFacts, b: MentorFacts): number => a.offered - b.offered || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Mentors for one firm, now: best score first; those who are blocked or were proposed before are left out. */
export function rankMentors<M extends MentorFacts>(firm: FirmFacts, mentors: readonly M[], before: ReadonlySet<string>): { readonly mentor: M; readonly fit: MentorFit }[] {
  const found = mentors.flatMap((mentor) => {
    const fit = scoreMentor(firm, mentor);
    return 'blocked' in fit || before.has(mentor.id) ? [] : [{ mentor, fit }];
  });
  return found.sort((a, b) => b.fit.score - a.fit.score || leastOffered(a.mentor, b.mentor));
}

const LANGUAGE_POINTS = 5;
const SLOT_POINTS = 5;
/** Share of the distance points when they can only meet on line, in percent. */
const ONLINE_SHARE = 50;

/**
 * Fit of a mentor and a young firm, 0–100, or what stands in the way: the one function for live proposals and for rounds. Exclusions come first.
 * What a firm did not say (functions, times, wishes) counts for every mentor alike. Source: handbook 2.3.
 */
export function scoreMentor(firm: FirmFacts, mentor: MentorFacts): MentorFit | MentorBlocked {
  const blocked = blockOf(firm, mentor);
  if (blocked) return { blocked };
  const languages = common(firm, mentor);
  const distanceKm = distanceOf(firm, mentor);
  const reaches = distanceKm !== null && distanceKm <= mentor.reachKm;
  const functions = firm.functions.filter((wanted) => mentor.functions.includes(wanted));
  const sameSector = mentor.sectors.includes(firm.sector);
  const near = reaches ? Math.floor((w.distance * (mentor.reachKm - distanceKm)) / Math.max(1, mentor.reachKm)) : 0;
  const slots = firm.slots.length === 0 ? mentor.slots : firm.slots.filter((slot) => mentor.slots.includes(slot));
  const parts = {
    sector: sameSector ? w.sector : 0,
    functions: firm.functions.length === 0 ? w.functions : Math.floor((w.functions * functions.length) / firm.functions.length),
    language: Math.min(w.language, LANGUAGE_POINTS * languages.length),
    distance: Math.max(distanceKm === 0 ? w.distance : near, mentor.online ? Math.floor((w.distance * ONLINE_SHARE) / 100) : 0),
    availability: Math.min(w.availability, SLOT_POINTS * slots.length),
    stage: mentor.stages.length === 0 || mentor.stages.includes(firm.stage) ? w.stage : 0,
    preference: wished(firm.sexWish, mentor.sex) && wished(mentor.sexWish, firm.sex) ? w.preference : 0,
  };
  return { score: Object.values(parts).reduce((sum, part) => sum + part, 0), reasons: { parts, functions, languages, sameSector, distanceKm, online: mentor.online } };
}

const wished = (wish: SexWish, sex: Sex | null): boolean => wish === 'any' || wish === sex;
const common = (firm: FirmFacts, mentor: MentorFacts): string[] => [...firm.languages].filter((language) => mentor.languages.has(language)).sort();
const distanceOf = (firm: FirmFacts, mentor: MentorFacts): number | null => (firm.place && mentor.place ? kilometres(firm.place, mentor.place) : null);

function blockOf(firm: FirmFacts, mentor: MentorFacts): MentorBlock | undefined {
  const tie = mentorBlocks.find((block) => mentor.tied.some(({ personId, kind }) => kind === block && personId === firm.personId));
  if (firm.personId === mentor.personId) return 'same_person';
  if (tie) return tie;
  if (!mentor.pledged) return 'pledge_missing';
  if (mentor.ownFirm === null) return 'unknown_own_firm';
  if (mentor.languages.size === 0) return 'unknown_mentor_languages';
  if (firm.languages.size === 0) return 'unknown_firm_languages';
  if (!mentor.place) return 'unknown_mentor_place';
  if (!firm.place) return 'unknown_firm_place';
  if (mentor.ownSector === firm.sector && mentor.place.code === firm.place.code) return 'competitor';
  if (common(firm, mentor).length === 0) return 'no_common_language';
  const distanceKm = distanceOf(firm, mentor);
  if (!mentor.online && (distanceKm === null || distanceKm > mentor.reachKm)) return 'too_far';
  if (mentor.away) return 'away';
  return mentor.load >= mentor.capacity ? 'no_room' : undefined;
}
