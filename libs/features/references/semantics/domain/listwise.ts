/** What a linear ranking is fitted on: the candidates of one query, their features in one block, and how good each is (0 = not at all). */
export interface FitQuery {
  /** candidate × feature, row by row */
  readonly features: Float64Array;
  readonly gains: Float64Array;
}

const MEMORY = 8;

/**
 * Weights of a linear score whose softmax over the candidates comes nearest to the share of each in the gains of its query,
 * with a penalty on the squares of the weights. The problem is convex: the answer does not depend on where the search (L-BFGS) begins.
 */
export function fitListwise(queries: readonly FitQuery[], features: number, penalty: number, rounds = 120): Float64Array {
  let weights = new Float64Array(features);
  let [loss, slope] = lossOf(queries, weights, penalty);
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(slope, steps);
    const descent = dot(direction, slope);
    let size = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next: readonly [number, Float64Array] = [Infinity, slope];
    let moved = weights;
    for (let tries = 0; tries < 25 && !(next[0] <= loss + 1e-4 * size * descent); tries++, size /= 2) {
      moved = weights.map((w, i) => w + size * direction[i]!);
      next = lossOf(queries, moved, penalty);
    }
    const s = moved.map((w, i) => w - weights[i]!);
    const y = next[1].map((g, i) => g - slope[i]!);
    const curve = dot(s, y);
    const gain = loss - next[0];
    if (!(gain > 0)) break;
    [weights, loss, slope] = [moved, next[0], next[1]];
    if (curve > 1e-12) steps.push({ s, y, rho: 1 / curve });
    if (steps.length > MEMORY) steps.shift();
    if (gain < 1e-7) break;
  }
  return weights;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

function directionOf(slope: Float64Array, steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[]): Float64Array {
  const q = slope.slice();
  const alphas = steps.map(() => 0);
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, rho } = steps[k]!;
    alphas[k] = rho * dot(s, q);
    for (let i = 0; i < q.length; i++) q[i]! -= alphas[k]! * y[i]!;
  }
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1;
  for (let i = 0; i < q.length; i++) q[i]! *= scale;
  steps.forEach(({ s, y, rho }, k) => {
    const beta = rho * dot(y, q);
    for (let i = 0; i < q.length; i++) q[i]! += s[i]! * (alphas[k]! - beta);
  });
  return q.map((x) => -x);
}

/** Mean cross entropy with its penalty, and the slope. */
function lossOf(queries: readonly FitQuery[], weights: Float64Array, penalty: number): [number, Float64Array] {
  const slope = weights.map((w) => 2 * penalty * w);
  let loss = penalty * dot(weights, weights);
  for (const { features, gains } of queries) {
    const scores = linearScores(features, weights);
    const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    let [sum, total] = [0, 0];
    for (let c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c]! - most);
      sum += scores[c]!;
      total += gains[c]!;
    }
    for (let c = 0; c < scores.length; c++) {
      const [share, wanted] = [scores[c]! / sum, gains[c]! / total];
      if (wanted > 0) loss -= (wanted * Math.log(share + 1e-12)) / queries.length;
      const off = (share - wanted) / queries.length;
      for (let f = 0, at = c * weights.length; f < weights.length; f++, at++) slope[f]! += off * features[at]!;
    }
  }
  return [loss, slope];
}

/** Score of each candidate. */
export function linearScores(features: Float64Array, weights: Float64Array | readonly number[]): Float64Array {
  const scores = new Float64Array(features.length / weights.length);
  for (let c = 0, at = 0; c < scores.length; c++) for (let f = 0; f < weights.length; f++, at++) scores[c]! += features[at]! * weights[f]!;
  return scores;
}
