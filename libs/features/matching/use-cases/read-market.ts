import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { OfferQueries, type OpenOffer } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { ReferenceQueries } from '#features/references';
import type { Reader, Tx } from '#platform/database/tx';
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

  /** One question after the other: a transaction is one connection. */
  async execute(tx: Tx): Promise<Market> {
    const places = await this.places(tx);
    const ranks = await this.ranks(tx);
    const profiles = await this.people.seekers(tx);
    const offers = await this.offers.openOffers(tx);
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

  async places(from?: Reader): Promise<ReadonlyMap<string, Place>> {
    return new Map((await this.references.communes(from)).map(({ code, latitude, longitude }) => [code, { code, latitude, longitude }]));
  }

  private async ranks(from?: Reader): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.references.educationLevels(from)).map(({ code, rank }) => [code, rank]));
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
