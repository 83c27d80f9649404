import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { OfferQueries, type OpenOffer } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { ReferenceQueries } from '#features/references';
import type { OfferFacts, PersonFacts, Place } from '../domain/facts.js';

/** Everybody who looks and everything that is open, as facts. */
export interface Market {
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly offers: ReadonlyMap<string, OfferFacts>;
}

/** Reads the whole market in bulk. */
@Injectable()
export class ReadMarket {
  constructor(
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Market> {
    const [places, ranks, profiles, offers] = await Promise.all([this.places(), this.ranks(), this.people.seekers(), this.offers.openOffers()]);
    return {
      people: new Map(
        profiles.flatMap((profile) => (profile.communeCode && places.has(profile.communeCode) ? [[profile.personId, personFacts(profile, places, ranks)] as const] : [])),
      ),
      offers: new Map(offers.map((offer) => [offer.id, offerFacts(offer, places, ranks)] as const)),
    };
  }

  /** One profile and one offer; no person facts without a known commune. */
  async pair(profile: Profile, offer: OpenOffer): Promise<{ readonly person: PersonFacts | undefined; readonly facts: OfferFacts; readonly thisYear: number }> {
    const [places, ranks] = await Promise.all([this.places(), this.ranks()]);
    const person = profile.communeCode && places.has(profile.communeCode) ? personFacts(profile, places, ranks) : undefined;
    return { person, facts: offerFacts(offer, places, ranks), thisYear: Number(this.clock.today().slice(0, 4)) };
  }

  async places(): Promise<ReadonlyMap<string, Place>> {
    return new Map((await this.references.communes()).map(({ code, latitude, longitude }) => [code, { code, latitude, longitude }]));
  }

  async ranks(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.references.educationLevels()).map(({ code, rank }) => [code, rank]));
  }
}

const personFacts = (profile: Profile, places: ReadonlyMap<string, Place>, ranks: ReadonlyMap<string, number>): PersonFacts => ({
  id: profile.personId,
  place: places.get(profile.communeCode!)!,
  radiusKm: profile.radiusKm,
  remoteOk: profile.remoteOk,
  educationRank: profile.educationCode ? (ranks.get(profile.educationCode) ?? 0) : 0,
  experienceMonths: profile.experienceMonths,
  birthYear: profile.birthYear,
  workTime: profile.workTime,
  languages: new Map(profile.languages.map(({ code, level }) => [code, level])),
  skills: new Set(profile.skills.map(({ code }) => code)),
  wishes: profile.wishes,
});

const offerFacts = (offer: OpenOffer, places: ReadonlyMap<string, Place>, ranks: ReadonlyMap<string, number>): OfferFacts => ({
  id: offer.id,
  kind: offer.kind,
  place: offer.communeCode ? (places.get(offer.communeCode) ?? { code: offer.communeCode, latitude: null, longitude: null }) : null,
  remote: offer.remote,
  occupation: offer.occupationCode,
  educationRank: offer.educationCode ? (ranks.get(offer.educationCode) ?? 0) : 0,
  experienceMonths: offer.experienceMonths,
  maxAge: offer.maxAge,
  workTime: offer.workTime,
  languages: new Map(offer.languages.map(({ code, level }) => [code, level])),
  essentialSkills: offer.skills.filter((skill) => skill.essential).map((skill) => skill.code),
  optionalSkills: offer.skills.filter((skill) => !skill.essential).map((skill) => skill.code),
  closesOn: offer.closesOn,
});
