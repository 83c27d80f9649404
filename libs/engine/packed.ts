import { idOf, scoreOf } from './keys.js';

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);
const INT4 = 23;
const CHUNK = 1 << 20;

/** Rows of whole numbers and lists of them in PostgreSQL's binary COPY format: a number is an `int`, a list an `int[]`. */
export class RowWriter {
  private bytes = Buffer.allocUnsafe(CHUNK * 2);
  private at = HEADER.copy(this.bytes);

  row(cells: readonly (number | ArrayLike<number>)[]): void {
    this.at = this.bytes.writeInt16BE(cells.length, this.at);
    for (const cell of cells)
      if (typeof cell === 'number') this.int(cell);
      else this.list(cell);
  }

  /** What is ready to send, when it is worth it; `last`: all of it, with the end. */
  take(last = false): Buffer | undefined {
    if (!last && this.at < CHUNK) return undefined;
    const ready = Buffer.concat(last ? [this.bytes.subarray(0, this.at), END] : [this.bytes.subarray(0, this.at)]);
    this.at = 0;
    return ready;
  }

  private int(value: number): void {
    this.at = this.bytes.writeInt32BE(4, this.at);
    this.at = this.bytes.writeInt32BE(value | 0, this.at);
  }

  private list(values: ArrayLike<number>): void {
    // length, dimensions, has nulls, type; then size and lower bound of the dimension, when there is one
    const head = values.length === 0 ? [12, 0, 0, INT4] : [20 + 8 * values.length, 1, 0, INT4, values.length, 1];
    for (const value of head) this.at = this.bytes.writeInt32BE(value, this.at);
    for (let i = 0; i < values.length; i++) this.int(values[i]!);
  }
}

/** One row of the same format: numbers and lists in the order of the columns. Throws RangeError on null and on anything else. */
export class RowReader {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;

  /** Begins a message of the server; false at the end of the data. */
  begin(message: Buffer): boolean {
    this.bytes = message;
    this.at = message.length >= HEADER.length && message.compare(HEADER, 0, 11, 0, 11) === 0 ? HEADER.length : 0;
    if (this.at >= message.length) return false;
    const cells = message.readInt16BE(this.at);
    this.at += 2;
    return cells >= 0;
  }

  int(): number {
    this.size(4);
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  /** Reads a list into `into`; gives how long it is. */
  list(into: Int32Array): number {
    const { bytes } = this;
    this.at += 4;
    const dimensions = bytes.readInt32BE(this.at);
    if (bytes.readInt32BE(this.at + 8) !== INT4 || dimensions > 1) throw new RangeError('a list of int is wanted here');
    this.at += 12;
    if (dimensions === 0) return 0;
    const length = bytes.readInt32BE(this.at);
    this.at += 8;
    for (let i = 0; i < length; i++) into[i] = this.int();
    return length;
  }

  private size(wanted: number): void {
    if (this.bytes.readInt32BE(this.at) !== wanted) throw new RangeError('an int is wanted here');
    this.at += 4;
  }
}

/** Lists for COPY into (owner int, others int[], scores int[]), in pieces of about a megabyte; owners without a list are left out. */
export function* packedLists(keys: Int32Array, k: number, owners: number): Generator<Buffer> {
  const writer = new RowWriter();
  for (let owner = 0; owner < owners; owner++) {
    let size = 0;
    while (size < k && keys[owner * k + size]! > 0) size++;
    if (size === 0) continue;
    const list = keys.subarray(owner * k, owner * k + size);
    writer.row([owner, list.map(idOf), list.map(scoreOf)]);
    const ready = writer.take();
    if (ready) yield ready;
  }
  yield writer.take(true)!;
}
