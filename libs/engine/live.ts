import { matchEveryone } from './everyone.js';
import { KeptLists } from './kept-lists.js';
import { KernelEngine } from './kernel.js';
import { keyOf } from './keys.js';
import type { Market } from './market.js';
import { buildOfferIndex, type OfferIndex } from './offer-index.js';
import { OfferScan } from './offer-scan.js';
import { scorePair } from './pair.js';
import { buildPeopleIndex, type PeopleIndex } from './people-index.js';
import { placesOfOffers, placesOfPeople, type PlacesInIndex } from './places-in-index.js';
import { PeopleScan } from './people-scan.js';
import type { OfferRow, PersonRow } from './rows.js';
import { TopK } from './top-k.js';
import type { WasmModule } from './wasm.js';

export interface LiveOptions {
  /** Lengths of the lists of people and of offers. */
  readonly k: { readonly offers: number; readonly people: number };
  readonly module?: WasmModule | undefined;
  readonly workers?: number;
  readonly spare?: number;
  /** So many new rows are looked at one by one before an index is built anew. */
  readonly fresh?: { readonly offers: number; readonly people: number };
}
/** Whose first k entries changed. */
export interface Changed {
  readonly people: ReadonlySet<number>;
  readonly offers: ReadonlySet<number>;
}

const SPARE = 8;
const FRESH = { offers: 768, people: 6144 } as const;

/**
 * A market whose lists follow every change: after each event they equal a full run over what is alive. A new offer enters exactly the lists
 * whose floor it reaches, and a closed one leaves exactly those: one scan finds them, so nobody's holders are stored.
 */
export class LiveMarket {
  readonly ofPeople: KeptLists;
  readonly ofOffers: KeptLists;
  private offerIndex: OfferIndex;
  private peopleIndex: PeopleIndex;
  private readonly offerPlaces: PlacesInIndex;
  private readonly peoplePlaces: PlacesInIndex;
  /** Floors of people in the order of the index, for the kernel. */
  private floors: Uint16Array;
  private readonly kernel: KernelEngine | undefined;
  private readonly offerScan: OfferScan;
  private readonly peopleScan: PeopleScan;
  private readonly freshOffers = new Set<number>();
  private readonly freshPeople = new Set<number>();
  private readonly limits: { readonly offers: number; readonly people: number };
  private readonly best: { readonly offers: TopK; readonly people: TopK };
  private readonly list: Int32Array;
  private changed = { people: new Set<number>(), offers: new Set<number>() };

  private constructor(
    readonly market: Market,
    options: LiveOptions,
  ) {
    const spare = options.spare ?? SPARE;
    this.limits = options.fresh ?? FRESH;
    this.ofPeople = new KeptLists(market.arena, options.k.offers, spare, market.people.n);
    this.ofOffers = new KeptLists(market.arena, options.k.people, spare, market.offers.n);
    this.offerIndex = buildOfferIndex(market);
    this.peopleIndex = buildPeopleIndex(market);
    this.offerPlaces = placesOfOffers(this.offerIndex, market.offers.n);
    this.peoplePlaces = placesOfPeople(this.peopleIndex, market.people.n);
    this.floors = market.arena.take(Uint16Array, this.peopleIndex.lack.length);
    this.offerScan = new OfferScan(market, this.offerIndex);
    this.peopleScan = new PeopleScan(market, this.peopleIndex);
    const rooms = { offers: this.ofPeople.room, people: this.ofOffers.room };
    this.best = { offers: new TopK(rooms.offers), people: new TopK(rooms.people) };
    this.list = new Int32Array(Math.max(rooms.offers, rooms.people));
    if (options.module && market.arena.memory) this.kernel = new KernelEngine(market, rooms, options.module, this.offerIndex, this.peopleIndex, this.floors);
  }

