// AssemblyScript, compiled to WebAssembly by tools/kernel.mjs: exact best lists and, for changes, everybody whose list an offer enters.
// The same score as offer-scan.ts and people-scan.ts; eight cells are compared with the threshold and the packed constraints at once,
// only what survives is scored one by one. No allocation and no bounds checks: the host (kernel.ts) lays out checked arrays, padded by 64 bytes.
// Cells are 16 bits, signed: skills and occupation give 700 at most.

/** Address of the table of settings and addresses, 32 bits each; its order is that of kernel-table.ts. */
let table: usize = 0;
export function init(address: usize): void {
  table = address;
}
function get(slot: usize): u32 {
  return load<u32>(table + (slot << 2));
}

// what is asked for, and the best so far
let lack: u16 = 0;
let rare: u32 = 0;
let gateBits: u16 = 0;
let slots: u16 = 0;
let level: i32 = 0;
let radius: i32 = 0;
let sectors: u32 = 0;
let remote: bool = false;
let commune: u32 = 0;
let occupation: u32 = 0;
let given: i32 = 0;
let where: u32 = 0;
let tokens: usize = 0;
let tokensEnd: usize = 0;
let points: usize = 0;
let k: i32 = 0;
let size: i32 = 0;
let least: i32 = 0;

function keep(score: i32, id: u32): void {
  const key = (score << 20) + <i32>(0xfffff - id);
  const heap = <usize>get(72);
  if (size < k) {
    let i = size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = load<i32>(heap + ((<usize>parent) << 2));
      if (above <= key) break;
      store<i32>(heap + ((<usize>i) << 2), above);
      i = parent;
    }
    store<i32>(heap + ((<usize>i) << 2), key);
  } else if (key > load<i32>(heap)) {
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= k) break;
      let value = load<i32>(heap + ((<usize>child) << 2));
      if (child + 1 < k) {
        const other = load<i32>(heap + ((<usize>(child + 1)) << 2));
        if (other < value) {
          value = other;
          child++;
        }
      }
      if (value >= key) break;
      store<i32>(heap + ((<usize>i) << 2), value);
      i = child;
    }
    store<i32>(heap + ((<usize>i) << 2), key);
  }
  if (size == k) least = load<i32>(heap) >> 20;
}

/** Keys to `out`, best first, zeros behind. */
function write(out: usize): i32 {
  const heap = <usize>get(72);
  for (let i = 0; i < size; i++) {
    const key = load<i32>(heap + ((<usize>i) << 2));
    let j = i;
    while (j > 0) {
      const before = load<i32>(out + ((<usize>(j - 1)) << 2));
      if (before >= key) break;
      store<i32>(out + ((<usize>j) << 2), before);
      j--;
    }
    store<i32>(out + ((<usize>j) << 2), key);
  }
  for (let i = size; i < k; i++) store<i32>(out + ((<usize>i) << 2), 0);
  return size;
}

function distancePoints(km: i32, within: i32): i32 {
  const most = <i32>get(62);
  return within == 0 ? most : (most * (within - km)) / within;
}

// ---- person -> offers

/** Marks the occupations near the wishes of a person with their points, or wipes them; gives the most points. */
function markNear(on: bool): i32 {
  const skills = get(4);
  const near = <usize>get(71);
  const from = <usize>get(22);
  const to = <usize>get(23);
  const worth = <usize>get(24);
  let most = 0;
  for (let t = tokensEnd; t > tokens; t -= 2) {
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
    for (let t = tokensEnd; t > tokens; t -= 2) {
      const token = <u32>load<u16>(t - 2);
      if (token < skills) break;
      store<u8>(near + <usize>(token - skills), 0);
    }
  }
  return most;
}

function judgeOffer(x: usize, ground: i32): void {
  const record = <usize>get(31) + (x << 4);
  if ((load<u32>(record + 8) & rare) != 0) return;
  let score = ground + <i32>load<u8>(record + 7);
  const place = <u32>load<u8>(record + 6);
  if (place == 2 || (place == 1 && remote)) score += <i32>get(63);
  else {
    const there = <u32>load<u16>(record);
    if (there >= get(2)) return;
    const km = <i32>load<u16>(<usize>get(19) + ((<usize>(commune * get(2) + there)) << 1));
    if (km > radius) return;
    score += distancePoints(km, radius);
  }
  const fit = <i32>get(64) - <i32>get(65) * (level - <i32>load<u8>(record + 4));
  if (fit > 0) score += fit;
  const job = <u32>load<u16>(record + 2);
  if (job < get(5)) score += <i32>load<u8>(<usize>get(71) + <usize>job);
  const sector = <u32>load<u8>(record + 5);
  if (sector < 32 && ((sectors >> sector) & 1) != 0) score += <i32>get(66);
  if (score >= least) keep(score, load<u32>(record + 12));
}

