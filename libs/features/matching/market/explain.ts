import { Injectable } from '@nestjs/common';
import { Arena } from '#engine/arena';
import { openMarket, personRow } from '#engine/book';
import { judge } from '#engine/judge';
import { type Told, told } from '#engine/told';
import type { OpenOffer } from '#features/offers';
import type { Profile } from '#features/people';
import type { OfferReasons } from '../domain/reasons.js';
import { limitOf } from '../domain/thresholds.js';
import { foldRequirements } from './fold.js';
import { type Frozen, FrozenPoints } from './frozen.js';
import { offerFacts, personFacts } from './market-facts.js';
import { ReadMarketTables } from './market-tables.js';

/** Why some offers fit somebody, or some people an offer: judged anew with the points of the version that made the list. */
@Injectable()
export class Explain {
  constructor(
    private readonly tables: ReadMarketTables,
    private readonly points: FrozenPoints,
  ) {}

  /** `version` null: with the points that stand now. Pairs in the order given; people need a commune that is known. */
  async pairs(pairs: readonly { readonly profile: Profile; readonly offer: OpenOffer }[], version: string | null): Promise<readonly Told[]> {
    if (pairs.length === 0) return [];
    const frozen = version === null ? ((await this.points.state())?.frozen ?? this.points.none()) : await this.points.of(version);
    return this.judged(pairs, frozen);
  }

  private async judged(pairs: readonly { readonly profile: Profile; readonly offer: OpenOffer }[], frozen: Frozen): Promise<readonly Told[]> {
    const tables = await this.tables.read();
    const asOf = { ...tables, day: frozen.day };
    const asked = [...new Map(pairs.map(({ offer }) => [offer.id, offerFacts(offer, asOf)])).values()];
    const offers = asked.map(foldRequirements(asked));
    const profiles = [...new Map(pairs.map(({ profile }) => [profile.personId, profile])).values()];
    const communes = [...offers.flatMap(({ commune }) => commune ?? []), ...profiles.flatMap(({ communeCode }) => communeCode ?? [])];
    const opened = openMarket(offers, new Map(communes.map((code) => [code, tables.places.get(code)])), {
      ...{ people: profiles.length, wishes: profiles.flatMap(({ wishes }) => wishes), near: tables.near, importance: frozen, arena: new Arena(undefined) },
    });
    const limits = opened.names.requirements.list.flatMap((code) => limitOf(code) ?? []);
    const people = new Map(profiles.map((profile, number) => [profile.personId, { number, row: personRow(opened, personFacts(profile, asOf, limits)) }]));
    for (const { number, row } of people.values()) opened.market.people.write(number, row);
    const numbers = new Map(opened.names.offers.map((id, number) => [id, number]));
    return pairs.map(({ profile, offer }) => told(judge(opened.market, people.get(profile.personId)!.number, numbers.get(offer.id)!), opened));
  }

  /** Whether somebody lives in a commune that is known: else nothing can be judged. */
  async isPlaced({ communeCode }: Profile): Promise<boolean> {
    return communeCode !== null && (await this.tables.read()).places.has(communeCode);
  }

  async versionNow(): Promise<string> {
    return ((await this.points.state())?.frozen ?? this.points.none()).version;
  }
}

/** What is kept and told of a judgement. */
export const reasonsOf = ({ parts, matched, missing, km, radiusKm, wish, level }: Told, version: string): OfferReasons => ({
  ...{ version, parts, wish, level, radiusKm, distanceKm: km },
  matchedSkills: matched.map(({ skill, points }) => ({ code: skill, points })),
  missingSkills: missing.map(({ skill, points }) => ({ code: skill, points })),
});
