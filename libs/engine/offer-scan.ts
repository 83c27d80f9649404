import { UNKNOWN_KM } from './geography.js';
import { type Market } from './market.js';
import { type OfferIndex, PARTS } from './offer-index.js';
import { foldSlots, NO_SECTOR, REMOTE_WELCOME, SLOT_BITS } from './rows.js';
import type { Sink } from './top-k.js';
import { distancePoints, levelPoints, weights } from './weights.js';

/**
 * The scalar engine, person → offers: adds up the posts of a person's tokens one block at a time in cells that stay in the cache, nearest
 * province first, and hands what passes every test to a sink. Second opinion of the kernel, and its stand-in where there is none.
 */
export class OfferScan {
  private cells = new Uint16Array(0);
  private pairs = new Uint32Array(0);
  private readonly near: Uint8Array;
  private short: Uint16Array;
  private long: Uint32Array;
  private readonly have = { lack: 0, lackRare: 0, gateLack: 0, slots: 0, slotsWhole: 0, level: 0, radius: 0, sectors: 0, remote: false, kmRow: 0 };

  constructor(
    private readonly market: Market,
    private index: OfferIndex,
  ) {
    this.near = new Uint8Array(market.occupations);
    this.short = new Uint16Array(0);
    this.long = new Uint32Array(0);
    this.use(index);
  }

  use(index: OfferIndex): void {
    this.index = index;
    if (this.cells.length < index.longest + 2) {
      const buffer = new ArrayBuffer((index.longest + 64) * 2);
      this.cells = new Uint16Array(buffer);
      this.pairs = new Uint32Array(buffer, 0, this.cells.length >> 1);
    }
    this.short = new Uint16Array(index.record.buffer, index.record.byteOffset, index.record.length >> 1);
    this.long = new Uint32Array(index.record.buffer, index.record.byteOffset, index.record.length >> 2);
  }

  /** Hands every admissible pair of this person that can reach `sink.least` to the sink. */
  scan(person: number, sink: Sink): void {
    const { market, index, have } = this;
    const c = market.people.columns;
    const { geography } = market;
    this.prepare(person);
    const nearMost = this.markNear(person, true);
    const others = nearMost + weights.level + (have.sectors === 0 ? 0 : weights.sector);
    const hasSplit = (c.have[person]! & index.splitNeed) === index.splitNeed;
    const high = have.level > index.splitLevel;
    const firstPart = hasSplit ? (high ? 0 : 1) : 2;
    const lastPart = high ? PARTS : PARTS - 1;
    const row = c.commune[person]! * geography.provinces;
    for (let i = 0; i <= geography.provinces; i++) {
      const home = i === geography.provinces;
      const km = home ? 0 : geography.orderKm[row + i]!;
      if (km > have.radius) {
        i = geography.provinces - 1;
        continue;
      }
      const group = home ? geography.provinces : geography.order[row + i]!;
      const points = others + (home ? weights.distance : distancePoints(km, have.radius));
      for (let b = index.first[group]!; b < index.first[group + 1]!; b++) this.block(person, b, firstPart, lastPart, points + index.most[b]!, sink);
    }
    this.markNear(person, false);
  }

  private prepare(person: number): void {
    const { have } = this;
    const c = this.market.people.columns;
    have.level = c.level[person]!;
    have.lack = ~c.have[person]! & 0xffff;
    have.lackRare = ~c.haveRare[person]!;
    have.gateLack = (0xffff << (SLOT_BITS + have.level + 1)) & 0xffff;
    have.slotsWhole = c.slots[person]!;
    have.slots = foldSlots(have.slotsWhole);
    have.radius = c.radius[person]!;
    have.sectors = c.sectors[person]!;
    have.remote = (c.flags[person]! & REMOTE_WELCOME) !== 0;
    have.kmRow = c.commune[person]! * this.market.geography.communes;
  }

  /** Points of the occupations near the wishes of a person, to look up; 0 for the wishes themselves. Gives the most there are. */
  private markNear(person: number, on: boolean): number {
    const { market, near } = this;
    const { tokens, columns } = market.people;
    const first = columns.from[person]!;
    const last = first + columns.count[person]! - 1;
    let most = 0;
    for (let i = last; i >= first && tokens[i]! >= market.skills; i--) {
      const wish = tokens[i]! - market.skills;
      for (let k = market.near.from[wish]!, end = market.near.from[wish + 1]!; k < end; k++) {
        const points = on ? Math.max(near[market.near.to[k]!]!, market.near.points[k]!) : 0;
        near[market.near.to[k]!] = points;
        if (points > most) most = points;
      }
    }
    if (on) for (let i = last; i >= first && tokens[i]! >= market.skills; i--) near[tokens[i]! - market.skills] = 0;
    return most;
  }

  private block(person: number, b: number, firstPart: number, lastPart: number, others: number, sink: Sink): void {
    const { index, cells, market } = this;
    const low = index.start[b * PARTS + firstPart]!;
    const high = index.start[b * PARTS + lastPart]!;
    if (low === high || sink.least > others + weights.skills + weights.occupation) return;
    const base = index.start[b * PARTS]!;
    const { tokens, columns } = market.people;
    const width = index.blocks * PARTS;
    const at = b * PARTS + firstPart;
    const parts = lastPart - firstPart;
    for (let i = columns.from[person]!, end = i + columns.count[person]!; i < end; i++) {
      const z = tokens[i]! * width + at;
      for (let k = index.from[z]!, last = index.from[z + parts]!; k < last; k++) {
        const post = index.posts[k]!;
        cells[post & 0xffff]! += post >>> 16;
      }
    }
    const { pairs } = this;
    for (let h = (low - base) >> 1, end = (high - base + 1) >> 1; h < end; h++) {
      const two = pairs[h]!;
      if (two === 0) continue;
      pairs[h] = 0;
      this.judge(base + 2 * h, two & 0xffff, others, sink);
      this.judge(base + 2 * h + 1, two >>> 16, others, sink);
    }
  }

  private judge(x: number, ground: number, others: number, sink: Sink): void {
    const { index, have, short, long, market } = this;
    if (ground < this.market.ground || ground + others < sink.least) return;
    const gate = index.gate[x]!;
    if ((index.need[x]! & have.lack) !== 0 || (gate & have.gateLack) !== 0 || (gate & have.slots) === 0) return;
    if ((long[x * 4 + 2]! & have.lackRare) !== 0) return;
    const bytes = index.record;
    const at = x * 16;
    const where = bytes[at + 6]!;
    let score = ground + levelPoints(have.level, bytes[at + 4]!) + bytes[at + 7]!;
    if (where === 2 || (where === 1 && have.remote)) score += weights.remote;
    else {
      const commune = short[x * 8]!;
      const km = commune >= market.geography.communes ? UNKNOWN_KM : market.geography.km[have.kmRow + commune]!;
      if (km > have.radius) return;
      score += distancePoints(km, have.radius);
    }
    const occupation = short[x * 8 + 1]!;
    if (occupation < market.occupations) score += this.near[occupation]!;
    const sector = bytes[at + 5]!;
    if (sector !== NO_SECTOR && ((have.sectors >>> sector) & 1) === 1) score += weights.sector;
    if (score < sink.least) return;
    const id = long[x * 4 + 3]!;
    if ((market.offers.columns.slots[id]! & have.slotsWhole) !== 0) sink.take(score, id);
  }
}
