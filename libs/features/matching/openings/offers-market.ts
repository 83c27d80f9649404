import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Arena } from '#engine/arena';
import { givenToken, offerRow, type Opened, openMarket, personRow } from '#engine/book';
import type { OfferFacts } from '#engine/facts';
import type { Market } from '#engine/market';
import { PeopleRows } from '#engine/rows';
import { OfferQueries } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import { EXPERIENCE_STEPS, experienceCode, limitOf } from '../domain/thresholds.js';
import { foldRequirements } from '../market/fold.js';
import { asOfPoints, type Frozen, FrozenPoints } from '../market/frozen.js';
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
/** Offers that are read and written at a stretch. */
const SLICE = 1000;

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
    const offers = await this.facts(frozen, tables);
    const opened = await openSlowly(offers, frozen, tables);
    const limits = opened.names.requirements.list.flatMap((code) => limitOf(code) ?? []);
    const numbers = new Map(offers.map(({ id }, number) => [id, number]));
    this.kept = { sequence, since, offers: { ...opened, frozen, tables, limits, numbers, offers: offers.length } };
    return this.kept;
  }

  private async facts(frozen: Frozen, tables: MarketTables): Promise<OfferFacts[]> {
    const asOf = asOfPoints(tables, frozen);
    const facts: OfferFacts[] = [];
    for (let more = true; more;) {
      const page = await this.offers.openOffersAfter(facts.at(-1)?.id, SLICE);
      for (const offer of page) facts.push(offerFacts(offer, asOf));
      more = page.length === SLICE;
    }
    return facts;
  }
}

/** Opens a market over few offers that bring all its codes, then writes all of them slice by slice: nobody else's answer waits for 100,000 offers. */
async function openSlowly(offers: readonly OfferFacts[], frozen: Frozen, tables: MarketTables): Promise<Opened> {
  const fold = foldRequirements(offers);
  const seen = new Set<string>();
  const bringers: OfferFacts[] = [];
  await slowly(offers, (offer) => {
    const folded = fold(offer);
    const codes = codesOf(folded).filter((code) => !seen.has(code));
    for (const code of codes) seen.add(code);
    if (codes.length > 0) bringers.push(folded);
  });
  const opened = openMarket(bringers, tables.places, {
    ...{ people: 1, wishes: tables.occupations, near: tables.near, importance: frozen, arena: new Arena(undefined) },
    ...{ numbers: new Map(bringers.map(({ id }, number) => [id, number])) },
    skills: [...tables.skills, ...tables.skills.map(givenToken), ...EXPERIENCE_STEPS.map(experienceCode)],
  });
  await slowly(offers, (offer, number) => {
    const row = offerRow(opened, fold(offer));
    if (row) opened.market.offers.write(number, row);
  });
  return opened;
}

/** Codes that only offers bring to a market; skills, occupations and places stand in the tables, and in the first offer that names another. */
const codesOf = ({ languages, requires, slots, sector, occupation, kind, essential, optional }: OfferFacts): string[] => [
  ...[...languages].map(([code, level]) => `language ${code} ${level}`),
  ...requires.map((code) => `requires ${code}`),
  ...slots.map((code) => `slot ${code}`),
  ...[`sector ${sector}`, `occupation ${occupation}`],
  ...[...essential, ...optional].map((code) => `${kind} ${code}`),
];

async function slowly<T>(list: readonly T[], work: (one: T, place: number) => void): Promise<void> {
  for (let from = 0; from < list.length; from += SLICE) {
    for (let i = from; i < Math.min(list.length, from + SLICE); i++) work(list[i]!, i);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A view of the market in which this person, who lives in a known place, is number 0. The copy itself is left as it is. */
export function withPerson(offers: OffersOnly, profile: SeekerFacts): Market {
  const people = new PeopleRows(new Arena(undefined), 1, 256);
  people.write(0, personRow(offers, personFacts(profile, asOfPoints(offers.tables, offers.frozen), offers.limits)));
  return { ...offers.market, people };
}
