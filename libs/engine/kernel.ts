import fs from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine.js';
import { fillTable, HEAP_BYTES, type Scratch, TABLE_SLOTS } from './kernel-table.js';
import type { Market } from './market.js';
import type { OfferIndex } from './offer-index.js';
import type { PeopleIndex } from './people-index.js';
import { wasm, type WasmMemory, type WasmModule } from './wasm.js';

export interface KernelExports {
  init(table: number): void;
  bestOffers(person: number, out: number): number;
  bestPeople(offer: number, out: number): number;
  everyoneFor(offer: number, out: number, room: number): number;
}

/** Longest list a kernel keeps: its heap is fixed. */
export const MOST_K = HEAP_BYTES / 4;
/** Pairs that `everyoneFor` has room for; more people than that are found by the scalar engine. */
const ROOM = 65_536;

/** The compiled kernel, or undefined where there is none or this machine has no SIMD: then the scalar engine works. */
export function kernelModule(file = path.join(__dirname, 'kernel.wasm')): WasmModule | undefined {
  const api = wasm();
  if (!api || !fs.existsSync(file)) return undefined;
  const bytes = fs.readFileSync(file);
  return api.validate(bytes) ? new api.Module(bytes) : undefined;
}

/** A kernel of its own over a table that was filled before: for threads. */
export function kernelExports(module: WasmModule, memory: WasmMemory, table: number): KernelExports {
  const kernel = new (wasm()!.Instance)(module, { env: { memory } }).exports as KernelExports;
  kernel.init(table);
  return kernel;
}

/** The engine in WebAssembly with SIMD; reads the market and the indexes where they lie, so the arena must have a memory. */
export class KernelEngine implements Engine {
  readonly name = 'simd';
  private readonly kernel: KernelExports;
  private readonly table: Uint32Array;
  private readonly list: Int32Array;
  private readonly pairs: Uint32Array;
  private scratch: Scratch;

  constructor(
    private readonly market: Market,
    readonly k: { readonly offers: number; readonly people: number },
    readonly module: WasmModule,
    offers: OfferIndex,
    people?: PeopleIndex,
    floors?: Uint16Array,
  ) {
    const { arena } = market;
    if (!arena.memory) throw new RangeError('the kernel needs an arena with a memory');
    if (Math.max(k.offers, k.people) > MOST_K) throw new RangeError(`lists of ${MOST_K} at most`);
    this.table = arena.take(Uint32Array, TABLE_SLOTS);
    this.kernel = kernelExports(module, arena.memory, this.table.byteOffset);
    this.list = arena.take(Int32Array, Math.max(k.offers, k.people));
    this.pairs = arena.take(Uint32Array, floors ? 2 * ROOM : 0);
    this.scratch = { cells: arena.take(Uint16Array, 0), near: arena.take(Uint8Array, market.occupations), heap: arena.take(Int32Array, MOST_K) };
    this.use(offers, people, floors);
  }

  /** Where the table lies, for kernelExports. */
  get address(): number {
    return this.table.byteOffset;
  }

  /** After an index or a column moved: addresses are read anew. */
  use(offers: OfferIndex, people?: PeopleIndex, floors?: Uint16Array): void {
    const longest = Math.max(offers.longest, people?.longest ?? 0) + 64;
    if (this.scratch.cells.length < longest) this.scratch = { ...this.scratch, cells: this.market.arena.take(Uint16Array, longest) };
    fillTable(this.table, this.market, this.k, offers, people, floors, this.scratch);
  }

  bestOffers(person: number, out: Int32Array, at: number): number {
    if (out.buffer === this.market.arena.memory!.buffer) return this.kernel.bestOffers(person, out.byteOffset + 4 * at);
    const found = this.kernel.bestOffers(person, this.list.byteOffset);
    for (let i = 0; i < this.k.offers; i++) out[at + i] = this.list[i]!;
    return found;
  }

  bestPeople(offer: number, out: Int32Array, at: number): number {
    const found = this.kernel.bestPeople(offer, this.list.byteOffset);
    for (let i = 0; i < this.k.people; i++) out[at + i] = this.list[i]!;
    return found;
  }

  /** Everybody whose floor the offer reaches, as visits; false when there are too many to hold. */
  everyoneFor(offer: number, visit: (person: number, score: number) => void): boolean {
    const found = this.kernel.everyoneFor(offer, this.pairs.byteOffset, ROOM);
    if (found > ROOM) return false;
    for (let i = 0; i < found; i++) visit(this.pairs[2 * i]!, this.pairs[2 * i + 1]!);
    return true;
  }
}