function offerBlock(b: u32, firstPart: u32, lastPart: u32, others: i32): void {
  const start = <usize>get(26) + ((<usize>b) << 4);
  const low = load<u32>(start + ((<usize>firstPart) << 2));
  const high = load<u32>(start + ((<usize>lastPart) << 2));
  const mostGround = <i32>get(61);
  if (low == high || least > others + mostGround) return;
  const base = load<u32>(start);
  const cells = <usize>get(70);
  const width = get(1);
  const at = <usize>get(27) + ((<usize>(b * 4 + firstPart)) << 2);
  const span = (<usize>(lastPart - firstPart)) << 2;
  const posts = <usize>get(28);
  for (let t = tokens; t < tokensEnd; t += 2) {
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
  const LACK = i16x8.splat(<i16>lack);
  const GATE = i16x8.splat(<i16>gateBits);
  const SLOTS = i16x8.splat(<i16>slots);
  const ZERO = i16x8.splat(0);
  let cut = i16x8.splat(<i16>(max(groundLeast, least - others) - 1));
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
    const gates0 = v128.load(gate + row);
    const gates1 = v128.load(gate + row, 16);
    const bad0 = v128.or(v128.and(v128.load(need + row), LACK), v128.and(gates0, GATE));
    const bad1 = v128.or(v128.and(v128.load(need + row, 16), LACK), v128.and(gates1, GATE));
    const ok0 = v128.andnot(v128.and(i16x8.eq(bad0, ZERO), g0), i16x8.eq(v128.and(gates0, SLOTS), ZERO));
    const ok1 = v128.andnot(v128.and(i16x8.eq(bad1, ZERO), g1), i16x8.eq(v128.and(gates1, SLOTS), ZERO));
    let mask = i16x8.bitmask(ok0) | (i16x8.bitmask(ok1) << 8);
    if (!mask) continue;
    v128.store(heapTail, v0);
    v128.store(heapTail, v1, 16);
    do {
      const lane = ctz(mask);
      mask &= mask - 1;
      judgeOffer(<usize>(base + d + lane), <i32>load<u16>(heapTail + ((<usize>lane) << 1)));
    } while (mask);
    cut = i16x8.splat(<i16>(max(groundLeast, least - others) - 1));
  }
}

/** The best offers of a person as keys at `out`; gives how many. */
export function bestOffers(person: usize, out: usize): i32 {
  k = <i32>get(0);
  size = 0;
  least = 0;
  tokens = <usize>get(10) + ((<usize>load<u32>(<usize>get(8) + (person << 2))) << 1);
  tokensEnd = tokens + ((<usize>load<u8>(<usize>get(9) + person)) << 1);
  commune = <u32>load<u16>(<usize>get(11) + (person << 1));
  radius = <i32>load<u16>(<usize>get(12) + (person << 1));
  level = <i32>load<u8>(<usize>get(13) + person);
  const have = <u32>load<u16>(<usize>get(14) + (person << 1));
  lack = <u16>~have;
  rare = ~load<u32>(<usize>get(15) + (person << 2));
  slots = <u16>load<u8>(<usize>get(16) + person);
  sectors = load<u32>(<usize>get(17) + (person << 2));
  remote = (load<u8>(<usize>get(18) + person) & 2) != 0;
  gateBits = <u16>((<u32>0xffff) << (<u32>(level + 7)));
  const split = get(6);
  const hasSplit = (have & split) == split;
  const isHigh = level > <i32>get(7);
  const firstPart: u32 = hasSplit ? (isHigh ? 0 : 1) : 2;
  const lastPart: u32 = isHigh ? 4 : 3;
  const others = markNear(true) + <i32>get(64) + (sectors == 0 ? 0 : <i32>get(66));
  const provinces = get(3);
  const order = <usize>get(20) + ((<usize>(commune * provinces)) << 1);
  const orderKm = <usize>get(21) + ((<usize>(commune * provinces)) << 1);
  const first = <usize>get(25);
  const most = <usize>get(32);
  for (let i: u32 = 0; i < provinces; i++) {
    const km = <i32>load<u16>(orderKm + ((<usize>i) << 1));
    if (km > radius) break;
    const group = first + ((<usize>load<u16>(order + ((<usize>i) << 1))) << 2);
    const sum = others + distancePoints(km, radius);
    for (let b = load<u32>(group), end = load<u32>(group + 4); b < end; b++) offerBlock(b, firstPart, lastPart, sum + <i32>load<u8>(most + <usize>b));
  }
  const home = first + ((<usize>provinces) << 2);
  for (let b = load<u32>(home), end = load<u32>(home + 4); b < end; b++) offerBlock(b, firstPart, lastPart, others + <i32>get(62) + <i32>load<u8>(most + <usize>b));
  markNear(false);
  return write(out);
}

