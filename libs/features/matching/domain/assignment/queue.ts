/** Mentors in order of their distance; a mentor may stand in it several times, whoever takes it out knows its last distance. */
export interface DistanceQueue {
  push(distance: number, mentor: number): void;
  /** The nearest entry below `limit`, else -1; its distance stands in `at`. */
  next(limit: number): number;
  readonly at: number;
  clear(): void;
}

/** One list per whole distance (Dial 1969): nothing is compared, and scores are small whole numbers. */
export class BucketQueue implements DistanceQueue {
  private readonly buckets: number[][];
  private high = -1;
  at = 0;

  constructor(largest: number) {
    this.buckets = Array.from({ length: largest + 2 }, () => []);
  }

  push(distance: number, mentor: number): void {
    this.buckets[distance]!.push(mentor);
    if (distance > this.high) this.high = distance;
  }

  next(limit: number): number {
    const last = Math.min(this.high, limit - 1);
    for (; this.at <= last; this.at++) {
      const mentor = this.buckets[this.at]!.pop();
      if (mentor !== undefined) return mentor;
    }
    return -1;
  }

  clear(): void {
    for (let i = this.at; i <= this.high; i++) this.buckets[i]!.length = 0;
    this.high = -1;
    this.at = 0;
  }
}

/** Binary heap, for distances too large for a list each. */
export class HeapQueue implements DistanceQueue {
  private readonly keys: number[] = [];
  private readonly mentors: number[] = [];
  at = 0;

  push(distance: number, mentor: number): void {
    let i = this.keys.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.keys[parent]! <= distance) break;
      this.keys[i] = this.keys[parent]!;
      this.mentors[i] = this.mentors[parent]!;
      i = parent;
    }
    this.keys[i] = distance;
    this.mentors[i] = mentor;
  }

  next(limit: number): number {
    if (this.keys.length === 0 || this.keys[0]! >= limit) return -1;
    this.at = this.keys[0]!;
    const first = this.mentors[0]!;
    this.sink(this.keys.pop()!, this.mentors.pop()!);
    return first;
  }

  clear(): void {
    this.keys.length = 0;
    this.mentors.length = 0;
    this.at = 0;
  }

  private sink(key: number, mentor: number): void {
    const size = this.keys.length;
    if (size === 0) return;
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && this.keys[child + 1]! < this.keys[child]!) child++;
      if (this.keys[child]! >= key) break;
      this.keys[i] = this.keys[child]!;
      this.mentors[i] = this.mentors[child]!;
      i = child;
    }
    this.keys[i] = key;
    this.mentors[i] = mentor;
  }
}

const LARGEST_BUCKETS = 1 << 16;
export const queueFor = (largest: number): DistanceQueue => (largest <= LARGEST_BUCKETS ? new BucketQueue(largest) : new HeapQueue());
