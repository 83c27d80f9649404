import fc from 'fast-check';
import { keyOf } from './keys.js';
import { packedLists, RowReader, RowWriter } from './packed.js';

const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('rows of numbers for COPY', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(int, fc.array(int, { maxLength: 30 })), { minLength: 1, maxLength: 1 }), ([row]) => {
        const writer = new RowWriter();
        writer.row(row!);
        const reader = new RowReader();
        expect(reader.begin(writer.take(true)!)).toBe(true);
        const into = new Int32Array(30);
        expect([reader.int(), [...into.subarray(0, reader.list(into))]]).toEqual([row![0], [...row![1]]]);
      }),
    );
  });

  it('carry lists in one row each and leave empty ones out', () => {
    const keys = Int32Array.of(keyOf(700, 3), keyOf(20, 1), 0, 0, keyOf(5, 1_048_575), 0);
    const [all] = [...packedLists(keys, 2, 3)];
    // header 19, two rows of 2 + int 8 + lists of 2 and 1, end 2
    expect(all!.length).toBe(19 + (2 + 8 + 2 * (24 + 16)) + (2 + 8 + 2 * (24 + 8)) + 2);
  });
});
