/** How many people of a province are matched. */
export interface Crowd {
  readonly province: string;
  readonly people: number;
}

/** One part of a run: everybody of some small provinces, or, of a large one, those whose rank by number is from … to - 1. */
export interface PlannedShard {
  readonly provinces: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** People of a shard when nobody says otherwise: some seconds of work and little memory (docs/scale.md). */
export const PEOPLE_PER_SHARD = 50_000;

/**
 * Cuts a run into shards of at most `most` people, everybody in exactly one. People of a province stay together, because they need the same
 * offers; a province that is too large is cut into even ranges of numbers, small ones that follow each other are put together.
 */
export function planShards(crowds: readonly Crowd[], most: number): PlannedShard[] {
  const shards: PlannedShard[] = [];
  let open: Crowd[] = [];
  const size = (): number => open.reduce((sum, { people }) => sum + people, 0);
  const close = (): void => {
    if (open.length > 0) shards.push({ provinces: open.map(({ province }) => province), from: 0, to: size(), people: size() });
    open = [];
  };
  for (const crowd of [...crowds].sort((a, b) => (a.province < b.province ? -1 : 1))) {
    if (crowd.people === 0) continue;
    if (crowd.people > most) {
      shards.push(...cut(crowd, Math.ceil(crowd.people / most)));
      continue;
    }
    if (size() + crowd.people > most) close();
    open.push(crowd);
  }
  close();
  return shards;
}

const cut = ({ province, people }: Crowd, parts: number): PlannedShard[] =>
  Array.from({ length: parts }, (_, i) => {
    const [from, to] = [Math.floor((i * people) / parts), Math.floor(((i + 1) * people) / parts)];
    return { provinces: [province], from, to, people: to - from };
  });
