import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Arena } from '#engine/arena';
import { givenToken, type Opened, openMarket, personRow } from '#engine/book';
import type { Market } from '#engine/market';
import { PeopleRows } from '#engine/rows';
import { OfferQueries } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import { EXPERIENCE_STEPS, experienceCode, limitOf } from '../domain/thresholds.js';
import { foldRequirements } from '../market/fold.js';
import { type Frozen, FrozenPoints } from '../market/frozen.js';
import { offerFacts, personFacts } from '../market/market-facts.js';
import { type MarketTables, ReadMarketTables } from '../market/market-tables.js';

/** All open offers in the columns of the engine, without people. */
export interface OffersOnly extends Opened {
  readonly frozen: Frozen;
  readonly tables: MarketTables;
  readonly offers: number;
  /** Numbers of the offers by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ages that open offers ask about. */
  readonly limits: readonly number[];
}
interface Kept {
  readonly sequence: bigint | undefined;
  readonly since: number;
  readonly offers: OffersOnly;
}

/** Up to so many offers a copy is read anew as soon as a list changed; more are read behind the answer, this often at most. */
const SMALL = 2000;
const PAUSE_MS = 300_000;

/** One copy of the open offers in this process, for questions about one person against all of them. It follows `match_state`. */
@Injectable()
export class OffersMarket {
  private kept: Kept | undefined;
  private coming: Promise<Kept> | undefined;

  constructor(
    private readonly offers: OfferQueries,
    private readonly points: FrozenPoints,
    private readonly tables: ReadMarketTables,
    private readonly clock: Clock,
  ) {}

  /** A large copy may be some minutes old; never of another day or with other tables. */
  async now(): Promise<OffersOnly> {
    const [state, tables] = await Promise.all([this.points.state(), this.tables.read()]);
    const frozen = state?.frozen ?? this.points.none();
    const { kept } = this;
    if (!kept || kept.offers.frozen.version !== frozen.version || kept.offers.tables !== tables) return (await this.renew(frozen, state?.sequence, tables)).offers;
    if (kept.sequence === state?.sequence) return kept.offers;
    if (kept.offers.offers <= SMALL) return (await this.renew(frozen, state?.sequence, tables)).offers;
    if (this.clock.now().getTime() - kept.since > PAUSE_MS) this.renew(frozen, state?.sequence, tables).catch((error: unknown) => new Logger(OffersMarket.name).error(error));
    return kept.offers;
  }

  /** Whoever comes while it is read waits for the same. */
  private renew(frozen: Frozen, sequence: bigint | undefined, tables: MarketTables): Promise<Kept> {
    this.coming ??= this.read(frozen, sequence, tables).finally(() => (this.coming = undefined));
    return this.coming;
  }

  private async read(frozen: Frozen, sequence: bigint | undefined, tables: MarketTables): Promise<Kept> {
    const since = this.clock.now().getTime();
    const asOf = { ...tables, day: frozen.day, room: frozen.room };
    const told = (await this.offers.openOffers()).map((offer) => offerFacts(offer, asOf));
    const opened = openMarket(told.map(foldRequirements(told)), tables.places, {
      ...{ people: 1, wishes: tables.occupations, near: tables.near, importance: frozen, arena: new Arena(undefined) },
      skills: [...tables.skills, ...tables.skills.map(givenToken), ...EXPERIENCE_STEPS.map(experienceCode)],
    });
    const limits = opened.names.requirements.list.flatMap((code) => limitOf(code) ?? []);
    const numbers = new Map(opened.names.offers.map((id, number) => [id, number]));
    this.kept = { sequence, since, offers: { ...opened, frozen, tables, limits, numbers, offers: told.length } };
    return this.kept;
  }
}

/** A view of the market in which this person, who lives in a known place, is number 0. The copy itself is left as it is. */
export function withPerson(offers: OffersOnly, profile: SeekerFacts): Market {
  const people = new PeopleRows(new Arena(undefined), 1, 256);
  people.write(0, personRow(offers, personFacts(profile, { ...offers.tables, day: offers.frozen.day }, offers.limits)));
  return { ...offers.market, people };
}
