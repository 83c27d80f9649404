/** How much two different words must have in common to be taken for one. */
const NEAR = 0.55;

/** Sets of three letters, with the ends marked. */
function triples(word: string): Set<string> {
  const marked = `^${word}$`;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i++) found.add(marked.slice(i, i + 3));
  return found;
}

/** Least number of letters added, left out, changed or swapped with their neighbour; stops above `most`. */
export function mistakes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Typing mistakes that a word of this length may hold. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Finds the known words nearest to one that is not known: typing mistakes first, then words of one family (boucherie, boucher). */
export class NearWords {
  private readonly byTriple = new Map<string, number[]>();
  private readonly sizes: number[];
  private readonly kept = new Map<string, readonly (readonly [string, number])[]>();

  constructor(private readonly words: readonly string[]) {
    this.sizes = words.map((word, at) => {
      const set = triples(word);
      for (const triple of set) this.byTriple.set(triple, [...(this.byTriple.get(triple) ?? []), at]);
      return set.size;
    });
  }

  /** Known words with their likeness, above 0 and below 1, best first; at most six. */
  of(word: string): readonly (readonly [string, number])[] {
    const known = this.kept.get(word);
    if (known) return known;
    const found = this.search(word);
    if (this.kept.size > 20_000) this.kept.clear();
    this.kept.set(word, found);
    return found;
  }

  private search(word: string): readonly (readonly [string, number])[] {
    const set = triples(word);
    const shared = new Map<number, number>();
    for (const triple of set) for (const at of this.byTriple.get(triple) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const most = allowed(word.length);
    const found: (readonly [string, number])[] = [];
    for (const [at, common] of shared) {
      const other = this.words[at]!;
      const likeness = (2 * common) / (set.size + this.sizes[at]!);
      const wrong = most > 0 && likeness > 0.2 ? mistakes(word, other, most) : most + 1;
      if (wrong <= most) found.push([other, 0.95 - 0.1 * wrong]);
      else if (likeness >= NEAR) found.push([other, likeness * 0.9]);
    }
    return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 6);
  }
}
