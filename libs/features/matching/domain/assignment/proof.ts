import { type Market, type Pairing, scoreOf } from './market.js';

/**
 * Proves that no other pairing has a larger total, without knowing how this one was found: with prices not below zero, and person + mentor ≥ score
 * on every allowed pair, no pairing can exceed the sum of all prices (a mentor's counts once per place). Where the total reaches that sum, it is the largest.
 * Gives the faults; none = proven. Source: duality of linear programmes.
 */
export function faultsOf(market: Market, { mentorOf, personPrice, mentorPrice }: Pairing): string[] {
  const faults: string[] = [];
  const used = new Int32Array(market.capacity.length);
  let total = 0;
  let bound = 0;
  for (const [person, mentors] of market.mentorsOf.entries()) {
    const score = mentorOf[person]! < 0 ? 0 : scoreOf(market, person, mentorOf[person]!);
    if (score === undefined) faults.push(`person ${person} has mentor ${mentorOf[person]}, who is not allowed`);
    if (mentorOf[person]! >= 0) used[mentorOf[person]!]!++;
    if (personPrice[person]! < 0) faults.push(`price of person ${person} below zero`);
    for (const [i, mentor] of mentors.entries())
      if (personPrice[person]! + mentorPrice[mentor]! < market.scoresOf[person]![i]!) faults.push(`prices of ${person} and ${mentor} below their score`);
    total += score ?? 0;
    bound += personPrice[person]!;
  }
  for (const [mentor, places] of market.capacity.entries()) {
    if (used[mentor]! > places) faults.push(`mentor ${mentor} over capacity`);
    if (mentorPrice[mentor]! < 0) faults.push(`price of mentor ${mentor} below zero`);
    bound += places * mentorPrice[mentor]!;
  }
  if (total !== bound) faults.push(`total ${total}, bound ${bound}`);
  return faults;
}