// ---- offer -> people

/** How survivors are kept: the best of all, or everybody whose list the offer enters. */
let everybody: bool = false;
let found: usize = 0;
let foundEnd: usize = 0;
let count: i32 = 0;

function markNearTo(on: bool): i32 {
  if (occupation >= get(5)) return 0;
  const near = <usize>get(71);
  const row = <usize>get(47) + ((<usize>occupation) << 2);
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
  if (occupation >= get(5)) return 0;
  const skills = get(4);
  const near = <usize>get(71);
  const first = <usize>get(10) + ((<usize>load<u32>(<usize>get(8) + (person << 2))) << 1);
  let most = 0;
  for (let t = first + ((<usize>load<u8>(<usize>get(9) + person)) << 1); t > first; t -= 2) {
    const token = <u32>load<u16>(t - 2);
    if (token < skills) break;
    if (token - skills == occupation) return 0;
    const p = <i32>load<u8>(near + <usize>(token - skills));
    if (p > most) most = p;
  }
  return most;
}

function judgePerson(x: usize, ground: i32): void {
  const id = load<u32>(<usize>get(57) + (x << 2));
  const person = <usize>id;
  if ((rare & ~load<u32>(<usize>get(15) + (person << 2))) != 0) return;
  let score = ground + given;
  if (where == 2 || (where == 1 && (load<u8>(<usize>get(18) + person) & 2) != 0)) score += <i32>get(63);
  else {
    if (commune >= get(2)) return;
    const km = <i32>load<u16>(<usize>get(19) + ((<usize>(<u32>load<u16>(<usize>get(11) + (person << 1)) * get(2) + commune)) << 1));
    const within = <i32>load<u16>(<usize>get(12) + (person << 1));
    if (km > within) return;
    score += distancePoints(km, within);
  }
  const fit = <i32>get(64) - <i32>get(65) * (<i32>load<u8>(<usize>get(13) + person) - level);
  if (fit > 0) score += fit;
  if (sectors < 32 && ((load<u32>(<usize>get(17) + (person << 2)) >> sectors) & 1) != 0) score += <i32>get(66);
  const needed = everybody ? <i32>load<u16>(<usize>get(59) + (x << 1)) : least;
  if (score + <i32>get(67) >= needed) score += nearWish(person);
  if (score < needed) return;
  if (!everybody) return keep(score, id);
  if (found < foundEnd) {
    store<u32>(found, id);
    store<u32>(found, <u32>score, 4);
    found += 8;
  }
  count++;
}

