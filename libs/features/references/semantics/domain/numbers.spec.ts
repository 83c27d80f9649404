import fc from 'fast-check';
import { solvePositive } from './cholesky.js';
import { fitListwise, linearScores } from './listwise.js';
import { addProducts, bagOf, Corpus, rowOf, transposed } from './sparse.js';
import { Spectrum } from './spectrum.js';

describe('numbers under recognition and neighbours', () => {
  it('a positive system is solved', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (n, stream) => {
        const next = (): number => stream.next().value as number;
        const half = Float64Array.from({ length: n * n }, next);
        const a = Float64Array.from({ length: n * n }, (_, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < n; k++) sum += half[i * n + k]! * half[j * n + k]!;
          return sum;
        });
        const b = Float64Array.from({ length: n }, next);
        const x = solvePositive(a.slice(), b.slice(), n);
        for (let i = 0; i < n; i++) expect(x.reduce((sum, value, j) => sum + a[i * n + j]! * value, 0)).toBeCloseTo(b[i]!, 5);
      }),
    ));

  it('a document is one with itself, and products by columns are products by rows', () => {
    const corpus = new Corpus([bagOf(['a', 'b', 'b']), bagOf(['b', 'c']), bagOf([])], 'log');
    const out = new Float64Array(3);
    addProducts(transposed(corpus.rows), rowOf(corpus.rows, 0), out);
    expect(out[0]).toBeCloseTo(1, 12);
    expect(out[1]).toBeGreaterThan(0);
    expect(out[2]).toBe(0);
    expect(corpus.vector(bagOf(['unknown']))).toEqual({ column: [], value: [] });
  });

  it('two documents without a common word are near when their words keep the same company', () => {
    const texts = ['pain four', 'four farine', 'farine pain', 'clou bois', 'bois scie', 'scie clou'];
    const spectrum = new Spectrum(new Corpus(texts.map((text) => bagOf(text.split(' ')))).rows, 4);
    const near = spectrum.likenesses(2);
    expect(near[1]).toBeCloseTo(1, 3);
    expect(Math.abs(near[4]!)).toBeLessThan(0.01);
  });

  it('weights are found under which what is right comes first, the same from every run', () => {
    const query = (right: number): { features: Float64Array; gains: Float64Array } => ({
      features: Float64Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? Number(Math.floor(at / 2) === right) : at)),
      gains: Float64Array.from({ length: 3 }, (_, c) => Number(c === right)),
    });
    const queries = [query(0), query(2), query(1), query(0)];
    const weights = fitListwise(queries, 2, 0.01);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights).toEqual(fitListwise(queries, 2, 0.01));
    for (const { features, gains } of queries) expect(linearScores(features, weights).indexOf(Math.max(...linearScores(features, weights)))).toBe(gains.indexOf(1));
  });
});
