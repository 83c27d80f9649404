import type { Arena } from './arena.js';
import { scoreOf } from './keys.js';

/**
 * Best lists that are kept up to date. Each holds the exact best of its owner: `k` that count and some to spare, so that a closed entry is
 * taken out without asking anew; only when fewer than k are left, and more exist, the owner is asked again.
 */
export class KeptLists {
  private keys: Int32Array;
  private sizes: Uint16Array;
  /** 1: every admissible entry is in the list. */
  private whole: Uint8Array;
  readonly room: number;

  constructor(
    private readonly arena: Arena,
    readonly k: number,
    spare: number,
    private owners: number,
  ) {
    this.room = k + spare;
    this.keys = arena.take(Int32Array, owners * this.room);
    this.sizes = arena.take(Uint16Array, owners);
    this.whole = arena.take(Uint8Array, owners).fill(1);
  }

  /** For a snapshot: keys, and of each list its size and whether it is whole (bit 16). */
  saved(): { readonly keys: Int32Array; readonly state: Int32Array } {
    const state = Int32Array.from({ length: this.owners }, (_, owner) => this.sizes[owner]! | (this.whole[owner]! << 16));
    return { keys: this.keys.subarray(0, this.owners * this.room), state };
  }

  /** Takes over what `saved` gave; lists of another length are refused. */
  restore({ keys, state }: { readonly keys: Int32Array; readonly state: Int32Array }): void {
    if (keys.length !== state.length * this.room) throw new RangeError('kept lists of another length');
    this.makeRoom(state.length);
    this.keys.set(keys);
    for (let owner = 0; owner < state.length; owner++) {
      this.sizes[owner] = state[owner]! & 0xffff;
      this.whole[owner] = state[owner]! >>> 16;
    }
  }

  makeRoom(owners: number): void {
    if (owners <= this.owners) return;
    const more = Math.ceil(owners * 1.2);
    const old = { keys: this.keys, sizes: this.sizes, whole: this.whole };
    this.keys = this.arena.take(Int32Array, more * this.room);
    this.sizes = this.arena.take(Uint16Array, more);
    this.whole = this.arena.take(Uint8Array, more).fill(1);
    this.keys.set(old.keys);
    this.sizes.set(old.sizes);
    this.whole.set(old.whole);
    this.owners = more;
  }

  /** The first k keys, best first. */
  of(owner: number): Int32Array {
    return this.keys.subarray(owner * this.room, owner * this.room + Math.min(this.k, this.sizes[owner]!));
  }

  /** Least score that may enter: 0 when everybody may. What is in the list has it too. */
  floor(owner: number): number {
    const size = this.sizes[owner]!;
    return size === 0 || (size < this.room && this.whole[owner] === 1) ? 0 : scoreOf(this.keys[owner * this.room + size - 1]!);
  }

  /** Takes over a list of `room` keys, zeros behind. */
  set(owner: number, list: Int32Array, at = 0): void {
    let size = 0;
    while (size < this.room && list[at + size]! > 0) size++;
    this.keys.set(list.subarray(at, at + this.room), owner * this.room);
    this.sizes[owner] = size;
    this.whole[owner] = size < this.room ? 1 : 0;
  }

  clear(owner: number): void {
    this.sizes[owner] = 0;
    this.whole[owner] = 1;
  }

  /** Puts an entry in; true when it is among the first k. */
  insert(owner: number, key: number): boolean {
    const { keys, sizes, whole, room } = this;
    const first = owner * room;
    let size = sizes[owner]!;
    if (size === room || whole[owner] === 0) {
      if (size > 0 && key < keys[first + size - 1]!) {
        whole[owner] = 0;
        return false;
      }
      if (size === room) {
        size--;
        whole[owner] = 0;
      }
    }
    let at = size;
    for (; at > 0 && keys[first + at - 1]! < key; at--) keys[first + at] = keys[first + at - 1]!;
    keys[first + at] = key;
    sizes[owner] = size + 1;
    // full: from now on lower entries pass by unseen, so once one leaves nobody can say that this is all there is
    if (size + 1 === room) whole[owner] = 0;
    return at < this.k;
  }

  /** Takes an entry out: its place, or -1 when it was not there. */
  remove(owner: number, key: number): number {
    const { keys, sizes, room } = this;
    const first = owner * room;
    const size = sizes[owner]!;
    const at = keys.subarray(first, first + size).indexOf(key);
    if (at < 0) return -1;
    keys.copyWithin(first + at, first + at + 1, first + size);
    sizes[owner] = size - 1;
    return at;
  }

  /** Fewer than k are left, but there are more: the owner must be asked again. */
  short(owner: number): boolean {
    return this.sizes[owner]! < this.k && this.whole[owner] === 0;
  }
}
