import { Assigner, NEVER } from './assigner.js';
import type { Market, Numbers } from './market.js';
import { HeapQueue } from './queue.js';

const NOBODY = -1;

/**
 * A pairing that is kept the best while life goes on: a pair says yes and is kept, somebody says no, a mentor stops or begins. Each change costs one or two
 * searches instead of a new solution; the total is always that of a new solution in which the accepted pairs are left out.
 */
export class LiveAssignment {
  private readonly market: { capacity: Int32Array; readonly mentorsOf: Int32Array[]; readonly scoresOf: Numbers[] };
  private readonly best: Assigner;
  /** Per mentor: people, and the place of the mentor in their lists. */
  private readonly peopleOf: number[][];
  private readonly placeIn: number[][];
  private readonly distance: Float64Array;
  private readonly settled: Uint8Array;
  /** Who would leave a mentor, and for whom. */
  private readonly through: Int32Array;
  private readonly towards: Int32Array;
  private readonly queue = new HeapQueue();

  constructor(market: Market) {
    this.market = { capacity: market.capacity.slice(), mentorsOf: market.mentorsOf.map((one) => one.slice()), scoresOf: market.scoresOf.map((one) => one.slice()) };
    const mentors = market.capacity.length;
    this.best = new Assigner(this.market).solve();
    this.peopleOf = Array.from({ length: mentors }, () => []);
    this.placeIn = Array.from({ length: mentors }, () => []);
    for (const [person, of] of market.mentorsOf.entries())
      for (const [at, mentor] of of.entries()) {
        this.peopleOf[mentor]!.push(person);
        this.placeIn[mentor]!.push(at);
      }
    this.distance = new Float64Array(mentors).fill(Infinity);
    this.settled = new Uint8Array(mentors);
    this.through = new Int32Array(mentors);
    this.towards = new Int32Array(mentors);
  }

  mentorOf(person: number): number {
    return this.best.mentorOf[person]!;
  }

  /** Both said yes: the pair and its place are out of every later change. */
  accept(person: number): void {
    const mentor = this.best.leave(person);
    this.market.scoresOf[person]!.fill(NEVER);
    this.best.personPrice[person] = 0;
    this.market.capacity[mentor]!--;
  }

  /** One of both said no: the pair is not given again; both look for another. */
  decline(person: number): void {
    const mentor = this.best.leave(person);
    const at = this.market.mentorsOf[person]!.indexOf(mentor);
    this.market.scoresOf[person]![at] = NEVER;
    this.best.forbid(person, mentor);
    this.best.place(person);
    this.fill(mentor);
  }

  /** The mentor takes this many from now on, besides accepted ones: absent (0), back, or new. */
  setCapacity(mentor: number, capacity: number): void {
    this.market.capacity[mentor] = capacity;
    const out: number[] = [];
    for (const held = this.best.held[mentor]!; held.length > capacity;) {
      const person = held[held.length - 1]!;
      this.best.leave(person);
      out.push(person);
    }
    for (const person of out) this.best.place(person);
    this.fill(mentor);
  }

  /** Total of the pairs that are not accepted yet. */
  get total(): number {
    let total = 0;
    for (const [person, mentors] of this.market.mentorsOf.entries()) {
      const mentor = this.best.mentorOf[person]!;
      if (mentor !== NOBODY) total += this.market.scoresOf[person]![mentors.indexOf(mentor)]!;
    }
    return total;
  }

  /** Free places of a mentor whose price is above zero: whoever gains most comes, with those who move up behind, or the price falls. */
  private fill(mentor: number): void {
    while (this.best.mentorPrice[mentor]! > 0 && this.best.hasPlace(mentor)) this.invite(mentor);
  }

  private invite(first: number): void {
    const { distance, queue, settled } = this;
    const { held, mentorOf, mentorPrice, personPrice } = this.best;
    const touched = [first];
    let limit: number = mentorPrice[first]!;
    let emptier = first;
    let comes = NOBODY;
    let to = NOBODY;
    distance[first] = 0;
    queue.push(0, first);
    for (let mentor = queue.next(limit); mentor >= 0; mentor = queue.next(limit)) {
      if (settled[mentor] === 1 || distance[mentor] !== queue.at) continue;
      const here = queue.at;
      settled[mentor] = 1;
      if (here + mentorPrice[mentor]! < limit) {
        limit = here + mentorPrice[mentor]!;
        emptier = mentor;
        comes = NOBODY;
      }
      const people = this.peopleOf[mentor]!;
      const places = this.placeIn[mentor]!;
      for (let i = 0; i < people.length; i++) {
        const person = people[i]!;
        const score = this.market.scoresOf[person]![places[i]!]!;
        const way = here + personPrice[person]! + mentorPrice[mentor]! - score;
        if (score === NEVER || way >= limit) continue;
        const from = mentorOf[person]!;
        if (from === NOBODY) {
          limit = way;
          comes = person;
          to = mentor;
        } else if (settled[from] === 0 && way < distance[from]!) {
          if (distance[from] === Infinity) touched.push(from);
          distance[from] = way;
          this.through[from] = person;
          this.towards[from] = mentor;
          queue.push(way, from);
        }
      }
    }
    queue.clear();
    for (const mentor of touched) {
      const fall = limit - distance[mentor]!;
      if (settled[mentor] === 1 && fall > 0) {
        mentorPrice[mentor]! -= fall;
        for (const person of held[mentor]!) personPrice[person]! += fall;
      }
      distance[mentor] = Infinity;
      settled[mentor] = 0;
    }
    if (comes !== NOBODY) this.best.give(comes, to);
    for (let mentor = comes === NOBODY ? emptier : to; mentor !== first;) {
      const person = this.through[mentor]!;
      const next = this.towards[mentor]!;
      this.best.leave(person);
      this.best.give(person, next);
      mentor = next;
    }
  }
}
