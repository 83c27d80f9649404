/** What is kept of a shard beside what it is to do. */
export interface ShardNow {
  readonly no: number;
  readonly state: 'waiting' | 'working' | 'done';
  readonly people: number;
  /** Of its own work, 0–100. */
  readonly percent: number;
  readonly tries: number;
  readonly leaseUntil: Date | null;
}

/** A worker that gave no sign for so long is taken for dead, and its shard is another's. */
export const LEASE_MS = 30_000;
/** It gives a sign so often, and looks whether it should stop. */
export const SIGN_MS = 1_000;
/** A shard that was begun so often and never ended stops the run. */
export const MOST_TRIES = 5;
/** The rest is merging. */
const SHARDS_PERCENT = 95;

/** Progress of a run in whole percent: shards weigh as much as they have people. */
export function percentOf(shards: readonly Pick<ShardNow, 'people' | 'percent'>[]): number {
  const all = shards.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return shards.length > 0 ? SHARDS_PERCENT : 0;
  return Math.floor((SHARDS_PERCENT * shards.reduce((sum, { people, percent }) => sum + people * percent, 0)) / (100 * all));
}

const isLeased = ({ state, leaseUntil }: ShardNow, now: Date): boolean => state === 'working' && leaseUntil !== null && leaseUntil > now;

/** Whether anybody may take it: it waits, or who had it gives no sign any more. */
export const isFree = (shard: ShardNow, now: Date): boolean => shard.state !== 'done' && !isLeased(shard, now);

export type Tending =
  { readonly kind: 'wait' } | { readonly kind: 'ring'; readonly shards: readonly number[] } | { readonly kind: 'merge' } | { readonly kind: 'give_up'; readonly shard: number };

/**
 * What a running run needs, told from its rows alone: a bell may be lost with the queue, a worker may have died. While somebody works, the others
 * wait for their turn in the queue; only shards of the dead are rung for at once.
 */
export function tend(shards: readonly ShardNow[], now: Date): Tending {
  if (shards.every(({ state }) => state === 'done')) return { kind: 'merge' };
  const free = shards.filter((shard) => isFree(shard, now));
  const hopeless = free.find(({ tries }) => tries >= MOST_TRIES);
  if (hopeless) return { kind: 'give_up', shard: hopeless.no };
  const rung = shards.some((shard) => isLeased(shard, now)) ? free.filter(({ state }) => state === 'working') : free;
  return rung.length > 0 ? { kind: 'ring', shards: rung.map(({ no }) => no) } : { kind: 'wait' };
}
