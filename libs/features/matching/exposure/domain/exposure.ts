/** Part of something in thousandths, rounded; 0 of nothing. */
export const permille = (part: number, all: number): number => (all === 0 ? 0 : Math.round((1000 * part) / all));

/** Shares of ten equal parts of the offers in all places, in thousandths, the most shown first; together 1000. Empty when nothing is shown. */
export function tenths(lists: readonly number[]): readonly number[] {
  const all = lists.reduce((sum, one) => sum + one, 0);
  if (all === 0) return [];
  const sorted = [...lists].sort((a, b) => b - a);
  const upTo = (part: number): number =>
    permille(
      sorted.slice(0, Math.round((sorted.length * part) / 10)).reduce((sum, one) => sum + one, 0),
      all,
    );
  return Array.from({ length: 10 }, (_, i) => upTo(i + 1) - upTo(i));
}

/** A group of people who look: how many, how many proposals they have together, how many have none. */
export interface Group {
  readonly code: string;
  readonly people: number;
  readonly places: number;
  readonly without: number;
}
/** Fewer people than these could be recognised. */
export const LEAST_PEOPLE = 5;
/** All who are in no group that is shown. */
export const OTHERS = 'others';
/** A group that is shown. `joined`: the codes of those that stand in it together, when they are few enough to be named. */
export interface ShownGroup extends Group {
  readonly joined: readonly string[];
}
const MOST_NAMED = 3;

/**
 * Groups as they may be shown: those of fewer than five people go into one of others. When these are too few themselves, the smallest groups join
 * them, so that nobody is found by taking what is shown from the whole. Beyond `most` groups the smaller ones are among others too. Fewer than five people
 * in all: nothing is shown.
 */
export function groupsToShow(groups: readonly Group[], most = 30): readonly ShownGroup[] {
  const sorted = groups.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
  if (sorted.reduce((sum, { people }) => sum + people, 0) < LEAST_PEOPLE) return [];
  const small = sorted.findIndex(({ people }) => people < LEAST_PEOPLE);
  let first = Math.min(most, small < 0 ? sorted.length : small);
  const alone = (group: Group): ShownGroup => ({ ...group, joined: [] });
  if (first === sorted.length) return sorted.map(alone);
  const joined = (): Group => sorted.slice(first).reduce(together, { code: OTHERS, people: 0, places: 0, without: 0 });
  while (joined().people < LEAST_PEOPLE) first--;
  const codes = sorted.slice(first).map(({ code }) => code);
  return [...sorted.slice(0, first).map(alone), { ...joined(), joined: codes.length <= MOST_NAMED ? codes : [] }];
}
const together = (a: Group, b: Group): Group => ({ code: a.code, people: a.people + b.people, places: a.places + b.places, without: a.without + b.without });

/** Offers younger than this are new ones. */
export const NEW_DAYS = 7;
/** What people opened and applied for is counted over so many days. */
export const SIGNAL_DAYS = 30;
