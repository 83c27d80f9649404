import { largestScore, type Market, type Numbers, numbersFor, type Pairing } from './market.js';
import { type DistanceQueue, queueFor } from './queue.js';

const NOBODY = -1;
const FAR = 2 ** 30;
/** Below every score. */
export const NEVER = -(2 ** 30);

function bestFirst(mentors: Int32Array, scores: Numbers): { mentors: Int32Array; scores: Numbers } {
  const largest = largestScore({ scoresOf: [scores] });
  const length = mentors.length;
  // one exact number holds score and place
  const order = Float64Array.from(scores, (score, i) => (largest - score) * length + i).sort();
  const places = Int32Array.from(order, (key) => key % length);
  return { mentors: places.map((at) => mentors[at]!), scores: scores.map((_, i) => scores[places[i]!]!) };
}

/**
 * The largest total of scores, exactly: each person in turn goes the cheapest way to a place, moving others where that gains (successive shortest
 * paths; prices keep every step non-negative). The prices prove the result in the end (proof.ts). Nobody has to be given: a place is left empty,
 * or a person without mentor, where that is better. About n searches of a small part of the graph each; whole numbers only.
 */
export class Assigner implements Pairing {
  readonly mentorOf: Int32Array;
  readonly personPrice: Numbers;
  readonly mentorPrice: Numbers;
  /** Whom each mentor has now. */
  readonly held: number[][];
  private readonly distance: Numbers;
  private readonly settled: Uint8Array;
  private readonly touched: Int32Array;
  /** The person over whom a mentor was reached. */
  private readonly through: Int32Array;
  private readonly queue: DistanceQueue;
  private readonly far: number;
  private touches = 0;
  /** All pairs in one row: those of a person from `first[person]` on, best score first. */
  private readonly first: Int32Array;
  private readonly mentors: Int32Array;
  private readonly scores: Numbers;

  constructor(private readonly market: Market) {
    const people = market.mentorsOf.length;
    const mentors = market.capacity.length;
    const largest = largestScore(market);
    this.mentorOf = new Int32Array(people).fill(NOBODY);
    this.personPrice = numbersFor(largest, people);
    this.mentorPrice = numbersFor(largest, mentors);
    this.held = Array.from({ length: mentors }, () => []);
    this.far = largest < FAR / 4 ? FAR : Infinity;
    this.distance = numbersFor(largest, mentors).fill(this.far);
    this.settled = new Uint8Array(mentors);
    this.touched = new Int32Array(mentors);
    this.through = new Int32Array(mentors);
    this.queue = queueFor(largest);
    this.first = new Int32Array(people + 1);
    for (let person = 0; person < people; person++) this.first[person + 1] = this.first[person]! + market.mentorsOf[person]!.length;
    this.mentors = new Int32Array(this.first[people]!);
    this.scores = numbersFor(largest, this.first[people]!);
    for (let person = 0; person < people; person++) {
      const { mentors: list, scores } = bestFirst(market.mentorsOf[person]!, market.scoresOf[person]!);
      this.mentors.set(list, this.first[person]);
      this.scores.set(scores, this.first[person]);
    }
  }

  /** A pair is not allowed any more. */
  forbid(person: number, mentor: number): void {
    const end = this.first[person + 1]!;
    const at = this.mentors.subarray(0, end).indexOf(mentor, this.first[person]);
    // scores fall along the list, and what is worth less than nothing is never looked at
    this.mentors.copyWithin(at, at + 1, end);
    this.scores.copyWithin(at, at + 1, end);
    this.mentors[end - 1] = mentor;
    this.scores[end - 1] = NEVER;
  }

  solve(): this {
    // those with most to gain first: it saves a third of the work (measured)
    const waiting = this.takeBestFree().sort((a, b) => this.personPrice[b]! - this.personPrice[a]! || a - b);
    for (const person of waiting) this.place(person);
    return this;
  }

