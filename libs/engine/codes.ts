/** Codes in the order of their numbers. */
export class Codes {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(codes: Iterable<string> = []) {
    for (const code of codes) this.add(code);
  }

  add(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.list.length);
    this.list.push(code);
    return this.list.length - 1;
  }

  of(code: string): number | undefined {
    return this.numbers.get(code);
  }

  get size(): number {
    return this.list.length;
  }
}

/** Codes by how often they are there, most first, then by code. */
export function byFrequency(codes: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
}

/** A market has room for so many different codes of a kind. */
export class TooMany extends Error {
  constructor(
    readonly what: 'requirements' | 'slots' | 'sectors' | 'skills',
    readonly count: number,
    readonly most: number,
  ) {
    super(`${count} different ${what}, ${most} at most`);
  }
}
