// Offer -> people, as people-scan.ts.
import { Ask, distancePoints, foldSlots, get, keep, write } from './question';

/** How survivors are kept: the best of all, or everybody whose list the offer enters. */
let everybody: bool = false;
let found: usize = 0;
let foundEnd: usize = 0;
let count: i32 = 0;
/** Most points that a neighbouring wish gives for this offer. */
let mostNear: i32 = 0;

function markNearTo(on: bool): i32 {
  if (Ask.occupation >= get(5)) return 0;
  const near = <usize>get(71);
  const row = <usize>get(47) + ((<usize>Ask.occupation) << 2);
  const to = <usize>get(48);
  const worth = <usize>get(49);
  let most = 0;
  for (let j = <usize>load<u32>(row), end = <usize>load<u32>(row + 4); j < end; j++) {
    const p = load<u8>(worth + j);
    store<u8>(near + <usize>load<u16>(to + (j << 1)), on ? p : 0);
    if (<i32>p > most) most = <i32>p;
  }
  return most;
}

function nearWish(person: usize): i32 {
  if (Ask.occupation >= get(5)) return 0;
  const skills = get(4);
  const near = <usize>get(71);
  const first = <usize>get(10) + ((<usize>load<u32>(<usize>get(8) + (person << 2))) << 1);
  let most = 0;
  for (let t = first + ((<usize>load<u8>(<usize>get(9) + person)) << 1); t > first; t -= 2) {
    const token = <u32>load<u16>(t - 2);
    if (token < skills) break;
    if (token - skills == Ask.occupation) return 0;
    const p = <i32>load<u8>(near + <usize>(token - skills));
    if (p > most) most = p;
  }
  return most;
}

/** `sum`: skills, occupation, level and what the offer itself gives. What costs a look elsewhere comes last. */
function judgePerson(x: usize, sum: i32): void {
  const needed = everybody ? <i32>load<u16>(<usize>get(59) + (x << 1)) : Ask.least;
  const id = load<u32>(<usize>get(57) + (x << 2));
  const person = <usize>id;
  let score = sum;
  if (Ask.where == 2 || (Ask.where == 1 && (load<u8>(<usize>get(18) + person) & 2) != 0)) score += <i32>get(63);
  else {
    if (Ask.commune >= get(2)) return;
    const spot = load<u32>(<usize>get(77) + (x << 2));
    const km = <i32>load<u16>(<usize>get(19) + ((<usize>((spot & 0xffff) * get(2) + Ask.commune)) << 1));
    const within = <i32>(spot >> 16);
    if (km > within) return;
    score += distancePoints(km, within);
  }
  const sector = <i32>get(66);
  if (score + sector + mostNear < needed) return;
  if (Ask.sectors < 32 && ((load<u32>(<usize>get(17) + (person << 2)) >> Ask.sectors) & 1) != 0) score += sector;
  if (score + mostNear < needed) return;
  if (Ask.rare != 0 && (Ask.rare & ~load<u32>(<usize>get(15) + (person << 2))) != 0) return;
  if (mostNear > 0) score += nearWish(person);
  if (score < needed || (load<u32>(<usize>get(16) + (person << 2)) & Ask.slotsWhole) == 0) return;
  if (!everybody) return keep(score, id);
  if (found < foundEnd) {
    store<u32>(found, id);
    store<u32>(found, <u32>score, 4);
    found += 8;
  }
  count++;
}

/** Points of the level of eight people: the gate has a bit for each level above theirs. */
function fitOf(gates: v128, base: v128, step: v128): v128 {
  const bits = i8x16.popcnt(v128.and(gates, i16x8.splat(-64)));
  const above = i16x8.add(v128.and(bits, i16x8.splat(255)), i16x8.shr_u(bits, 8));
  return i16x8.max_s(i16x8.add(i16x8.mul(above, step), base), i16x8.splat(0));
}

