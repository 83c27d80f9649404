import { Assigner } from './assigner.js';
import { largestScore, type Market, numbersFor, totalOf } from './market.js';
import { faultsOf } from './proof.js';
import { blockingPairs, stable, type Wishes } from './stable.js';
import { equalsOf, firstById } from './ties.js';

export type Id = string | number;

/** Founders, mentors with places, and what each pair is worth: whole numbers, below zero too. A pair without score, or banned, is never given. */
export interface Problem {
  readonly people: readonly Id[];
  readonly mentors: readonly { readonly id: Id; readonly capacity: number }[];
  readonly scores: readonly Score[];
  readonly bans?: readonly { readonly person: Id; readonly mentor: Id }[];
}
export interface Score {
  readonly person: Id;
  readonly mentor: Id;
  readonly score: number;
  /** What each side thinks of the pair, for the stable mode; the score when nothing is said. */
  readonly byPerson?: number;
  readonly byMentor?: number;
}
/** `total`: the largest sum, people may stay without. `people`: as many people as possible, and of those the largest sum. */
export type Aim = 'total' | 'people';

/** Why somebody has no mentor: nobody was scored; every scored one is banned; only scores below zero; all who fit have no place; or their places are worth more to others. */
export type Unmatched =
  | { readonly person: Id; readonly reason: 'no_candidate' | 'banned' | 'no_place' }
  | { readonly person: Id; readonly reason: 'below_zero'; readonly best: { readonly mentor: Id; readonly score: number } }
  | { readonly person: Id; readonly reason: 'full'; readonly mentors: readonly { readonly mentor: Id; readonly score: number; readonly price: number }[] };

export interface Assignment {
  /** In the order of ids. */
  readonly pairs: readonly { readonly person: Id; readonly mentor: Id; readonly score: number }[];
  readonly total: number;
  readonly unmatched: readonly Unmatched[];
  /** What one more place with a mentor would add; 0 with places left. */
  readonly mentors: readonly { readonly id: Id; readonly capacity: number; readonly used: number; readonly price: number }[];
  readonly proof: Proof;
}
/** person price + mentor price ≥ score + `each` on every allowed pair; bound = Σ person prices + Σ mentor price × capacity − `each` × pairs = total. */
export interface Proof {
  readonly bound: number;
  readonly met: boolean;
  readonly each: number;
  readonly people: readonly { readonly id: Id; readonly price: number }[];
}

/** Numbers before texts; numbers by size, texts by their characters: the same order on every machine. */
export const byId = (a: Id, b: Id): number => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1);

/** The largest total, proven, ties by id: the same people, mentors and scores in another order give the same pairs. */
export function assign(problem: Problem, aim: Aim = 'total'): Assignment {
  const read = new Reading(problem);
  const each = aim === 'people' ? read.enough : 0;
  const market = read.market(each);
  const solved = new Assigner(market).solve();
  const mentorOf = firstById(equalsOf(market, solved), solved.mentorOf);
  const faults = faultsOf(market, { mentorOf, personPrice: solved.personPrice, mentorPrice: solved.mentorPrice });
  return read.outcome(market, mentorOf, solved, each, faults.length === 0);
}

/** The stable pairing beside the largest total: what it costs, and how many pairs would rather have each other in either. */
export interface StableAssignment {
  readonly pairs: Assignment['pairs'];
  readonly total: number;
  readonly optimum: number;
  readonly blockingPairs: { readonly stable: number; readonly optimal: number };
  readonly unmatched: readonly Id[];
}
export function assignStably(problem: Problem): StableAssignment {
  const read = new Reading(problem);
  const market = read.market(0);
  const wishes = read.wishes();
  const mentorOf = stable(market, wishes);
  const solved = new Assigner(market).solve();
  return {
    pairs: read.pairs(market, mentorOf, 0),
    total: totalOf(market, mentorOf),
    optimum: totalOf(market, solved.mentorOf),
    blockingPairs: { stable: blockingPairs(market, wishes, mentorOf), optimal: blockingPairs(market, wishes, firstById(equalsOf(market, solved), solved.mentorOf)) },
    unmatched: read.people.filter((_, person) => mentorOf[person]! < 0),
  };
}

interface Candidate {
  readonly mentor: number;
  readonly given: Score;
}

/** From ids to places in their order, and back. */
class Reading {
  readonly people: readonly Id[];
  private readonly mentors: Problem['mentors'];
  /** Allowed pairs per person, mentors ascending; those below zero are dropped where people may stay without. */
  private readonly candidates: Candidate[][];
  private readonly banned: Uint32Array;
  /** So much more than any sum of scores that one more person always counts more. */
  readonly enough: number;

