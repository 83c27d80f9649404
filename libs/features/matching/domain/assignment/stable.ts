import type { Market } from './market.js';

const NOBODY = -1;

/** How much each side of a pair wants it, in the order of `mentorsOf`; equal wishes go by id. */
export interface Wishes {
  readonly ofPerson: readonly ArrayLike<number>[];
  readonly ofMentor: readonly ArrayLike<number>[];
}

/**
 * The stable pairing that is best for the founders: each asks down her list, each mentor keeps the best of those who asked (deferred acceptance,
 * Gale and Shapley 1962, with capacities). No two would rather have each other; the price is a smaller total.
 */
export function stable(market: Market, wishes: Wishes): Int32Array {
  const { capacity, mentorsOf } = market;
  const people = mentorsOf.length;
  const mentorOf = new Int32Array(people).fill(NOBODY);
  const held: Asked[][] = Array.from({ length: capacity.length }, () => []);
  const list = mentorsOf.map((_, person) => byWish(wishes.ofPerson[person]!));
  const asked = new Int32Array(people);
  for (let first = 0; first < people; first++)
    for (let person = first; person !== NOBODY;) {
      const at = list[person]![asked[person]!++];
      if (at === undefined) break;
      const mentor = mentorsOf[person]![at]!;
      if (capacity[mentor] === 0) continue;
      const mine = held[mentor]!;
      mine.push({ person, wish: wishes.ofMentor[person]![at]! });
      mentorOf[person] = mentor;
      if (mine.length <= capacity[mentor]!) break;
      const out = takeWorst(mine);
      mentorOf[out] = NOBODY;
      person = out;
    }
  return mentorOf;
}

interface Asked {
  readonly person: number;
  readonly wish: number;
}
const isWorse = (a: Asked, b: Asked): boolean => a.wish < b.wish || (a.wish === b.wish && a.person > b.person);

function takeWorst(mine: Asked[]): number {
  let worst = 0;
  for (let i = 1; i < mine.length; i++) if (isWorse(mine[i]!, mine[worst]!)) worst = i;
  const out = mine[worst]!.person;
  mine[worst] = mine[mine.length - 1]!;
  mine.pop();
  return out;
}

/** Positions by falling wish; equal ones keep their order, which is that of the ids. */
function byWish(wishes: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: wishes.length }, (_, i) => i);
  // insertion: lists are short and often sorted already
  for (let i = 1; i < order.length; i++) {
    const at = order[i]!;
    let k = i - 1;
    for (; k >= 0 && wishes[order[k]!]! < wishes[at]!; k--) order[k + 1] = order[k]!;
    order[k + 1] = at;
  }
  return order;
}

/** Pairs in which both would rather have each other than whom they have: none in a stable pairing. */
export function blockingPairs(market: Market, wishes: Wishes, mentorOf: Int32Array): number {
  const worst: (Asked | undefined)[] = Array.from({ length: market.capacity.length }, () => undefined);
  const load = new Int32Array(market.capacity.length);
  const now = market.mentorsOf.map((mentors, person) => mentors.indexOf(mentorOf[person]!));
  for (const [person, at] of now.entries()) {
    if (at < 0) continue;
    const mentor = mentorOf[person]!;
    const asked = { person, wish: wishes.ofMentor[person]![at]! };
    if (load[mentor]!++ === 0 || isWorse(asked, worst[mentor]!)) worst[mentor] = asked;
  }
  let count = 0;
  for (const [person, mentors] of market.mentorsOf.entries())
    for (const [at, mentor] of mentors.entries()) {
      const mine = now[person]!;
      const wants = mine < 0 || wishes.ofPerson[person]![at]! > wishes.ofPerson[person]![mine]! || (wishes.ofPerson[person]![at] === wishes.ofPerson[person]![mine] && at < mine);
      if (!wants || market.capacity[mentor] === 0) continue;
      if (load[mentor]! < market.capacity[mentor]! || isWorse(worst[mentor]!, { person, wish: wishes.ofMentor[person]![at]! })) count++;
    }
  return count;
}
