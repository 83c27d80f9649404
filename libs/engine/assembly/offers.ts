// Person -> offers, as offer-scan.ts.
import { Ask, distancePoints, foldSlots, get, keep, write } from './question';

/** Marks the occupations near the wishes of a person with their points, or wipes them; gives the most points. */
function markNear(on: bool): i32 {
  const skills = get(4);
  const near = <usize>get(71);
  const from = <usize>get(22);
  const to = <usize>get(23);
  const worth = <usize>get(24);
  let most = 0;
  for (let t = Ask.tokensEnd; t > Ask.tokens; t -= 2) {
    const token = <u32>load<u16>(t - 2);
    if (token < skills) break;
    const row = from + ((<usize>(token - skills)) << 2);
    for (let j = <usize>load<u32>(row), end = <usize>load<u32>(row + 4); j < end; j++) {
      const cell = near + <usize>load<u16>(to + (j << 1));
      const p = load<u8>(worth + j);
      if (!on) store<u8>(cell, 0);
      else if (p > load<u8>(cell)) store<u8>(cell, p);
      if (<i32>p > most) most = <i32>p;
    }
  }
  if (on) {
    for (let t = Ask.tokensEnd; t > Ask.tokens; t -= 2) {
      const token = <u32>load<u16>(t - 2);
      if (token < skills) break;
      store<u8>(near + <usize>(token - skills), 0);
    }
  }
  return most;
}

/** `sum`: skills, occupation, level, and what the offer itself gives. */
function judgeOffer(x: usize, sum: i32): void {
  const record = <usize>get(31) + (x << 4);
  if ((load<u32>(record + 8) & Ask.rare) != 0) return;
  let score = sum;
  const place = <u32>load<u8>(record + 6);
  if (place == 2 || (place == 1 && Ask.remote)) score += <i32>get(63);
  else {
    const there = <u32>load<u16>(record);
    if (there >= get(2)) return;
    const km = <i32>load<u16>(<usize>get(19) + ((<usize>(Ask.commune * get(2) + there)) << 1));
    if (km > Ask.radius) return;
    score += distancePoints(km, Ask.radius);
  }
  const job = <u32>load<u16>(record + 2);
  if (job < get(5)) score += <i32>load<u8>(<usize>get(71) + <usize>job);
  const sector = <u32>load<u8>(record + 5);
  if (sector < 32 && ((Ask.sectors >> sector) & 1) != 0) score += <i32>get(66);
  if (score < Ask.least) return;
  const id = load<u32>(record + 12);
  if ((load<u32>(<usize>get(42) + ((<usize>id) << 2)) & Ask.slotsWhole) != 0) keep(score, id);
}

/** `rest`: the most that distance, nearness and sector can add. */
function offerBlock(b: u32, firstPart: u32, lastPart: u32, rest: i32): void {
  const others = rest + <i32>get(64) + <i32>load<u8>(<usize>get(32) + <usize>b);
  const start = <usize>get(26) + ((<usize>b) << 4);
  const low = load<u32>(start + ((<usize>firstPart) << 2));
  const high = load<u32>(start + ((<usize>lastPart) << 2));
  const mostGround = <i32>get(61);
  if (low == high || Ask.least > others + mostGround) return;
  const base = load<u32>(start);
  const cells = <usize>get(70);
  const width = get(1);
  const at = <usize>get(27) + ((<usize>(b * 4 + firstPart)) << 2);
  const span = (<usize>(lastPart - firstPart)) << 2;
  const posts = <usize>get(28);
  for (let t = Ask.tokens; t < Ask.tokensEnd; t += 2) {
    const z = at + ((<usize>(<u32>load<u16>(t) * width)) << 2);
    const end = posts + ((<usize>load<u32>(z + span)) << 2);
    for (let j = posts + ((<usize>load<u32>(z)) << 2); j < end; j += 4) {
      const post = load<u32>(j);
      const cell = cells + ((<usize>(post & 0xffff)) << 1);
      store<u16>(cell, <u16>(load<u16>(cell) + (post >> 16)));
    }
  }
  const need = <usize>get(29);
  const gate = <usize>get(30);
  const groundLeast = <i32>get(60);
  const LACK = i16x8.splat(<i16>Ask.lack);
  const GATE = i16x8.splat(<i16>Ask.gateBits);
  const SLOTS = i16x8.splat(<i16>Ask.slots);
  const ZERO = i16x8.splat(0);
  let cut = i16x8.splat(<i16>(max(groundLeast, Ask.least - others) - 1));
  const LEVEL = i16x8.splat(<i16>(<i32>get(64) - <i32>get(65) * Ask.level));
  const BYTE = i16x8.splat(255);
  let cutSum = i16x8.splat(<i16>(Ask.least - rest - 1));
  const bonus = <usize>get(76);
  const heapTail = <usize>get(72) + 4096;
  for (let d: u32 = low - base, end = high - base; d < end; d += 16) {
    const cell = cells + ((<usize>d) << 1);
    const v0 = v128.load(cell);
    const v1 = v128.load(cell, 16);
    const g0 = i16x8.gt_s(v0, cut);
    const g1 = i16x8.gt_s(v1, cut);
    v128.store(cell, ZERO);
    v128.store(cell, ZERO, 16);
    if (!v128.any_true(v128.or(g0, g1))) continue;
    const row = (<usize>(base + d)) << 1;
    const bonus0 = v128.load(bonus + row);
    const bonus1 = v128.load(bonus + row, 16);
    const sum0 = i16x8.add(i16x8.add(v0, v128.and(bonus0, BYTE)), i16x8.max_s(i16x8.add(i16x8.shr_u(bonus0, 8), LEVEL), ZERO));
    const sum1 = i16x8.add(i16x8.add(v1, v128.and(bonus1, BYTE)), i16x8.max_s(i16x8.add(i16x8.shr_u(bonus1, 8), LEVEL), ZERO));
    const may0 = v128.and(g0, i16x8.gt_s(sum0, cutSum));
    const may1 = v128.and(g1, i16x8.gt_s(sum1, cutSum));
    if (!v128.any_true(v128.or(may0, may1))) continue;
    const gates0 = v128.load(gate + row);
    const gates1 = v128.load(gate + row, 16);
    const bad0 = v128.or(v128.and(v128.load(need + row), LACK), v128.and(gates0, GATE));
    const bad1 = v128.or(v128.and(v128.load(need + row, 16), LACK), v128.and(gates1, GATE));
    const ok0 = v128.andnot(v128.and(i16x8.eq(bad0, ZERO), may0), i16x8.eq(v128.and(gates0, SLOTS), ZERO));
    const ok1 = v128.andnot(v128.and(i16x8.eq(bad1, ZERO), may1), i16x8.eq(v128.and(gates1, SLOTS), ZERO));
    let mask = i16x8.bitmask(ok0) | (i16x8.bitmask(ok1) << 8);
    if (!mask) continue;
    v128.store(heapTail, sum0);
    v128.store(heapTail, sum1, 16);
    do {
      const lane = ctz(mask);
      mask &= mask - 1;
      judgeOffer(<usize>(base + d + lane), <i32>load<u16>(heapTail + ((<usize>lane) << 1)));
    } while (mask);
    cut = i16x8.splat(<i16>(max(groundLeast, Ask.least - others) - 1));
    cutSum = i16x8.splat(<i16>(Ask.least - rest - 1));
  }
}