  constructor(problem: Problem) {
    this.people = [...problem.people].sort(byId);
    this.mentors = [...problem.mentors].sort((a, b) => byId(a.id, b.id));
    const personAt = new Map(this.people.map((id, at) => [id, at]));
    const mentorAt = new Map(this.mentors.map(({ id }, at) => [id, at]));
    const bans = new Set((problem.bans ?? []).map(({ person, mentor }) => personAt.get(person)! * this.mentors.length + mentorAt.get(mentor)!));
    this.candidates = this.people.map(() => []);
    this.banned = new Uint32Array(this.people.length);
    let least = 0;
    let most = 0;
    for (const given of problem.scores) {
      const person = personAt.get(given.person)!;
      const mentor = mentorAt.get(given.mentor)!;
      if (bans.has(person * this.mentors.length + mentor)) {
        this.banned[person]!++;
        continue;
      }
      this.candidates[person]!.push({ mentor, given });
      least = Math.min(least, given.score);
      most = Math.max(most, given.score);
    }
    for (const list of this.candidates) list.sort((a, b) => a.mentor - b.mentor);
    this.enough = (most - least) * (this.people.length + 1) + 1;
  }

  /** `each` is added to every score; what stays below zero is not worth a place. */
  market(each: number): Market {
    const worth = this.candidates.map((list) => (each > 0 ? list : list.filter(({ given }) => given.score >= 0)));
    const scores = worth.map((list) => list.map(({ given }) => given.score + each));
    const largest = largestScore({ scoresOf: scores.map((one) => Float64Array.from(one)) });
    return {
      capacity: Int32Array.from(this.mentors, ({ capacity }) => Math.min(capacity, this.people.length)),
      mentorsOf: worth.map((list) => Int32Array.from(list, ({ mentor }) => mentor)),
      scoresOf: scores.map((one) => {
        const numbers = numbersFor(largest, one.length);
        numbers.set(one);
        return numbers;
      }),
    };
  }

  wishes(): Wishes {
    const worth = this.candidates.map((list) => list.filter(({ given }) => given.score >= 0).map(({ given }) => given));
    return { ofPerson: worth.map((list) => list.map((one) => one.byPerson ?? one.score)), ofMentor: worth.map((list) => list.map((one) => one.byMentor ?? one.score)) };
  }

  pairs(market: Market, mentorOf: Int32Array, each: number): Assignment['pairs'] {
    return this.people.flatMap((person, at) => {
      const mentor = mentorOf[at]!;
      if (mentor < 0) return [];
      const score = market.scoresOf[at]![market.mentorsOf[at]!.indexOf(mentor)]! - each;
      return [{ person, mentor: this.mentors[mentor]!.id, score }];
    });
  }

  outcome(market: Market, mentorOf: Int32Array, prices: { personPrice: ArrayLike<number>; mentorPrice: ArrayLike<number> }, each: number, met: boolean): Assignment {
    const pairs = this.pairs(market, mentorOf, each);
    const used = new Int32Array(this.mentors.length);
    for (const mentor of mentorOf) if (mentor >= 0) used[mentor]!++;
    const people = this.people.map((id, at) => ({ id, price: prices.personPrice[at]! }));
    const mentors = this.mentors.map(({ id, capacity }, at) => ({ id, capacity, used: used[at]!, price: prices.mentorPrice[at]! }));
    const sum = people.reduce((total, { price }) => total + price, 0) + mentors.reduce((total, { price }, at) => total + price * market.capacity[at]!, 0);
    return {
      pairs,
      total: pairs.reduce((total, { score }) => total + score, 0),
      unmatched: this.people.flatMap((_, at) => (mentorOf[at]! < 0 ? [this.whyNot(at, prices.mentorPrice, each)] : [])),
      mentors,
      proof: { bound: sum - each * pairs.length, met, each, people },
    };
  }

  private whyNot(at: number, mentorPrice: ArrayLike<number>, each: number): Unmatched {
    const person = this.people[at]!;
    const list = [...this.candidates[at]!].sort((a, b) => b.given.score - a.given.score || a.mentor - b.mentor);
    const [best] = list;
    if (!best) return { person, reason: this.banned[at]! > 0 ? 'banned' : 'no_candidate' };
    const withPlaces = list.filter(({ mentor }) => this.mentors[mentor]!.capacity > 0);
    if (withPlaces.length === 0) return { person, reason: 'no_place' };
    const worth = withPlaces.filter(({ given }) => each > 0 || given.score >= 0);
    if (worth.length === 0) return { person, reason: 'below_zero', best: { mentor: this.mentors[best.mentor]!.id, score: best.given.score } };
    return {
      person,
      reason: 'full',
      mentors: worth.slice(0, 5).map(({ mentor, given }) => ({ mentor: this.mentors[mentor]!.id, score: given.score, price: mentorPrice[mentor]! })),
    };
  }
}
