import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { KernelEngine } from './kernel.js';
import type { Market } from './market.js';
import { buildOfferIndex, type OfferIndex } from './offer-index.js';
import { buildPeopleIndex, type PeopleIndex } from './people-index.js';
import { type Share, workThrough } from './share.js';
import type { WasmModule } from './wasm.js';

/** Lists of everybody: list i at i * k, keys best first, zeros behind. Ids that are not alive have an empty one. */
export interface Lists {
  readonly k: number;
  readonly n: number;
  readonly keys: Int32Array;
}

export interface Run {
  /** Whose lists: of people (offers in them), or of offers (people in them). */
  readonly of: 'people' | 'offers';
  readonly k: number;
  /** Only whose ids are from … to - 1: a shard, or what was left when a run was stopped. */
  readonly ids?: { readonly from: number; readonly to: number } | undefined;
  /** Threads beside this one; 0 = here. */
  readonly workers: number;
  /** The kernel; without it the scalar engine works. */
  readonly module?: WasmModule | undefined;
  readonly offerIndex?: OfferIndex;
  readonly peopleIndex?: PeopleIndex;
  readonly progress?: (done: number, all: number) => void;
  /** Asked now and then; true ends the run, and undefined is given. */
  readonly cancelled?: () => boolean;
  /** Where the lists go; from the arena, so that the kernel writes into them. */
  readonly into?: Int32Array;
}

const WORKER_FILE = path.join(__dirname, 'worker.js');
const EVERY_MS = 200;

/** Best lists of everybody, by workers that take the next few hundred until nobody is left: the same lists with any number of workers. */
export async function matchEveryone(market: Market, run: Run): Promise<Lists | undefined> {
  const rows = run.of === 'people' ? market.people : market.offers;
  const offers = run.offerIndex ?? buildOfferIndex(market);
  const people = run.peopleIndex ?? (run.of === 'offers' ? buildPeopleIndex(market) : undefined);
  const order = orderOf(market, run.of, run.ids);
  const keys = run.into ?? market.arena.take(Int32Array, rows.n * run.k);
  const state = new Int32Array(new SharedArrayBuffer(12));
  const workers = fs.existsSync(WORKER_FILE) ? run.workers : 0;
  const k = { offers: run.k, people: run.k };
  const shares = Array.from({ length: Math.max(1, workers) }, (): Share => {
    const module = market.arena.memory ? run.module : undefined;
    const table = module && new KernelEngine(market, k, module, offers, people).address;
    return { of: run.of, k: run.k, order, keys, state, ...(module ? { module, memory: market.arena.memory!, table: table! } : { market, offers, people }) };
  });
  if (workers === 0) return here(shares[0]!, run, { k: run.k, n: rows.n, keys });
  const watch = setInterval(() => {
    run.progress?.(Math.min(Atomics.load(state, 1), order.length), order.length);
    if (run.cancelled?.()) Atomics.store(state, 2, 1);
  }, EVERY_MS);
  try {
    await Promise.all(shares.map(inThread));
  } finally {
    clearInterval(watch);
  }
  run.progress?.(Math.min(Atomics.load(state, 1), order.length), order.length);
  return Atomics.load(state, 2) === 1 ? undefined : { k: run.k, n: rows.n, keys };
}

async function here(share: Share, run: Run, lists: Lists): Promise<Lists | undefined> {
  for (let more = true; more;) {
    more = workThrough(share, 1);
    run.progress?.(Math.min(Atomics.load(share.state, 1), share.order.length), share.order.length);
    if (run.cancelled?.()) return undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return lists;
}

const inThread = (share: Share): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER_FILE, { workerData: share });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker of the engine ended with ${code}`))));
  });

/** The living, neighbours one after the other: what one reads is still in the cache for the next. */
function orderOf({ people, offers, geography }: Market, of: 'people' | 'offers', ids: Run['ids']): Uint32Array {
  const rows = of === 'people' ? people : offers;
  const { commune } = rows.columns;
  const next = new Uint32Array(geography.communes + 2);
  const groupOf = (id: number): number => Math.min(commune[id]!, geography.communes);
  const [first, end] = [ids?.from ?? 0, Math.min(ids?.to ?? rows.n, rows.n)];
  let living = 0;
  for (let id = first; id < end; id++)
    if (rows.alive(id)) {
      next[groupOf(id) + 1]!++;
      living++;
    }
  for (let c = 0; c <= geography.communes; c++) next[c + 1]! += next[c]!;
  const order = new Uint32Array(new SharedArrayBuffer(4 * living));
  for (let id = first; id < end; id++) if (rows.alive(id)) order[next[groupOf(id)]!++] = id;
  return order;
}
