import type { OfferFacts } from '#engine/facts';
import { limitOf } from '../domain/thresholds.js';

/** So many different requirements have room in a market (engine, book.ts). */
const ROOM = 48;
export type Fold = (offer: OfferFacts) => OfferFacts;

/** `fr:3`, `age-30`: what, and how much of it. */
const kindOf = (code: string): string => code.replace(/\d+$/, '');
const valueOf = (code: string): number => Number(/\d+$/.exec(code)?.[0]);
/** Of one kind, stricter first: a higher level of a language, a lower limit of age. */
const strictness = (a: string, b: string): number => (limitOf(a) === undefined ? valueOf(b) - valueOf(a) : valueOf(a) - valueOf(b));
const codesOf = ({ languages, requires }: OfferFacts): string[] => [...[...languages].map(([language, level]) => `${language}:${level}`), ...requires];

/** How many of these offers name each requirement. */
export function countRequirements(offers: Iterable<OfferFacts>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const offer of offers) for (const code of codesOf(offer)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/**
 * Where offers name more requirements than there is room for, rare ones are read as the next stricter one of their kind: nobody is proposed what
 * she may not take, at the price that a few do not see an offer they could take. No set of unusual offers can stop the matching.
 */
export const foldRequirements = (offers: readonly OfferFacts[], room = ROOM): Fold => foldOf(countRequirements(offers), room);

/** The same, where others have counted: a part of a market is read as the whole of it. */
export function foldOf(counts: ReadonlyMap<string, number>, room = ROOM): Fold {
  if (counts.size <= room) return (offer) => offer;
  const kinds = new Map<string, string[]>();
  for (const code of counts.keys()) kinds.set(kindOf(code), [...(kinds.get(kindOf(code)) ?? []), code].sort(strictness));
  const kept = new Set([...kinds.values()].map(([strictest]) => strictest!));
  for (const [code] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) if (kept.size < room) kept.add(code);
  const standsFor = (code: string): string => kinds.get(kindOf(code))?.findLast((other) => kept.has(other) && strictness(other, code) <= 0) ?? code;
  return (offer) => {
    const codes = codesOf(offer).map(standsFor);
    const isLanguage = (code: string): boolean => code.includes(':');
    return {
      ...offer,
      languages: new Map(codes.filter(isLanguage).map((code) => [kindOf(code).slice(0, -1), valueOf(code)])),
      requires: codes.filter((code) => !isLanguage(code)),
    };
  };
}
