import { dayOf } from '#kernel/clock';
import { daysBetween, type LocalDate } from '#kernel/calendar';
import type { OfferFacts, PersonFacts } from '#engine/facts';
import type { OpenOffer } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import { ageCode, experienceAsked, experienceHad, limitsKept } from '../domain/thresholds.js';

/** What facts are read with. `day`: of the points, for freshness and limits of age. */
export interface FactsAsOf {
  readonly day: LocalDate;
  readonly ranks: ReadonlyMap<string, number>;
  /** Skills of an occupation, by its code. */
  readonly skillsOf: ReadonlyMap<string, readonly string[]>;
  /** Sector of an occupation, by its code. */
  readonly sectorOf: ReadonlyMap<string, string>;
  /** Points of room by offer, where they are less than all. */
  readonly room?: ReadonlyMap<string, number>;
  /** Percent of its candidates that an organisation answers; unknown ones are absent. */
  readonly answers?: ReadonlyMap<string, number>;
}

const NO_COMMUNE = '';
const HIGHEST = 9;
const slotsOf = (workTime: 'full' | 'part' | 'any'): readonly string[] => (workTime === 'any' ? [] : [workTime]);
const rankOf = ({ ranks }: FactsAsOf, code: string | null): number => Math.min(HIGHEST, code === null ? 0 : (ranks.get(code) ?? 0));

/** A person as the engine may know one. `limits`: ages that open offers ask about. Skills sought: what the occupations wished for ask and are not there. */
export function personFacts(profile: SeekerFacts, asOf: FactsAsOf, limits: readonly number[]): PersonFacts {
  const skills = profile.skills.map(({ code }) => code);
  const has = new Set(skills);
  const sought = new Set(profile.wishes.flatMap((wish) => asOf.skillsOf.get(wish) ?? []));
  return {
    ...{ id: profile.personId, commune: profile.communeCode ?? NO_COMMUNE, radiusKm: profile.radiusKm, remoteWelcome: profile.remoteOk },
    ...{ level: rankOf(asOf, profile.educationCode), languages: new Map(profile.languages.map(({ code, level }) => [code, level])) },
    holds: limitsKept(limits, profile.birthYear, Number(asOf.day.slice(0, 4))),
    slots: slotsOf(profile.workTime),
    skills: [...skills, ...experienceHad(profile.experienceMonths)],
    seeks: [...sought].filter((code) => !has.has(code)),
    wishes: profile.wishes,
    sectors: [...new Set(profile.wishes.flatMap((wish) => asOf.sectorOf.get(wish) ?? []))],
  };
}

/**
 * An open offer as the engine may know one. Experience is one of the skills of a job, beside others only: alone it would be the whole of the offer,
 * and any experience would do. A training gives its skills and asks for none.
 */
export function offerFacts(offer: OpenOffer, asOf: FactsAsOf): OfferFacts {
  const experience = offer.kind === 'job' && offer.skills.length > 0 ? experienceAsked(offer.experienceMonths) : undefined;
  const codes = (essential: boolean): string[] => offer.skills.filter((skill) => skill.essential === essential).map(({ code }) => code);
  return {
    ...{ id: offer.id, kind: offer.kind, commune: offer.communeCode, remote: offer.remote, level: rankOf(asOf, offer.educationCode) },
    languages: new Map(offer.languages.map(({ code, level }) => [code, level])),
    requires: offer.maxAge === null ? [] : [ageCode(offer.maxAge)],
    slots: slotsOf(offer.workTime),
    essential: codes(true),
    optional: [...codes(false), ...(experience === undefined ? [] : [experience])],
    occupation: offer.occupationCode,
    sector: offer.sectorCode ?? (offer.occupationCode === null ? null : (asOf.sectorOf.get(offer.occupationCode) ?? null)),
    room: asOf.room?.get(offer.id),
    answersPercent: asOf.answers?.get(offer.organisationId),
    ...(offer.publishedAt ? { ageDays: Math.max(0, daysBetween(dayOf(offer.publishedAt), asOf.day)) } : {}),
  };
}
