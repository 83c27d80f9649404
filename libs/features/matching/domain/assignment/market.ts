/** Whole numbers: 32 bits while they fit, else exact up to 2^53. */
export type Numbers = Int32Array | Float64Array;

/** Who may be given to whom: people and mentors by their place in the order of ids, only pairs that are allowed. Scores are whole and not negative. */
export interface Market {
  readonly capacity: Int32Array;
  /** Per person: mentors, ascending, and the score with each. */
  readonly mentorsOf: readonly Int32Array[];
  readonly scoresOf: readonly Numbers[];
}

/** A pairing with its prices. `mentorOf`: -1 = nobody. Prices are whole and not negative, see proof.ts. */
export interface Pairing {
  readonly mentorOf: Int32Array;
  readonly personPrice: Numbers;
  readonly mentorPrice: Numbers;
}

const LARGEST_32 = 2 ** 28;

export function largestScore(market: Pick<Market, 'scoresOf'>): number {
  let largest = 0;
  for (const scores of market.scoresOf) for (let i = 0; i < scores.length; i++) if (scores[i]! > largest) largest = scores[i]!;
  return largest;
}

export const numbersFor = (largest: number, length: number): Numbers => (largest < LARGEST_32 ? new Int32Array(length) : new Float64Array(length));

/** Score of a pair; undefined when the pair is not allowed. */
export function scoreOf(market: Market, person: number, mentor: number): number | undefined {
  const at = market.mentorsOf[person]!.indexOf(mentor);
  return at < 0 ? undefined : market.scoresOf[person]![at];
}

/** Sum of the scores of the pairs. */
export function totalOf(market: Market, mentorOf: Int32Array): number {
  let total = 0;
  for (let person = 0; person < mentorOf.length; person++) if (mentorOf[person]! >= 0) total += scoreOf(market, person, mentorOf[person]!) ?? 0;
  return total;
}
