import { type Opened, offerRow, personRow } from '#engine/book';
import { LiveMarket } from '#engine/live';
import type { WasmModule } from '#engine/wasm';
import type { OpenOffer } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import { OFFERS_PER_PERSON, PEOPLE_PER_OFFER } from '../domain/weights.js';
import { asOfPoints } from './frozen.js';
import { listOf, type StoredList } from './kept-lists.js';
import { type LoadedMarket, placedIn } from './load-market.js';
import { offerFacts, personFacts } from './market-facts.js';
import type { Side } from './numbers.js';

/** What changed on one side: `ids` all, `there` those of them that are in the market now, `numbers` of these. */
export interface ChangedSide<T> {
  readonly ids: readonly string[];
  readonly there: readonly T[];
  readonly numbers: ReadonlyMap<string, number>;
}
export interface Changes {
  readonly offers: ChangedSide<OpenOffer>;
  readonly people: ChangedSide<SeekerFacts>;
}
type Row<S extends Side> = S extends 'person' ? ReturnType<typeof personRow> : NonNullable<ReturnType<typeof offerRow>>;

/** A market in memory with the lists of all: after each change they equal a full run over the same points. */
export class LiveLists {
  private readonly names: Record<Side, string[]>;
  private readonly numbers: Record<Side, Map<string, number>>;
  private touched = { person: new Set<number>(), offer: new Set<number>() };

  private constructor(
    readonly market: LoadedMarket,
    private readonly live: LiveMarket,
  ) {
    this.names = { person: [...market.people], offer: [...market.offers] };
    const numbered = (names: readonly string[]): Map<string, number> => new Map(names.flatMap((id, number) => (id === undefined ? [] : [[id, number] as const])));
    this.numbers = { person: numbered(market.people), offer: numbered(market.offers) };
  }

  /** Matches everybody once. `workers`: threads beside this one. */
  static async start(market: LoadedMarket, module: WasmModule | undefined, workers: number): Promise<LiveLists> {
    return new LiveLists(market, await LiveMarket.start(market.market, { k: { offers: OFFERS_PER_PERSON, people: PEOPLE_PER_OFFER }, module, workers }));
  }

  /** Offers and people in the market. */
  count(side: Side): number {
    const rows = this.rowsOf(side);
    let count = 0;
    for (let number = 0; number < rows.n; number++) if (rows.alive(number)) count++;
    return count;
  }

  /** Lists of everybody in the market, empty ones too. */
  all(side: Side): StoredList[] {
    return this.living(side).map((number) => this.list(side, number));
  }

  /**
   * Takes the changes in and gives every list that is another now. Undefined when something is not known here: the market has to be opened anew,
   * and this one is of no use any more.
   */
  apply({ offers, people }: Changes): Record<Side, StoredList[]> | undefined {
    const { frozen, tables, fold, limits } = this.market;
    const asOf = asOfPoints(tables, frozen);
    const opened: Opened = this.market;
    const offerRows = offers.there.map((offer) => [offer.id, offerRow(opened, fold(offerFacts(offer, asOf)))] as const);
    const placed = people.there.filter(placedIn(tables));
    // a commune or a wish that nobody had
    const strange = placed.some(
      ({ communeCode, wishes }) =>
        [communeCode!].some((code) => opened.names.communes.of(code) === undefined) || wishes.some((wish) => opened.names.occupations.of(wish) === undefined),
    );
    if (strange || offerRows.some(([, row]) => row === undefined)) return undefined;
    this.touched = { person: new Set(), offer: new Set() };
    this.side('offer', offers, new Map(offerRows.map(([id, row]) => [id, row!])));
    this.side('person', people, new Map(placed.map((person) => [person.personId, personRow(opened, personFacts(person, asOf, limits))])));
    const lists = (side: Side): StoredList[] => [...this.touched[side]].map((number) => this.list(side, number));
    return { person: lists('person'), offer: lists('offer') };
  }

  private side<S extends Side>(side: S, { ids, numbers }: ChangedSide<unknown>, rows: ReadonlyMap<string, Row<S>>): void {
    for (const id of ids) {
      const number = this.numbers[side].get(id) ?? numbers.get(id);
      if (number === undefined) continue; // was never in, and is not
      this.numbers[side].set(id, number);
      this.names[side][number] = id;
      const { people, offers } = this.changed(side, number, rows.get(id));
      for (const person of people) this.touched.person.add(person);
      for (const offer of offers) this.touched.offer.add(offer);
    }
  }

  private changed(side: Side, number: number, row: Row<Side> | undefined): ReturnType<LiveMarket['closeOffer']> {
    if (side === 'offer') return row ? this.live.writeOffer(number, row as Row<'offer'>) : this.live.closeOffer(number);
    return row ? this.live.writePerson(number, row as Row<'person'>) : this.live.closePerson(number);
  }

  private rowsOf(side: Side): Pick<LoadedMarket['market']['people'], 'n' | 'alive'> {
    return side === 'person' ? this.market.market.people : this.market.market.offers;
  }

  private living(side: Side): number[] {
    const rows = this.rowsOf(side);
    return Array.from({ length: rows.n }, (_, number) => number).filter((number) => rows.alive(number));
  }

  private list(side: Side, number: number): StoredList {
    const keys = (side === 'person' ? this.live.ofPeople : this.live.ofOffers).of(number);
    return listOf(this.names[side][number]!, keys, 0, keys.length, this.names[side === 'person' ? 'offer' : 'person']);
  }
}