/** `rest`: the most that distance, nearness and sector can add. */
function peopleBlock(b: u32, rest: i32): void {
  const others = rest + <i32>get(64) + Ask.given;
  const start = <usize>get(51) + ((<usize>b) << 2);
  const base = load<u32>(start);
  const length = load<u32>(start + 4) - base;
  if (length == 0 || Ask.least > others + <i32>get(61)) return;
  const cells = <usize>get(70);
  const width = get(58);
  const at = <usize>get(53) + ((<usize>b) << 2);
  const posts = <usize>get(54);
  let worth = Ask.points;
  for (let t = Ask.tokens; t < Ask.tokensEnd; t += 2, worth += 2) {
    const z = at + ((<usize>(<u32>load<u16>(t) * width)) << 2);
    const more = <u32>load<u16>(worth);
    const end = posts + ((<usize>load<u32>(z + 4)) << 1);
    for (let j = posts + ((<usize>load<u32>(z)) << 1); j < end; j += 2) {
      const cell = cells + ((<usize>load<u16>(j)) << 1);
      store<u16>(cell, <u16>(load<u16>(cell) + more));
    }
  }
  const lacks = <usize>get(55);
  const gate = <usize>get(56);
  const floors = <usize>get(59);
  const groundLeast = <i32>get(60);
  const NEED = i16x8.splat(<i16>Ask.lack);
  const GATE = i16x8.splat(<i16>Ask.gateBits);
  const SLOTS = i16x8.splat(<i16>Ask.slots);
  const ZERO = i16x8.splat(0);
  const REST = i16x8.splat(<i16>(rest + 1));
  const GIVEN = i16x8.splat(<i16>Ask.given);
  const BASE = i16x8.splat(<i16>(<i32>get(64) - <i32>get(65) * (9 - Ask.level)));
  const STEP = i16x8.splat(<i16>get(65));
  let cut = i16x8.splat(<i16>(max(groundLeast, Ask.least - others) - 1));
  let cutSum = i16x8.splat(<i16>(Ask.least - rest - 1));
  const heapTail = <usize>get(72) + 4096;
  for (let d: u32 = 0; d < length; d += 16) {
    const cell = cells + ((<usize>d) << 1);
    const v0 = v128.load(cell);
    const v1 = v128.load(cell, 16);
    let g0 = i16x8.gt_s(v0, cut);
    let g1 = i16x8.gt_s(v1, cut);
    v128.store(cell, ZERO);
    v128.store(cell, ZERO, 16);
    if (!v128.any_true(v128.or(g0, g1))) continue;
    const row = (<usize>(base + d)) << 1;
    const gates0 = v128.load(gate + row);
    const gates1 = v128.load(gate + row, 16);
    const sum0 = i16x8.add(i16x8.add(v0, GIVEN), fitOf(gates0, BASE, STEP));
    const sum1 = i16x8.add(i16x8.add(v1, GIVEN), fitOf(gates1, BASE, STEP));
    if (everybody) {
      g0 = v128.and(g0, i16x8.gt_s(sum0, i16x8.sub(v128.load(floors + row), REST)));
      g1 = v128.and(g1, i16x8.gt_s(sum1, i16x8.sub(v128.load(floors + row, 16), REST)));
    } else {
      g0 = v128.and(g0, i16x8.gt_s(sum0, cutSum));
      g1 = v128.and(g1, i16x8.gt_s(sum1, cutSum));
    }
    const bad0 = v128.or(v128.and(v128.load(lacks + row), NEED), v128.and(gates0, GATE));
    const bad1 = v128.or(v128.and(v128.load(lacks + row, 16), NEED), v128.and(gates1, GATE));
    const ok0 = v128.andnot(v128.and(i16x8.eq(bad0, ZERO), g0), i16x8.eq(v128.and(gates0, SLOTS), ZERO));
    const ok1 = v128.andnot(v128.and(i16x8.eq(bad1, ZERO), g1), i16x8.eq(v128.and(gates1, SLOTS), ZERO));
    let mask = i16x8.bitmask(ok0) | (i16x8.bitmask(ok1) << 8);
    if (!mask) continue;
    v128.store(heapTail, sum0);
    v128.store(heapTail, sum1, 16);
    do {
      const lane = ctz(mask);
      mask &= mask - 1;
      judgePerson(<usize>(base + d + lane), <i32>load<u16>(heapTail + ((<usize>lane) << 1)));
    } while (mask);
    cutSum = i16x8.splat(<i16>(Ask.least - rest - 1));
    cut = i16x8.splat(<i16>(max(groundLeast, Ask.least - others) - 1));
  }
}

