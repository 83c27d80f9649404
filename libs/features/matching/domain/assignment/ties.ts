import type { Pairing } from './market.js';

const NOBODY = -1;

/** A pairing of largest total, and what may change in it without loss. `equalOf`: per person the mentors, ascending, whose prices meet the score. */
export interface Equals {
  readonly capacity: Int32Array;
  readonly equalOf: readonly Int32Array[];
  readonly mayBeWithout: (person: number) => boolean;
  readonly mayBeEmptier: (mentor: number) => boolean;
}

/** The pairs that prices do not forbid: every pairing of largest total is made of these (complementary slackness). */
export function equalsOf(
  market: { capacity: Int32Array; mentorsOf: readonly Int32Array[]; scoresOf: readonly ArrayLike<number>[] },
  { personPrice, mentorPrice }: Pairing,
): Equals {
  return {
    capacity: market.capacity,
    equalOf: market.mentorsOf.map((mentors, person) => mentors.filter((mentor, i) => personPrice[person]! + mentorPrice[mentor]! === market.scoresOf[person]![i]!)),
    mayBeWithout: (person) => personPrice[person] === 0,
    mayBeEmptier: (mentor) => mentorPrice[mentor] === 0,
  };
}

/**
 * Among all pairings of the same largest total the one with most people, and of those the first by id: the first person gets the first mentor that any of
 * them gives her, then the second person, and so on. So the result does not depend on how it was found, nor on the order of what came in.
 */
export function firstById(equals: Equals, mentorOf: Int32Array): Int32Array {
  const walk = new Walk(equals, mentorOf.slice());
  walk.addPeople();
  for (let person = 0; person < mentorOf.length; person++) walk.settle(person);
  return walk.mentorOf;
}

/** Moves along chains of equals. A place in the walk is a mentor, or `none` (those without), or `spare` (free places that may be left or filled). */
class Walk {
  private readonly at: number[][];
  private readonly fixed: Uint8Array;
  private readonly fixedAt: Int32Array;
  private readonly none: number;
  private readonly spare: number;
  private readonly from: Int32Array;
  private readonly by: Int32Array;
  private readonly seen: Int32Array;
  private readonly way: Int32Array;
  private ends = 0;
  private goal = 0;
  private stamp = 0;

  constructor(
    private readonly equals: Equals,
    readonly mentorOf: Int32Array,
  ) {
    const mentors = equals.capacity.length;
    this.none = mentors;
    this.spare = mentors + 1;
    this.at = Array.from({ length: mentors + 2 }, () => []);
    this.fixed = new Uint8Array(mentorOf.length);
    this.fixedAt = new Int32Array(mentors + 2);
    this.from = new Int32Array(mentors + 2);
    this.by = new Int32Array(mentors + 2);
    this.seen = new Int32Array(mentors + 2);
    this.way = new Int32Array(mentors + 2);
    for (let person = 0; person < mentorOf.length; person++) this.at[this.placeOf(person)]!.push(person);
  }

  /** More people where the total stays the same: each of those without goes along a chain to a free place, if there is one. */
  addPeople(): void {
    const waiting = this.at[this.none]!.filter((person) => this.equals.equalOf[person]!.length > 0);
    this.stamp++;
    // what a search that failed has seen leads nowhere for the others either: it is forgotten only when somebody moved
    for (const person of waiting)
      if (this.equals.equalOf[person]!.some((mentor) => this.seen[mentor] !== this.stamp && this.search(mentor, this.spare, person, false))) this.stamp++;
  }

  /** Gives this person the first mentor possible and lets nobody change that any more. */
  settle(person: number): void {
    const now = this.placeOf(person);
    this.stamp++;
    for (const mentor of this.equals.equalOf[person]!) {
      if (mentor >= now) break;
      if (this.seen[mentor] !== this.stamp && this.search(mentor, now, person, true)) break;
    }
    this.fixed[person] = 1;
    this.fixedAt[this.placeOf(person)]!++;
  }

  private placeOf(person: number): number {
    const mentor = this.mentorOf[person]!;
    return mentor === NOBODY ? this.none : mentor;
  }

  private isFree(mentor: number): boolean {
    return this.at[mentor]!.length < this.equals.capacity[mentor]!;
  }

  /** Whether `person` may come to `start` when somebody moves on from there, and so on, until `goal` gets one; makes the moves if so. */
  private search(start: number, goal: number, person: number, mayEmpty: boolean): boolean {
    this.goal = goal;
    this.ends = 0;
    this.mark(start, NOBODY, NOBODY);
    for (let i = 0; i < this.ends && this.seen[goal] !== this.stamp; i++) {
      const place = this.way[i]!;
      if (place === this.spare) this.throughSpare(mayEmpty);
      else this.through(place, person, mayEmpty);
    }
    if (this.seen[goal] !== this.stamp) return false;
    for (let place = goal; place !== start; place = this.from[place]!) if (this.by[place]! !== NOBODY) this.put(this.by[place]!, place);
    this.put(person, start);
    return true;
  }

  /** Somebody fills a free place, so somebody else may leave one empty. */
  private throughSpare(mayEmpty: boolean): void {
    for (let mentor = 0; mayEmpty && mentor < this.none; mentor++) if (this.seen[mentor] !== this.stamp && this.equals.mayBeEmptier(mentor)) this.mark(mentor, this.spare, NOBODY);
  }

  private through(place: number, mover: number, mayEmpty: boolean): void {
    const { equalOf, mayBeWithout } = this.equals;
    const { seen, stamp } = this;
    if (place !== this.none && seen[this.spare] !== stamp && this.isFree(place)) this.mark(this.spare, place, NOBODY);
    if (this.fixedAt[place] === this.at[place]!.length) return;
    for (const person of this.at[place]!) {
      if (this.fixed[person] === 1 || person === mover) continue;
      if (mayEmpty && seen[this.none] !== stamp && mayBeWithout(person)) this.mark(this.none, place, person);
      const mentors = equalOf[person]!;
      for (let i = 0; i < mentors.length; i++) if (seen[mentors[i]!] !== stamp) this.mark(mentors[i]!, place, person);
      if (seen[this.goal] === stamp) return;
    }
  }

  private mark(place: number, from: number, by: number): void {
    this.seen[place] = this.stamp;
    this.from[place] = from;
    this.by[place] = by;
    this.way[this.ends++] = place;
  }

  private put(person: number, place: number): void {
    const old = this.at[this.placeOf(person)]!;
    old[old.indexOf(person)] = old[old.length - 1]!;
    old.pop();
    this.at[place]!.push(person);
    this.mentorOf[person] = place === this.none ? NOBODY : place;
  }
}