/** The best offers of a person as keys at `out`; gives how many. */
export function bestOffers(person: usize, out: usize): i32 {
  Ask.k = <i32>get(0);
  Ask.size = 0;
  Ask.least = 0;
  Ask.tokens = <usize>get(10) + ((<usize>load<u32>(<usize>get(8) + (person << 2))) << 1);
  Ask.tokensEnd = Ask.tokens + ((<usize>load<u8>(<usize>get(9) + person)) << 1);
  Ask.commune = <u32>load<u16>(<usize>get(11) + (person << 1));
  Ask.radius = <i32>load<u16>(<usize>get(12) + (person << 1));
  Ask.level = <i32>load<u8>(<usize>get(13) + person);
  const have = <u32>load<u16>(<usize>get(14) + (person << 1));
  Ask.lack = <u16>~have;
  Ask.rare = ~load<u32>(<usize>get(15) + (person << 2));
  Ask.slotsWhole = load<u32>(<usize>get(16) + (person << 2));
  Ask.slots = foldSlots(Ask.slotsWhole);
  Ask.sectors = load<u32>(<usize>get(17) + (person << 2));
  Ask.remote = (load<u8>(<usize>get(18) + person) & 2) != 0;
  Ask.gateBits = ((0xffff as u32) << ((Ask.level + 7) as u32)) as u16;
  const split = get(6);
  const hasSplit = (have & split) == split;
  const isHigh = Ask.level > <i32>get(7);
  const firstPart: u32 = hasSplit ? (isHigh ? 0 : 1) : 2;
  const lastPart: u32 = isHigh ? 4 : 3;
  const others = markNear(true) + (Ask.sectors == 0 ? 0 : <i32>get(66));
  const provinces = get(3);
  const order = <usize>get(20) + ((<usize>(Ask.commune * provinces)) << 1);
  const orderKm = <usize>get(21) + ((<usize>(Ask.commune * provinces)) << 1);
  const first = <usize>get(25);
  for (let i: u32 = 0; i < provinces; i++) {
    const km = <i32>load<u16>(orderKm + ((<usize>i) << 1));
    if (km > Ask.radius) break;
    const group = first + ((<usize>load<u16>(order + ((<usize>i) << 1))) << 2);
    const sum = others + distancePoints(km, Ask.radius);
    for (let b = load<u32>(group), end = load<u32>(group + 4); b < end; b++) offerBlock(b, firstPart, lastPart, sum);
  }
  const home = first + ((<usize>provinces) << 2);
  for (let b = load<u32>(home), end = load<u32>(home + 4); b < end; b++) offerBlock(b, firstPart, lastPart, others + <i32>get(62));
  markNear(false);
  return write(out);
}
