import type { OfferIndex } from './offer-index.js';
import type { PeopleIndex } from './people-index.js';

const NOT_HERE = -1;

/** Where rows stand in an index, by id: only who follows changes needs it. */
export class PlacesInIndex {
  private place = new Int32Array(0);

  /** `idAt(x)`: the id at place x, for all n places. */
  fill(rows: number, n: number, idAt: (x: number) => number): this {
    if (this.place.length < rows) this.place = new Int32Array(Math.ceil(rows * 1.02));
    this.place.fill(NOT_HERE);
    for (let x = 0; x < n; x++) this.place[idAt(x)] = x;
    return this;
  }

  /** -1 for who came later. */
  of(id: number): number {
    return this.place[id] ?? NOT_HERE;
  }
}

export const placesOfOffers = (index: OfferIndex, rows: number, places = new PlacesInIndex()): PlacesInIndex => {
  const ids = new Uint32Array(index.record.buffer, index.record.byteOffset, index.record.length >> 2);
  return places.fill(rows, index.n, (x) => ids[4 * x + 3]!);
};
export const placesOfPeople = (index: PeopleIndex, rows: number, places = new PlacesInIndex()): PlacesInIndex => places.fill(rows, index.n, (x) => index.ids[x]!);
