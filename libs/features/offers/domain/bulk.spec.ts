import fc from 'fast-check';
import { countsOf, inOneOrder, itemOutcomes } from './bulk.js';

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, part]) => [name, shuffled(part)]),
        )
      : value;

describe('items of a bulk call', () => {
  it('read the same in whatever order their fields stand', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => expect(JSON.stringify(inOneOrder(shuffled(value)))).toBe(JSON.stringify(inOneOrder(value)))));
  });

  it('keep the order of lists, for that is content', () => expect(inOneOrder({ b: [2, 1], a: { d: 1, c: undefined } })).toEqual({ a: { d: 1 }, b: [2, 1] }));

  it('are counted each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...itemOutcomes)), (outcomes) => {
        const counts = countsOf(
          itemOutcomes,
          outcomes.map((outcome) => ({ outcome })),
        );
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(outcomes.length);
        expect(Object.keys(counts)).toEqual([...itemOutcomes]);
      }),
    );
  });
});