  /** The best free mentor for whom that is the best of all: no search is needed. Gives the others. */
  private takeBestFree(): number[] {
    const { first, mentors, personPrice, scores } = this;
    const waiting: number[] = [];
    for (let person = 0; person < personPrice.length; person++) {
      const end = first[person + 1]!;
      let at = first[person]!;
      const best = at < end ? scores[at]! : 0;
      personPrice[person] = best;
      if (best === 0) continue;
      while (at < end && scores[at] === best && !this.hasPlace(mentors[at]!)) at++;
      if (at < end && scores[at] === best) this.give(person, mentors[at]!);
      else waiting.push(person);
    }
    return waiting;
  }

  hasPlace(mentor: number): boolean {
    return this.held[mentor]!.length < this.market.capacity[mentor]!;
  }

  give(person: number, mentor: number): void {
    this.held[mentor]!.push(person);
    this.mentorOf[person] = mentor;
  }

  /** Finds the cheapest way for one person without mentor: to a free place, or until somebody on the way (perhaps the person) is better without. */
  place(person: number): void {
    const { distance, held, mentorPrice, personPrice, queue, settled } = this;
    let limit: number = personPrice[person]!;
    let leaves = person;
    let end = NOBODY;
    this.touches = 0;
    this.reach(person, 0, limit);
    for (let mentor = queue.next(limit); mentor >= 0; mentor = queue.next(limit)) {
      if (settled[mentor] === 1 || distance[mentor] !== queue.at) continue;
      const here = queue.at;
      settled[mentor] = 1;
      if (this.hasPlace(mentor)) {
        end = mentor;
        limit = here;
        break;
      }
      const others = held[mentor]!;
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!;
        if (here + personPrice[other]! < limit) {
          limit = here + personPrice[other]!;
          leaves = other;
        }
        this.reach(other, here, limit);
      }
    }
    queue.clear();
    for (let i = 0; i < this.touches; i++) {
      const mentor = this.touched[i]!;
      const rise = limit - distance[mentor]!;
      if (settled[mentor] === 1 && rise > 0) {
        mentorPrice[mentor]! += rise;
        const others = held[mentor]!;
        for (let k = 0; k < others.length; k++) personPrice[others[k]!]! -= rise;
      }
      distance[mentor] = this.far;
      settled[mentor] = 0;
    }
    personPrice[person]! -= limit;
    if (end >= 0) this.moveAlong(person, end);
    else if (leaves !== person) this.moveAlong(person, this.leave(leaves));
  }

  /** Which mentors this person would go to next, from a distance of `base`. Prices are not below zero: from the first score that is too low on, none. */
  private reach(person: number, base: number, limit: number): void {
    const { distance, mentorPrice, mentors, scores, settled } = this;
    const from = base + this.personPrice[person]!;
    const end = this.first[person + 1]!;
    for (let i = this.first[person]!; i < end; i++) {
      const gap = from - scores[i]!;
      if (gap >= limit) return;
      const mentor = mentors[i]!;
      const way = gap + mentorPrice[mentor]!;
      if (way >= limit || way >= distance[mentor]! || settled[mentor] === 1) continue;
      if (distance[mentor] === this.far) this.touched[this.touches++] = mentor;
      distance[mentor] = way;
      this.through[mentor] = person;
      this.queue.push(way, mentor);
    }
  }

  /** Takes a person out; gives the mentor who has a place now. */
  leave(person: number): number {
    const mentor = this.mentorOf[person]!;
    const others = this.held[mentor]!;
    others[others.indexOf(person)] = others[others.length - 1]!;
    others.pop();
    this.mentorOf[person] = NOBODY;
    return mentor;
  }

  /** Everybody on the way moves up by one, from the free place back to the first person. */
  private moveAlong(first: number, free: number): void {
    for (let mentor = free; ;) {
      const person = this.through[mentor]!;
      const before = person === first ? NOBODY : this.leave(person);
      this.give(person, mentor);
      if (before === NOBODY) return;
      mentor = before;
    }
  }
}
