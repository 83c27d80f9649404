import { Injectable } from '@nestjs/common';
import { Arena } from '#engine/arena';
import { kilometres } from '#engine/geography';
import { kernelModule } from '#engine/kernel';
import { OfferQueries } from '#features/offers';
import { PeopleQueries, type SeekerFacts } from '#features/people';
import { Db } from '#platform/database/db';
import { FrozenPoints } from '../market/frozen.js';
import { foldOf } from '../market/fold.js';
import { type LoadedMarket, openLoaded, placedIn } from '../market/load-market.js';
import { type MarketTables, ReadMarketTables } from '../market/market-tables.js';
import type { ShardTask } from './shard-rows.js';

/** The market of one shard. Its own numbers of people and offers stand in the order of the numbers that were given: ties end the same way. */
export interface ShardMarket extends LoadedMarket {
  /** The number that was given, by the number in this shard. */
  readonly nos: readonly number[];
}

const CHUNK = 5000;

/** Reads the people of a shard and only the offers that somebody among them can reach. */
@Injectable()
export class LoadShard {
  private readonly module = kernelModule();

  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly points: FrozenPoints,
    private readonly tables: ReadMarketTables,
  ) {}

  async execute(task: ShardTask): Promise<ShardMarket> {
    const tables = await this.tables.read();
    const { profiles, nos } = await this.crowd(task, tables);
    const offers = await this.offers.openOffersWithin(reach(profiles, tables));
    const given = await this.db.query<{ id: string }>('select offer_id as id from offer_number where offer_id = any($1::uuid[]) order by no', [offers.map(({ id }) => id)]);
    const offerNumbers = new Map(given.map(({ id }, number) => [id, number]));
    const market = openLoaded(
      tables,
      await this.points.of(task.version),
      offers.filter(({ id }) => offerNumbers.has(id)),
      profiles,
      { offers: offerNumbers, people: new Map(profiles.map(({ personId }, number) => [personId, number])) },
      { arena: this.module ? Arena.best() : new Arena(undefined), fold: foldOf(new Map(Object.entries(task.requirements))) },
    );
    return { ...market, nos };
  }

  private async crowd({ provinces, fromNo, toNo }: ShardTask, tables: MarketTables): Promise<{ profiles: SeekerFacts[]; nos: number[] }> {
    const rows = await this.db.query<{ id: string; no: number }>(
      `select p.id, n.no from person_number n join person p on p.id = n.person_id join commune c on c.code = p.commune_code
       where p.seeker and coalesce(c.province_code, c.code) = any($1) and n.no >= $2 and n.no < $3 order by n.no`,
      [provinces, fromNo, toNo],
    );
    const isPlaced = placedIn(tables);
    const [profiles, nos]: [SeekerFacts[], number[]] = [[], []];
    for (let at = 0; at < rows.length; at += CHUNK) {
      const part = rows.slice(at, at + CHUNK);
      const told = await this.people.seekers(
        this.db,
        part.map(({ id }) => id),
      );
      const found = new Map(told.map((profile) => [profile.personId, profile]));
      for (const { id, no } of part) {
        const profile = found.get(id);
        if (!profile || !isPlaced(profile)) continue;
        profiles.push(profile);
        nos.push(no);
      }
    }
    return { profiles, nos };
  }
}

/** Communes that somebody can reach from home: what lies further is refused by the engine as well. */
export function reach(profiles: readonly Pick<SeekerFacts, 'communeCode' | 'radiusKm'>[], { places }: Pick<MarketTables, 'places'>): string[] {
  const furthest = new Map<string, number>();
  for (const { communeCode, radiusKm } of profiles) if (communeCode !== null) furthest.set(communeCode, Math.max(radiusKm, furthest.get(communeCode) ?? 0));
  return [...places.keys()].filter((code) =>
    [...furthest].some(([home, radius]) => home === code || (places.has(home) && kilometres(places.get(home)!, places.get(code)!) <= radius)),
  );
}