  /** Matches everybody once, both ways round. */
  static async start(market: Market, options: LiveOptions): Promise<LiveMarket> {
    const live = new LiveMarket(market, options);
    const run = { module: options.module, workers: options.workers ?? 0, offerIndex: live.offerIndex, peopleIndex: live.peopleIndex };
    for (const [side, kept] of [['people', live.ofPeople] as const, ['offers', live.ofOffers] as const]) {
      const lists = (await matchEveryone(market, { ...run, of: side, k: kept.room }))!;
      for (let owner = 0; owner < lists.n; owner++) kept.set(owner, lists.keys, owner * kept.room);
    }
    live.setFloors();
    return live;
  }

  /** Goes on from the lists of `saved`, over the market that they belong to. */
  static resume(market: Market, saved: Readonly<Record<string, Int32Array>>, options: LiveOptions): LiveMarket {
    const live = new LiveMarket(market, options);
    live.ofPeople.restore({ keys: saved['people.keys']!, state: saved['people.state']! });
    live.ofOffers.restore({ keys: saved['offers.keys']!, state: saved['offers.state']! });
    live.setFloors();
    return live;
  }

  /** The lists, for snapshot.ts. */
  saved(): Record<string, Int32Array> {
    const [people, offers] = [this.ofPeople.saved(), this.ofOffers.saved()];
    return { 'people.keys': people.keys, 'people.state': people.state, 'offers.keys': offers.keys, 'offers.state': offers.state };
  }

  /** A new or edited offer. */
  writeOffer(id: number, row: OfferRow): Changed {
    if (this.market.offers.alive(id)) this.leaveOffer(id);
    this.market.offers.write(id, row);
    this.freshOffers.add(id);
    this.ofOffers.makeRoom(id + 1);
    this.settle();
    this.askPeople(id);
    this.holdersOfOffer(id, (person, key) => {
      if (this.ofPeople.insert(person, key)) this.changed.people.add(person);
      this.setFloor(person);
    });
    return this.done();
  }

  closeOffer(id: number): Changed {
    if (this.market.offers.alive(id)) this.leaveOffer(id);
    return this.done();
  }

  /** A new or edited person. */
  writePerson(id: number, row: PersonRow): Changed {
    if (this.market.people.alive(id)) this.leavePerson(id);
    this.market.people.write(id, row);
    this.freshPeople.add(id);
    this.ofPeople.makeRoom(id + 1);
    this.settle();
    this.askOffers(id);
    this.holdersOfPerson(id, (offer, key) => {
      if (this.ofOffers.insert(offer, key)) this.changed.offers.add(offer);
    });
    return this.done();
  }

  closePerson(id: number): Changed {
    if (this.market.people.alive(id)) this.leavePerson(id);
    return this.done();
  }

  private done(): Changed {
    const { changed } = this;
    this.changed = { people: new Set(), offers: new Set() };
    return changed;
  }

  private leaveOffer(id: number): void {
    const short: number[] = [];
    this.holdersOfOffer(id, (person, key) => {
      const at = this.ofPeople.remove(person, key);
      if (at >= 0 && at < this.ofPeople.k) this.changed.people.add(person);
      if (this.ofPeople.short(person)) short.push(person);
      this.setFloor(person);
    });
    this.market.offers.close(id);
    this.freshOffers.delete(id);
    const place = this.offerPlaces.of(id);
    if (place >= 0) this.offerIndex.gate[place] = 0;
    this.ofOffers.clear(id);
    this.changed.offers.add(id);
    for (const person of short) this.askOffers(person);
  }

  private leavePerson(id: number): void {
    const short: number[] = [];
    this.holdersOfPerson(id, (offer, key) => {
      const at = this.ofOffers.remove(offer, key);
      if (at >= 0 && at < this.ofOffers.k) this.changed.offers.add(offer);
      if (this.ofOffers.short(offer)) short.push(offer);
    });
    this.market.people.close(id);
    this.freshPeople.delete(id);
    const place = this.peoplePlaces.of(id);
    if (place >= 0) this.peopleIndex.gate[place] = 0;
    this.ofPeople.clear(id);
    this.changed.people.add(id);
    for (const offer of short) this.askPeople(offer);
  }

