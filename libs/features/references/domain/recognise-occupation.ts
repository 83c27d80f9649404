import { neutralForm } from '#kernel/gender';
import { fold } from '#kernel/text';
import { type Likeness, likenesses } from './likeness.js';
import { type Nameable, OccupationIndex } from './occupation-index.js';
import { partsOf, readingsOf } from './title-words.js';

/** An occupation that a title may mean. Confidence 0–100: 100 = its very name, from `SURE` taken without asking, below 35 not said at all. */
export interface Recognised {
  readonly code: string;
  readonly confidence: number;
}
export interface Recogniser {
  /** Best first, never more confident than the one before, ties by code; empty rather than a guess. */
  recognise(title: string): readonly Recognised[];
}

/** From here on an occupation is taken without asking anybody. */
export const SURE = 70;
const LEAST = 35;
const MOST = 10;
/** Later parts of a title name it less than the first, `Caissier / Vendeur`, and all parts together less than one. */
const PART = [1, 0.96, 0.94, 0.92];
const TOGETHER = 0.9;
/** A title that fits several occupations equally well is the less certain for it. */
const AMONG = [1, 1, 0.9, 0.68];

interface Named {
  readonly label: { readonly ar: string; readonly fr: string };
  readonly aliases: readonly string[];
}
const nowhere: readonly Named[] = [];
const kept = new WeakMap<readonly Nameable[], WeakMap<readonly Named[], Recogniser>>();

/**
 * Recognises job titles as people write them, in French, Arabic and English. `places` are communes whose names say nothing of the job.
 * The index is built once per pair of tables: give the tables as they are kept, not copies.
 */
export function recogniser(occupations: readonly Nameable[], places: readonly Named[] = nowhere): Recogniser {
  const ofTable = kept.get(occupations) ?? new WeakMap<readonly Named[], Recogniser>();
  kept.set(occupations, ofTable);
  const known = ofTable.get(places);
  if (known) return known;
  const index = new OccupationIndex(occupations);
  const names = places.flatMap(({ label, aliases }) => [label.fr, label.ar, ...aliases]);
  const ignored = new Set(names.flatMap((name) => fold(name).split(' ')).filter((word) => word.length > 3 && !index.knows(neutralForm(word))));
  const made: Recogniser = { recognise: (title) => recognise(index, title, ignored) };
  ofTable.set(places, made);
  return made;
}

function recognise(index: OccupationIndex, title: string, ignored: ReadonlySet<string>): readonly Recognised[] {
  const found = new Map<string, Likeness>();
  const keep = (code: string, { rank, certain }: Likeness, share: number): void => {
    const known = found.get(code);
    found.set(code, { rank: Math.max(known?.rank ?? 0, rank * share), certain: Math.max(known?.certain ?? 0, certain * share) });
  };
  for (const code of index.exact.get(fold(title)) ?? []) keep(code, { rank: 1, certain: 1 }, 1);
  const parts = partsOf(title);
  const texts = parts.map((part, i) => ({ part, share: PART[Math.min(i, PART.length - 1)]! }));
  if (parts.length > 1) texts.push({ part: parts.join(' '), share: TOGETHER });
  for (const { part, share } of texts) {
    for (const code of index.exact.get(fold(part)) ?? []) keep(code, { rank: 0.98, certain: 0.98 }, share);
    for (const { words, trust } of readingsOf(part, ignored)) for (const [code, likeness] of likenesses(index, words)) keep(code, likeness, 0.97 * share * trust);
  }
  return ranked(found);
}

function ranked(found: ReadonlyMap<string, Likeness>): readonly Recognised[] {
  const order = [...found].sort(([a, first], [b, second]) => second.rank - first.rank || second.certain - first.certain || (a < b ? -1 : 1)).slice(0, MOST);
  const best = order[0]?.[1];
  const equals = order.filter(([, { rank, certain }]) => best && best.rank - rank < 0.005 && best.certain - certain < 0.005).length;
  let most = 100;
  return order
    .map(([code, { certain }]) => ({ code, confidence: (most = Math.min(most, Math.round(100 * certain * AMONG[Math.min(equals, AMONG.length - 1)]!))) }))
    .filter(({ confidence }) => confidence >= LEAST);
}
