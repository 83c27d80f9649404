import { Injectable } from '@nestjs/common';
import { Arena } from '#engine/arena';
import { openMarket, personRow } from '#engine/book';
import { judge } from '#engine/judge';
import { type Told, told } from '#engine/told';
import type { OpenOffer } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import type { OfferReasons } from '../domain/reasons.js';
import { limitOf } from '../domain/thresholds.js';
import { foldRequirements } from './fold.js';
import { asOfPoints, type Frozen, FrozenPoints } from './frozen.js';
import { placedIn } from './load-market.js';
import { offerFacts, personFacts } from './market-facts.js';
import { type MarketTables, ReadMarketTables } from './market-tables.js';

export interface AskedPair {
  readonly profile: SeekerFacts;
  readonly offer: OpenOffer;
}
/** A pair with its reasons. `score` null: a test fails, the binding one first in `failed`. */
export interface Explained {
  readonly score: number | null;
  readonly reasons: OfferReasons;
  readonly failed: Told['stops'];
}

/** Why some offers fit somebody, or some people an offer: judged anew with the points of the version that made the list. */
@Injectable()
export class Explain {
  constructor(
    private readonly tables: ReadMarketTables,
    private readonly points: FrozenPoints,
  ) {}

  /** `version` null: with the points that stand now. In the order given; undefined for somebody who lives nobody knows where. */
  async pairs(pairs: readonly AskedPair[], version: string | null): Promise<readonly (Explained | undefined)[]> {
    if (pairs.length === 0) return [];
    const frozen = version === null ? ((await this.points.state())?.frozen ?? this.points.none()) : await this.points.of(version);
    return judged(pairs, frozen, await this.tables.read());
  }
}

function judged(pairs: readonly AskedPair[], frozen: Frozen, tables: MarketTables): readonly (Explained | undefined)[] {
  const asOf = asOfPoints(tables, frozen);
  const asked = [...new Map(pairs.map(({ offer }) => [offer.id, offerFacts(offer, asOf)])).values()];
  const offers = asked.map(foldRequirements(asked));
  const profiles = [...new Map(pairs.map(({ profile }) => [profile.personId, profile])).values()].filter(placedIn(tables));
  const communes = [...offers.flatMap(({ commune }) => commune ?? []), ...profiles.flatMap(({ communeCode }) => communeCode ?? [])];
  const opened = openMarket(offers, new Map(communes.map((code) => [code, tables.places.get(code)])), {
    ...{ people: profiles.length, wishes: profiles.flatMap(({ wishes }) => wishes), near: tables.near, importance: frozen, arena: new Arena(undefined) },
  });
  const limits = opened.names.requirements.list.flatMap((code) => limitOf(code) ?? []);
  const people = new Map(profiles.map(({ personId }, number) => [personId, number]));
  for (const [number, profile] of profiles.entries()) opened.market.people.write(number, personRow(opened, personFacts(profile, asOf, limits)));
  const numbers = new Map(opened.names.offers.map((id, number) => [id, number]));
  return pairs.map(({ profile, offer }) => {
    const person = people.get(profile.personId);
    return person === undefined ? undefined : explained(told(judge(opened.market, person, numbers.get(offer.id)!), opened), frozen.version);
  });
}

/** A judgement as it is kept and told. */
export const explained = ({ score, parts, matched, missing, km, radiusKm, wish, level, stops }: Told, version: string): Explained => ({
  score,
  failed: stops,
  reasons: {
    ...{ version, parts, wish, level, radiusKm, distanceKm: km },
    matchedSkills: matched.map(({ skill, points }) => ({ code: skill, points })),
    missingSkills: missing.map(({ skill, points }) => ({ code: skill, points })),
  },
});