  /** Everybody whose floor the offer reaches, with the key of the offer in their lists. */
  private holdersOfOffer(offer: number, visit: (person: number, key: number) => void): void {
    const found: number[] = [];
    const take = (score: number, person: number): void => {
      if (score >= this.ofPeople.floor(person)) found.push(person, keyOf(score, offer));
    };
    if (!this.kernel?.everyoneFor(offer, (person, score) => void found.push(person, keyOf(score, offer)))) this.peopleScan.scan(offer, { least: 0, take });
    for (const person of this.freshPeople) take(scorePair(this.market, person, offer), person);
    for (let i = 0; i < found.length; i += 2) visit(found[i]!, found[i + 1]!);
  }

  private holdersOfPerson(person: number, visit: (offer: number, key: number) => void): void {
    const found: number[] = [];
    const take = (score: number, offer: number): void => {
      if (score >= this.ofOffers.floor(offer)) found.push(offer, keyOf(score, person));
    };
    this.offerScan.scan(person, { least: 0, take });
    for (const offer of this.freshOffers) take(scorePair(this.market, person, offer), offer);
    for (let i = 0; i < found.length; i += 2) visit(found[i]!, found[i + 1]!);
  }

  private askOffers(person: number): void {
    const fresh = this.best.offers;
    fresh.clear();
    if (this.kernel) {
      this.kernel.bestOffers(person, this.list, 0);
      this.ofPeople.set(person, this.list);
    } else {
      this.offerScan.scan(person, fresh);
      fresh.write(this.list, 0);
      this.ofPeople.set(person, this.list);
    }
    for (const offer of this.freshOffers) {
      const score = scorePair(this.market, person, offer);
      if (score >= 0) this.ofPeople.insert(person, keyOf(score, offer));
    }
    this.changed.people.add(person);
    this.setFloor(person);
  }

  private askPeople(offer: number): void {
    const best = this.best.people;
    best.clear();
    if (this.kernel) this.kernel.bestPeople(offer, this.list, 0);
    else {
      this.peopleScan.scan(offer, best);
      best.write(this.list, 0);
    }
    this.ofOffers.set(offer, this.list);
    for (const person of this.freshPeople) {
      const score = scorePair(this.market, person, offer);
      if (score >= 0) this.ofOffers.insert(offer, keyOf(score, person));
    }
    this.changed.offers.add(offer);
  }

  private setFloor(person: number): void {
    const place = this.peoplePlaces.of(person);
    if (place >= 0) this.floors[place] = this.ofPeople.floor(person);
  }

  private setFloors(): void {
    if (this.floors.length < this.peopleIndex.lack.length) this.floors = this.market.arena.take(Uint16Array, this.peopleIndex.lack.length);
    for (let x = 0; x < this.peopleIndex.n; x++) this.floors[x] = this.ofPeople.floor(this.peopleIndex.ids[x]!);
  }

  /** Builds an index anew when too many rows wait outside; tells the kernel where columns lie now. */
  private settle(): void {
    if (this.freshOffers.size > this.limits.offers) {
      this.offerIndex = buildOfferIndex(this.market, this.offerIndex);
      placesOfOffers(this.offerIndex, this.market.offers.n, this.offerPlaces);
      this.offerScan.use(this.offerIndex);
      this.freshOffers.clear();
    }
    if (this.freshPeople.size > this.limits.people) {
      this.peopleIndex = buildPeopleIndex(this.market, this.peopleIndex);
      placesOfPeople(this.peopleIndex, this.market.people.n, this.peoplePlaces);
      this.peopleScan.use(this.peopleIndex);
      this.freshPeople.clear();
      this.setFloors();
    }
    this.kernel?.use(this.offerIndex, this.peopleIndex, this.floors);
  }
}