function peopleBlock(b: u32, others: i32): void {
  const start = <usize>get(51) + ((<usize>b) << 2);
  const base = load<u32>(start);
  const length = load<u32>(start + 4) - base;
  if (length == 0 || least > others + <i32>get(61)) return;
  const cells = <usize>get(70);
  const width = get(58);
  const at = <usize>get(53) + ((<usize>b) << 2);
  const posts = <usize>get(54);
  let worth = points;
  for (let t = tokens; t < tokensEnd; t += 2, worth += 2) {
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
  const NEED = i16x8.splat(<i16>lack);
  const GATE = i16x8.splat(<i16>gateBits);
  const SLOTS = i16x8.splat(<i16>slots);
  const ZERO = i16x8.splat(0);
  const OTHERS = i16x8.splat(<i16>(others + 1));
  let cut = i16x8.splat(<i16>(max(groundLeast, least - others) - 1));
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
    if (everybody) {
      g0 = v128.and(g0, i16x8.gt_s(v0, i16x8.sub(v128.load(floors + row), OTHERS)));
      g1 = v128.and(g1, i16x8.gt_s(v1, i16x8.sub(v128.load(floors + row, 16), OTHERS)));
    }
    const gates0 = v128.load(gate + row);
    const gates1 = v128.load(gate + row, 16);
    const bad0 = v128.or(v128.and(v128.load(lacks + row), NEED), v128.and(gates0, GATE));
    const bad1 = v128.or(v128.and(v128.load(lacks + row, 16), NEED), v128.and(gates1, GATE));
    const ok0 = v128.andnot(v128.and(i16x8.eq(bad0, ZERO), g0), i16x8.eq(v128.and(gates0, SLOTS), ZERO));
    const ok1 = v128.andnot(v128.and(i16x8.eq(bad1, ZERO), g1), i16x8.eq(v128.and(gates1, SLOTS), ZERO));
    let mask = i16x8.bitmask(ok0) | (i16x8.bitmask(ok1) << 8);
    if (!mask) continue;
    v128.store(heapTail, v0);
    v128.store(heapTail, v1, 16);
    do {
      const lane = ctz(mask);
      mask &= mask - 1;
      judgePerson(<usize>(base + d + lane), <i32>load<u16>(heapTail + ((<usize>lane) << 1)));
    } while (mask);
    cut = i16x8.splat(<i16>(max(groundLeast, least - others) - 1));
  }
}

/** Walks the blocks that an offer reaches, those who look far first. */
function scanPeople(offer: usize): void {
  size = 0;
  least = 0;
  const first = (<usize>load<u32>(<usize>get(33) + (offer << 2))) << 1;
  tokens = <usize>get(35) + first;
  points = <usize>get(36) + first;
  tokensEnd = tokens + ((<usize>load<u8>(<usize>get(34) + offer)) << 1);
  commune = <u32>load<u16>(<usize>get(37) + (offer << 1));
  where = <u32>load<u8>(<usize>get(38) + offer);
  level = <i32>load<u8>(<usize>get(39) + offer);
  lack = load<u16>(<usize>get(40) + (offer << 1));
  rare = load<u32>(<usize>get(41) + (offer << 2));
  slots = <u16>load<u8>(<usize>get(42) + offer);
  sectors = <u32>load<u8>(<usize>get(43) + offer);
  occupation = <u32>load<u16>(<usize>get(44) + (offer << 1));
  given = <i32>load<u8>(<usize>get(45) + offer) + <i32>load<u8>(<usize>get(46) + offer);
  gateBits = <u16>((<u32>1) << (<u32>(level + 6)));
  const others = markNearTo(true) + <i32>get(64) + (sectors >= 32 ? 0 : <i32>get(66)) + given;
  const provinces = get(3);
  if (where != 0 || commune < get(2)) {
    const order = <usize>get(20) + ((<usize>(commune * provinces)) << 1);
    const orderKm = <usize>get(21) + ((<usize>(commune * provinces)) << 1);
    for (let band = 2; band >= 0; band--)
      for (let i: u32 = 0; i < provinces; i++) {
        const km = where != 0 ? 0 : <i32>load<u16>(orderKm + ((<usize>i) << 1));
        if (km > <i32>get(73 + <usize>band)) break;
        const province = where != 0 ? i : <u32>load<u16>(order + ((<usize>i) << 1));
        const group = <usize>get(50) + ((<usize>(<u32>band * provinces + province)) << 2);
        for (let b = load<u32>(group), end = load<u32>(group + 4); b < end; b++) {
          const reach = <i32>load<u16>(<usize>get(52) + ((<usize>b) << 1));
          if (km <= reach) peopleBlock(b, others + (where != 0 ? <i32>get(62) : distancePoints(km, reach)));
        }
      }
  }
  markNearTo(false);
}

/** The best people of an offer as keys at `out`; gives how many. */
export function bestPeople(offer: usize, out: usize): i32 {
  everybody = false;
  k = <i32>get(68);
  scanPeople(offer);
  return write(out);
}

/** Everybody for whom the offer's score is at least their floor: pairs of id and score at `out`, `room` pairs at most; gives how many there are. */
export function everyoneFor(offer: usize, out: usize, room: u32): i32 {
  everybody = true;
  k = 0;
  found = out;
  foundEnd = out + ((<usize>room) << 3);
  count = 0;
  scanPeople(offer);
  return count;
}
