import { ScalarEngine } from './engine.js';
import { kernelExports } from './kernel.js';
import type { Market } from './market.js';
import type { OfferIndex } from './offer-index.js';
import type { PeopleIndex } from './people-index.js';
import type { WasmMemory, WasmModule } from './wasm.js';

/** What one thread needs to do its share: only shared memory, numbers and the compiled kernel, so that it can be handed to a worker. */
export interface Share {
  readonly of: 'people' | 'offers';
  readonly k: number;
  /** Whom to do, one after the other. */
  readonly order: Uint32Array;
  readonly keys: Int32Array;
  /** [next place in `order`, how many are done, 1 = stop]. */
  readonly state: Int32Array;
  /** With a kernel: its own table. */
  readonly module?: WasmModule;
  readonly memory?: WasmMemory;
  readonly table?: number;
  /** Without: rows and indexes for the scalar engine. */
  readonly market?: Market;
  readonly offers?: OfferIndex;
  readonly people?: PeopleIndex | undefined;
}

const CHUNK = 512;
type Best = (id: number) => void;

function bestOf({ of, k, keys, module, memory, table, market, offers, people }: Share): Best {
  if (module && memory && table !== undefined) {
    const kernel = kernelExports(module, memory, table);
    return of === 'people' ? (id) => void kernel.bestOffers(id, keys.byteOffset + 4 * k * id) : (id) => void kernel.bestPeople(id, keys.byteOffset + 4 * k * id);
  }
  const engine = new ScalarEngine(market!, { offers: k, people: k }, offers, people);
  return of === 'people' ? (id) => void engine.bestOffers(id, keys, k * id) : (id) => void engine.bestPeople(id, keys, k * id);
}

const made = new WeakMap<Share, Best>();

/** Takes chunks until nobody is left, or `most` of them; false when nobody is left or the run was stopped. */
export function workThrough(share: Share, most = Infinity): boolean {
  const best = made.get(share) ?? bestOf(share);
  made.set(share, best);
  const { order, state } = share;
  for (let chunks = 0; chunks < most; chunks++) {
    const from = Atomics.add(state, 0, CHUNK);
    if (from >= order.length || Atomics.load(state, 2) === 1) return false;
    const to = Math.min(from + CHUNK, order.length);
    for (let i = from; i < to; i++) best(order[i]!);
    Atomics.add(state, 1, to - from);
  }
  return true;
}
