import { cosine, type Embedder, unitVectors } from './embedder.js';
import type { Neighbour, Neighbours } from './neighbours.js';
import type { TaxonomyOccupation } from './taxonomy.js';
import type { NamedCode } from './title-index.js';
import type { RecognisedTitle, TitleRecogniser } from './title-recogniser.js';

/** Beyond this place an order says little of its items: reciprocal rank fusion, Cormack and others 2009. */
const SOFTER = 60;
/** How deep each order is looked at. */
const DEPTH = 100;

/**
 * Two orders as one, by the places of their items alone: nothing has to be fitted for a model that nobody here has seen.
 * Scores are 1 for what both name first.
 */
export function fusedRanks(orders: readonly (readonly string[])[], top: number): readonly { readonly code: string; readonly score: number }[] {
  const scores = new Map<string, number>();
  for (const order of orders) order.slice(0, DEPTH).forEach((code, place) => scores.set(code, (scores.get(code) ?? 0) + (SOFTER + 1) / (SOFTER + 1 + place) / orders.length));
  return [...scores]
    .map(([code, score]) => ({ code, score }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, top);
}

/** Titles recognised by words and by the vectors of a model together; each name of a code is embedded once. */
export async function embeddedTitles(
  recogniser: TitleRecogniser,
  named: readonly NamedCode[],
  embedder: Embedder,
): Promise<(titles: readonly string[], top: number) => Promise<readonly (readonly RecognisedTitle[])[]>> {
  const labels = named.flatMap(({ code, names }) => names.map((text) => ({ code, text })));
  const vectors = await unitVectors(
    embedder,
    labels.map(({ text }) => text),
  );
  return async (titles, top) => {
    const asked = await unitVectors(embedder, titles);
    return titles.map((title, at) => {
      const best = new Map<string, number>();
      labels.forEach(({ code }, i) => best.set(code, Math.max(best.get(code) ?? -1, cosine(asked[at]!, vectors[i]!))));
      return fusedRanks([recogniser.recognise(title, DEPTH).map(({ code }) => code), byScore(best)], top);
    });
  };
}

/** Neighbours by the signals of the taxonomy and by the vectors of a model together. */
export async function embeddedNeighbours(
  neighbours: Neighbours,
  occupations: readonly TaxonomyOccupation[],
  embedder: Embedder,
): Promise<(code: string, top: number) => readonly Neighbour[] | undefined> {
  const vectors = await unitVectors(
    embedder,
    occupations.map(({ label, texts }) => [label, ...texts].join('. ')),
  );
  return (code, top) => {
    const at = occupations.findIndex((one) => one.code === code);
    const own = neighbours.of(code, DEPTH);
    if (at < 0 || !own) return undefined;
    const near = new Map(occupations.flatMap((one, i) => (i === at ? [] : [[one.code, cosine(vectors[at]!, vectors[i]!)] as const])));
    return fusedRanks([own.map((one) => one.code), byScore(near)], top);
  };
}

const byScore = (scores: ReadonlyMap<string, number>): readonly string[] => [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
