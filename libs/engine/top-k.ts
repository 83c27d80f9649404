import { ID_BITS, keyOf } from './keys.js';

/** What a scan hands each admissible pair to. `least`: pairs below this score need not be handed over. */
export interface Sink {
  least: number;
  take(score: number, id: number): void;
}

/** The best K keys seen: a heap with the worst on top. */
export class TopK implements Sink {
  least = 0;
  size = 0;
  private readonly heap: Int32Array;

  constructor(readonly k: number) {
    this.heap = new Int32Array(k);
  }

  clear(): void {
    this.size = 0;
    this.least = 0;
  }

  take(score: number, id: number): void {
    const key = keyOf(score, id);
    if (this.size < this.k) this.rise(key);
    else if (key > this.heap[0]!) this.sink(key);
    else return;
    if (this.size === this.k) this.least = this.heap[0]! >> ID_BITS;
  }

  /** Writes the keys from `at` on, best first, then zeros; gives how many there are. */
  write(out: Int32Array, at: number): number {
    const { heap, size, k } = this;
    for (let i = 0; i < size; i++) {
      const key = heap[i]!;
      let j = at + i;
      for (; j > at && out[j - 1]! < key; j--) out[j] = out[j - 1]!;
      out[j] = key;
    }
    out.fill(0, at + size, at + k);
    return size;
  }

  private rise(key: number): void {
    const { heap } = this;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (heap[parent]! <= key) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = key;
  }

  private sink(key: number): void {
    const { heap, k } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= k) break;
      if (child + 1 < k && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= key) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = key;
  }
}
