import { blocksOf } from './blocks.js';
import { type Market, tokensOf } from './market.js';
import { atLeast } from './offer-index.js';
import { foldSlots, SLOT_BITS } from './rows.js';
import { MOST_KM } from './geography.js';

/** Upper ends of the bands of radii, in kilometres: who looks far stands together, and is asked first. */
export const BANDS = [25, 100, MOST_KM] as const;
const HIGHEST_LEVEL = 9;

/**
 * People ordered by band of their radius, then province, with the posts of each (token, block): place in the block.
 * `lack`: what they have not; `gate`: slots, then a bit for each level above theirs; 0 = gone meanwhile.
 */
export interface PeopleIndex {
  n: number;
  blocks: number;
  /** Blocks of group band * provinces + province: first[g] … first[g + 1] - 1. */
  first: Uint32Array;
  start: Uint32Array;
  /** Largest radius in each block. */
  reach: Uint16Array;
  from: Uint32Array;
  posts: Uint16Array;
  lack: Uint16Array;
  gate: Uint16Array;
  /** commune | radius << 16: what a distance needs, beside one another. */
  spot: Uint32Array;
  ids: Uint32Array;
  longest: number;
}

const bandOf = (radius: number): number => (radius <= BANDS[0] ? 0 : radius <= BANDS[1] ? 1 : 2);

/** Builds the index of all living people; `old` lends its arrays. */
export function buildPeopleIndex(market: Market, old?: PeopleIndex): PeopleIndex {
  const { people, geography, arena } = market;
  const c = people.columns;
  let living = 0;
  for (let id = 0; id < people.n; id++) if (people.alive(id)) living++;
  const alive = new Uint32Array(living);
  let posts = 0;
  for (let id = 0, i = 0; id < people.n; id++)
    if (people.alive(id)) {
      alive[i++] = id;
      posts += c.count[id]!;
    }
  const groupOf = (id: number): number => bandOf(c.radius[id]!) * geography.provinces + geography.province[c.commune[id]!]!;
  const blocks = blocksOf(alive, BANDS.length * geography.provinces, 1, groupOf, () => 0);
  const index: PeopleIndex = {
    ...{ n: living, blocks: blocks.n, longest: blocks.most },
    first: atLeast(arena, Uint32Array, old?.first, blocks.first.length),
    start: atLeast(arena, Uint32Array, old?.start, blocks.start.length),
    reach: atLeast(arena, Uint16Array, old?.reach, blocks.n),
    from: atLeast(arena, Uint32Array, old?.from, tokensOf(market) * blocks.n + 1),
    posts: atLeast(arena, Uint16Array, old?.posts, posts),
    lack: atLeast(arena, Uint16Array, old?.lack, living),
    gate: atLeast(arena, Uint16Array, old?.gate, living),
    spot: atLeast(arena, Uint32Array, old?.spot, living),
    ids: atLeast(arena, Uint32Array, old?.ids, living),
  };
  index.first.set(blocks.first);
  index.start.set(blocks.start);
  index.ids.set(blocks.ids);
  fillPeople(market, index);
  fillPosts(market, index);
  return index;
}

function fillPeople({ people }: Market, index: PeopleIndex): void {
  const c = people.columns;
  index.reach.fill(0);
  for (let b = 0; b < index.blocks; b++)
    for (let x = index.start[b]!; x < index.start[b + 1]!; x++) {
      const id = index.ids[x]!;
      index.lack[x] = ~c.have[id]!;
      index.spot[x] = c.commune[id]! | (c.radius[id]! << 16);
      index.gate[x] = foldSlots(c.slots[id]!) | (((1 << (SLOT_BITS + HIGHEST_LEVEL + 1)) - 1) & ~((1 << (SLOT_BITS + c.level[id]! + 1)) - 1));
      index.reach[b] = Math.max(index.reach[b]!, c.radius[id]!);
    }
}

function fillPosts(market: Market, index: PeopleIndex): void {
  const { tokens, columns } = market.people;
  const { from, blocks, posts, start, ids } = index;
  from.fill(0);
  for (let b = 0; b < blocks; b++)
    for (let x = start[b]!; x < start[b + 1]!; x++) for (let j = columns.from[ids[x]!]!, end = j + columns.count[ids[x]!]!; j < end; j++) from[tokens[j]! * blocks + b + 1]!++;
  const cells = tokensOf(market) * blocks;
  for (let i = 0; i < cells; i++) from[i + 1]! += from[i]!;
  for (let b = 0; b < blocks; b++)
    for (let x = start[b]!, base = x; x < start[b + 1]!; x++)
      for (let j = columns.from[ids[x]!]!, end = j + columns.count[ids[x]!]!; j < end; j++) posts[from[tokens[j]! * blocks + b]!++] = x - base;
  from.copyWithin(1, 0, cells);
  from[0] = 0;
}