/** Walks the blocks that an offer reaches, those who look far first. */
function scanPeople(offer: usize): void {
  Ask.size = 0;
  Ask.least = 0;
  const first = (<usize>load<u32>(<usize>get(33) + (offer << 2))) << 1;
  Ask.tokens = <usize>get(35) + first;
  Ask.points = <usize>get(36) + first;
  Ask.tokensEnd = Ask.tokens + ((<usize>load<u8>(<usize>get(34) + offer)) << 1);
  Ask.commune = <u32>load<u16>(<usize>get(37) + (offer << 1));
  Ask.where = <u32>load<u8>(<usize>get(38) + offer);
  Ask.level = <i32>load<u8>(<usize>get(39) + offer);
  Ask.lack = load<u16>(<usize>get(40) + (offer << 1));
  Ask.rare = load<u32>(<usize>get(41) + (offer << 2));
  Ask.slotsWhole = load<u32>(<usize>get(42) + (offer << 2));
  Ask.slots = foldSlots(Ask.slotsWhole);
  Ask.sectors = <u32>load<u8>(<usize>get(43) + offer);
  Ask.occupation = <u32>load<u16>(<usize>get(44) + (offer << 1));
  Ask.given = <i32>load<u8>(<usize>get(45) + offer) + <i32>load<u8>(<usize>get(46) + offer) + <i32>load<u8>(<usize>get(78) + offer);
  Ask.gateBits = ((1 as u32) << ((Ask.level + 6) as u32)) as u16;
  mostNear = markNearTo(true);
  const others = mostNear + (Ask.sectors >= 32 ? 0 : <i32>get(66));
  const provinces = get(3);
  if (Ask.where != 0 || Ask.commune < get(2)) {
    const order = <usize>get(20) + ((<usize>(Ask.commune * provinces)) << 1);
    const orderKm = <usize>get(21) + ((<usize>(Ask.commune * provinces)) << 1);
    for (let band = 2; band >= 0; band--)
      for (let i: u32 = 0; i < provinces; i++) {
        const km = Ask.where != 0 ? 0 : <i32>load<u16>(orderKm + ((<usize>i) << 1));
        if (km > <i32>get(73 + <usize>band)) break;
        const province = Ask.where != 0 ? i : <u32>load<u16>(order + ((<usize>i) << 1));
        const group = <usize>get(50) + ((<usize>(<u32>band * provinces + province)) << 2);
        for (let b = load<u32>(group), end = load<u32>(group + 4); b < end; b++) {
          const reach = <i32>load<u16>(<usize>get(52) + ((<usize>b) << 1));
          if (km <= reach) peopleBlock(b, others + (Ask.where != 0 ? <i32>get(62) : distancePoints(km, reach)));
        }
      }
  }
  markNearTo(false);
}

/** The best people of an offer as keys at `out`; gives how many. */
export function bestPeople(offer: usize, out: usize): i32 {
  everybody = false;
  Ask.k = <i32>get(68);
  scanPeople(offer);
  return write(out);
}

/** Everybody for whom the offer's score is at least their floor: pairs of id and score at `out`, `room` pairs at most; gives how many there are. */
export function everyoneFor(offer: usize, out: usize, room: u32): i32 {
  everybody = true;
  Ask.k = 0;
  found = out;
  foundEnd = out + ((<usize>room) << 3);
  count = 0;
  scanPeople(offer);
  return count;
}
