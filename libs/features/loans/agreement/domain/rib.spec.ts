import fc from 'fast-check';
import { maskedRib, ribDigits, ribFault } from './rib.js';

const right = '011519000001205000534921';

describe('a bank identity', () => {
  it('is right when its key is, however it is typed', () => {
    for (const typed of [right, '011 519 0000012050005349 21', '٠١١٥١٩٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩٢١']) expect(ribFault(ribDigits(typed))).toBeUndefined();
  });
  it('any one wrong digit is found', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);
        expect(ribFault(wrong)).toBe('key');
      }),
    ));
  it.each(['', '0115', `${right}1`, 'a'.repeat(24)])('%s has not 24 digits', (digits) => expect(ribFault(digits)).toBe('length'));
  it('is shown without its middle', () => expect(maskedRib(right)).toBe('0115•••4921'));
});
