// The question that the kernel works on, and the heap of its best answers.

/** Address of the table of settings and addresses, 32 bits each; its order is that of kernel-table.ts. */
let table: usize = 0;
export function init(address: usize): void {
  table = address;
}
export function get(slot: usize): u32 {
  return load<u32>(table + (slot << 2));
}

/** What is asked for, and the best so far. */
export class Ask {
  static lack: u16 = 0;
  static rare: u32 = 0;
  static gateBits: u16 = 0;
  static slots: u16 = 0;
  static slotsWhole: u32 = 0;
  static level: i32 = 0;
  static radius: i32 = 0;
  static sectors: u32 = 0;
  static remote: bool = false;
  static commune: u32 = 0;
  static occupation: u32 = 0;
  static given: i32 = 0;
  static where: u32 = 0;
  static tokens: usize = 0;
  static tokensEnd: usize = 0;
  static points: usize = 0;
  static k: i32 = 0;
  static size: i32 = 0;
  static least: i32 = 0;
}

export function keep(score: i32, id: u32): void {
  const key = (score << 20) + <i32>(0xfffff - id);
  const heap = <usize>get(72);
  if (Ask.size < Ask.k) {
    let i = Ask.size++;
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
      if (child >= Ask.k) break;
      let value = load<i32>(heap + ((<usize>child) << 2));
      if (child + 1 < Ask.k) {
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
  if (Ask.size == Ask.k) Ask.least = load<i32>(heap) >> 20;
}

/** Keys to `out`, best first, zeros behind. */
export function write(out: usize): i32 {
  const heap = <usize>get(72);
  for (let i = 0; i < Ask.size; i++) {
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
  for (let i = Ask.size; i < Ask.k; i++) store<i32>(out + ((<usize>i) << 2), 0);
  return Ask.size;
}

export function distancePoints(km: i32, within: i32): i32 {
  const most = <i32>get(62);
  return within == 0 ? most : (most * (within - km)) / within;
}

/** Times in the six bits of a gate, as rows.ts, foldSlots. */
export function foldSlots(slots: u32): u16 {
  return ((slots | (slots >> 6) | (slots >> 12) | (slots >> 18) | (slots >> 24) | (slots >> 30)) & 63) as u16;
}
