import { NOWHERE, UNKNOWN_KM } from './geography.js';
import type { Market } from './market.js';
import { BANDS, type PeopleIndex } from './people-index.js';
import { foldSlots, givenOf, NO_OCCUPATION, NO_SECTOR, REMOTE_WELCOME, SLOT_BITS } from './rows.js';
import type { Sink } from './top-k.js';
import { distancePoints, levelPoints, weights } from './weights.js';

/** The scalar engine, offer → people: as offer-scan.ts, seen from the other side. Those who look far come first, so that `least` rises early. */
export class PeopleScan {
  private cells = new Uint16Array(0);
  private pairs = new Uint32Array(0);
  /** Points of wishes that the occupation of the offer is near to. */
  private readonly nearTo: Uint8Array;
  private readonly asked = { need: 0, needRare: 0, gate: 0, slots: 0, slotsWhole: 0, level: 0, commune: 0, where: 0, occupation: 0, sector: 0, given: 0 };

  constructor(
    private readonly market: Market,
    private index: PeopleIndex,
  ) {
    this.nearTo = new Uint8Array(market.occupations);
    this.use(index);
  }

  use(index: PeopleIndex): void {
    this.index = index;
    if (this.cells.length >= index.longest + 2) return;
    const buffer = new ArrayBuffer((index.longest + 64) * 2);
    this.cells = new Uint16Array(buffer);
    this.pairs = new Uint32Array(buffer, 0, this.cells.length >> 1);
  }

  /** Hands every admissible pair of this offer that can reach `sink.least` to the sink. */
  scan(offer: number, sink: Sink): void {
    const { market, index, asked } = this;
    const { geography } = market;
    this.prepare(offer);
    const others = this.markNear(true) + weights.level + (asked.sector === NO_SECTOR ? 0 : weights.sector) + asked.given;
    const everywhere = asked.where !== 0;
    if (everywhere || asked.commune < geography.communes)
      for (let band = BANDS.length - 1; band >= 0; band--)
        for (let i = 0; i < geography.provinces; i++) {
          const row = everywhere ? 0 : asked.commune * geography.provinces + i;
          const km = everywhere ? 0 : geography.orderKm[row]!;
          if (km > BANDS[band]!) break;
          const group = band * geography.provinces + (everywhere ? i : geography.order[row]!);
          for (let b = index.first[group]!; b < index.first[group + 1]!; b++)
            if (km <= index.reach[b]!) this.block(offer, b, others + (everywhere ? weights.distance : distancePoints(km, index.reach[b]!)), sink);
        }
    this.markNear(false);
  }

  private prepare(offer: number): void {
    const c = this.market.offers.columns;
    const { asked } = this;
    asked.need = c.need[offer]!;
    asked.needRare = c.needRare[offer]!;
    asked.level = c.level[offer]!;
    asked.gate = 1 << (SLOT_BITS + asked.level);
    asked.slotsWhole = c.slots[offer]!;
    asked.slots = foldSlots(asked.slotsWhole);
    asked.commune = c.commune[offer]!;
    asked.where = c.where[offer]!;
    asked.occupation = c.occupation[offer]!;
    asked.sector = c.sector[offer]!;
    asked.given = givenOf(c, offer);
  }

  private markNear(on: boolean): number {
    const { market, nearTo, asked } = this;
    if (asked.occupation === NO_OCCUPATION) return 0;
    let most = 0;
    for (let k = market.nearTo.from[asked.occupation]!, end = market.nearTo.from[asked.occupation + 1]!; k < end; k++) {
      nearTo[market.nearTo.to[k]!] = on ? market.nearTo.points[k]! : 0;
      most = Math.max(most, market.nearTo.points[k]!);
    }
    return most;
  }

  private block(offer: number, b: number, others: number, sink: Sink): void {
    const { index, cells, pairs, market } = this;
    const base = index.start[b]!;
    const length = index.start[b + 1]! - base;
    if (length === 0 || sink.least > others + weights.skills + weights.occupation) return;
    const { tokens, points, columns } = market.offers;
    for (let i = columns.from[offer]!, end = i + columns.count[offer]!; i < end; i++) {
      const z = tokens[i]! * index.blocks + b;
      const more = points[i]!;
      for (let k = index.from[z]!, last = index.from[z + 1]!; k < last; k++) cells[index.posts[k]!]! += more;
    }
    for (let h = 0, end = (length + 1) >> 1; h < end; h++) {
      const two = pairs[h]!;
      if (two === 0) continue;
      pairs[h] = 0;
      this.judge(base + 2 * h, two & 0xffff, others, sink);
      this.judge(base + 2 * h + 1, two >>> 16, others, sink);
    }
  }

  private judge(x: number, ground: number, others: number, sink: Sink): void {
    const { index, asked, market } = this;
    if (ground < this.market.ground || ground + others < sink.least) return;
    const gate = index.gate[x]!;
    if ((index.lack[x]! & asked.need) !== 0 || (gate & asked.gate) !== 0 || (gate & asked.slots) === 0) return;
    const id = index.ids[x]!;
    const c = market.people.columns;
    if ((asked.needRare & ~c.haveRare[id]!) !== 0) return;
    let score = ground + levelPoints(c.level[id]!, asked.level) + asked.given;
    if (asked.where === 2 || (asked.where === 1 && (c.flags[id]! & REMOTE_WELCOME) !== 0)) score += weights.remote;
    else {
      const { communes, km: table } = market.geography;
      const km = asked.commune === NOWHERE || asked.commune >= communes ? UNKNOWN_KM : table[c.commune[id]! * communes + asked.commune]!;
      if (km > c.radius[id]!) return;
      score += distancePoints(km, c.radius[id]!);
    }
    if (asked.sector !== NO_SECTOR && ((c.sectors[id]! >>> asked.sector) & 1) === 1) score += weights.sector;
    if (asked.occupation !== NO_OCCUPATION && score + weights.near >= sink.least) score += this.near(id);
    if (score >= sink.least && (c.slots[id]! & asked.slotsWhole) !== 0) sink.take(score, id);
  }

  /** Points of the person's nearest wish; 0 when the occupation itself is wished for. */
  private near(id: number): number {
    const { market, nearTo, asked } = this;
    const { tokens, columns } = market.people;
    let most = 0;
    for (let first = columns.from[id]!, i = first + columns.count[id]! - 1; i >= first && tokens[i]! >= market.skills; i--) {
      const wish = tokens[i]! - market.skills;
      if (wish === asked.occupation) return 0;
      most = Math.max(most, nearTo[wish]!);
    }
    return most;
  }
}
