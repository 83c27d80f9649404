import type { Market } from './market.js';
import { buildOfferIndex, type OfferIndex } from './offer-index.js';
import { OfferScan } from './offer-scan.js';
import { buildPeopleIndex, type PeopleIndex } from './people-index.js';
import { PeopleScan } from './people-scan.js';
import { TopK } from './top-k.js';

/** Exact best lists, one at a time, over indexes that stand still. Keys of keys.ts, best first, zeros behind. */
export interface Engine {
  readonly name: 'scalar' | 'simd';
  bestOffers(person: number, out: Int32Array, at: number): number;
  bestPeople(offer: number, out: Int32Array, at: number): number;
}

/** The engine in plain TypeScript. An index that is not needed is not built. */
export class ScalarEngine implements Engine {
  readonly name = 'scalar';
  private readonly offerScan: OfferScan;
  private peopleScan: PeopleScan | undefined;
  private readonly offersBest: TopK;
  private readonly peopleBest: TopK;

  constructor(
    private readonly market: Market,
    readonly k: { readonly offers: number; readonly people: number },
    readonly offerIndex: OfferIndex = buildOfferIndex(market),
    readonly peopleIndex?: PeopleIndex,
  ) {
    this.offerScan = new OfferScan(market, offerIndex);
    this.offersBest = new TopK(k.offers);
    this.peopleBest = new TopK(k.people);
  }

  bestOffers(person: number, out: Int32Array, at: number): number {
    this.offersBest.clear();
    this.offerScan.scan(person, this.offersBest);
    return this.offersBest.write(out, at);
  }

  bestPeople(offer: number, out: Int32Array, at: number): number {
    this.peopleScan ??= new PeopleScan(this.market, this.peopleIndex ?? buildPeopleIndex(this.market));
    this.peopleBest.clear();
    this.peopleScan.scan(offer, this.peopleBest);
    return this.peopleBest.write(out, at);
  }
}
