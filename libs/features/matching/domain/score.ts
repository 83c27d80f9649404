import { kilometres } from './distance.js';
import type { OfferFacts, PersonFacts } from './facts.js';
import { offerWeights as w, SKILLS_WITHOUT_WISH } from './weights.js';

/** The one test that a pair fails, with its values: the answer to "why not this one?". */
export interface Blocked {
  readonly blocked: 'too_far' | 'place_unknown' | 'education_too_low' | 'language_missing' | 'too_old' | 'work_time';
  readonly params: Readonly<Record<string, string | number>>;
}

/** All that a score is made of. `score` = sum of `parts`; the lists are the reasons in codes. */
export interface OfferReasons {
  readonly parts: {
    readonly skills: number;
    readonly occupation: number;
    readonly distance: number;
    readonly level: number;
    readonly experience: number;
    readonly languages: number;
  };
  readonly matchedSkills: readonly string[];
  readonly missingSkills: readonly string[];
  /** null = anywhere or from home. */
  readonly distanceKm: number | null;
  readonly wish: { readonly occupation: string; readonly how: 'same' | 'minor_group' | 'sub_major_group' } | null;
}
export interface Scored {
  readonly score: number;
  readonly reasons: OfferReasons;
}

/**
 * Fit of a person and an offer: 0–1000 points, or the test that stands in the way. Integers only; the same both ways round.
 * `thisYear` is the year of the run, for the age limits of trainings (31 December rule of the year is the provider's matter).
 */
export function scoreOffer(person: PersonFacts, offer: OfferFacts, thisYear: number): Scored | Blocked {
  const distanceKm = offer.place === null || (offer.remote && person.remoteOk) ? null : kilometres(person.place, offer.place);
  const stop = blockOf(person, offer, distanceKm, thisYear);
  if (stop) return stop;
  const skills = skillPart(person, offer);
  const wish = wishPart(person, offer);
  const parts = {
    skills: skills.points,
    occupation: wish.points,
    distance: distanceKm === null ? w.distance : person.radiusKm === 0 ? w.distance : Math.floor((w.distance * Math.max(0, person.radiusKm - distanceKm)) / person.radiusKm),
    level: Math.max(0, w.level - 10 * Math.max(0, person.educationRank - offer.educationRank - 1)),
    experience: offer.experienceMonths === 0 ? w.experience : Math.floor((w.experience * Math.min(person.experienceMonths, offer.experienceMonths)) / offer.experienceMonths),
    languages: w.languages,
  };
  const score = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { score, reasons: { parts, matchedSkills: skills.matched, missingSkills: skills.missing, distanceKm, wish: wish.wish } };
}

function blockOf(person: PersonFacts, offer: OfferFacts, distanceKm: number | null, thisYear: number): Blocked | undefined {
  if (person.educationRank < offer.educationRank) return { blocked: 'education_too_low', params: { has: person.educationRank, needs: offer.educationRank } };
  for (const [language, level] of offer.languages) if ((person.languages.get(language) ?? 0) < level) return { blocked: 'language_missing', params: { language, level } };
  if (offer.maxAge !== null && person.birthYear !== null && thisYear - person.birthYear > offer.maxAge) return { blocked: 'too_old', params: { limit: offer.maxAge } };
  if (person.workTime !== 'any' && offer.workTime !== 'any' && person.workTime !== offer.workTime)
    return { blocked: 'work_time', params: { has: person.workTime, needs: offer.workTime } };
  if (offer.place === null || (offer.remote && person.remoteOk)) return undefined;
  if (distanceKm === null) return { blocked: 'place_unknown', params: { commune: offer.place.code } };
  return distanceKm > person.radiusKm ? { blocked: 'too_far', params: { km: distanceKm, radius: person.radiusKm } } : undefined;
}

function skillPart(person: PersonFacts, offer: OfferFacts): { points: number; matched: string[]; missing: string[] } {
  const wanted = [...offer.essentialSkills.map((code) => ({ code, weight: w.essential })), ...offer.optionalSkills.map((code) => ({ code, weight: w.optional }))];
  const total = wanted.reduce((sum, skill) => sum + skill.weight, 0);
  const matched = wanted.filter((skill) => person.skills.has(skill.code));
  const got = matched.reduce((sum, skill) => sum + skill.weight, 0);
  const isTraining = offer.kind === 'training';
  // a training gives its skills: what the person already has is no reason to go
  const points = total === 0 ? 0 : Math.floor((w.skills * (isTraining ? total - got : got)) / total);
  const codes = (list: readonly { code: string }[]): string[] => list.map((skill) => skill.code);
  const missing = wanted.filter((skill) => !person.skills.has(skill.code));
  return { points, matched: codes(matched), missing: codes(missing) };
}

/** Best wish of the person against the offer's occupation; ISCO-08 groups say what is near (first three, first two digits). */
function wishPart(person: PersonFacts, offer: OfferFacts): { points: number; wish: OfferReasons['wish'] } {
  let best: { points: number; wish: OfferReasons['wish'] } = { points: 0, wish: null };
  const wanted = offer.occupation;
  if (!wanted) return best;
  for (const [rank, occupation] of person.wishes.entries()) {
    const [how, percent] =
      occupation === wanted
        ? (['same', w.sameOccupation] as const)
        : occupation.slice(0, 3) === wanted.slice(0, 3)
          ? (['minor_group', w.sameMinorGroup] as const)
          : occupation.slice(0, 2) === wanted.slice(0, 2)
            ? (['sub_major_group', w.sameSubMajorGroup] as const)
            : ([null, 0] as const);
    const points = Math.floor((w.occupation * Math.max(0, percent - rank * w.fallPerRank)) / 100);
    if (how && points > best.points) best = { points, wish: { occupation, how } };
  }
  return best;
}

/**
 * True when the pair shares something to build on: a wish, or for a job a good part of its skills. Distance and level alone are no reason,
 * nor is one common skill such as service to customers: employers are shown few people, and only those who can do the work.
 */
export const worthProposing = (offer: OfferFacts, { reasons }: Scored): boolean =>
  reasons.wish !== null || (offer.kind === 'job' && 100 * reasons.parts.skills >= SKILLS_WITHOUT_WISH * w.skills);
