import fc from 'fast-check';
import { centimes } from '#kernel/money';
import { missingCash, receiptNumber } from './till';

test('receipts are numbered within their year, and sort as they were given', () => {
  expect(receiptNumber(2027, 1)).toBe('Q-2027-00001');
  const n = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(n, n, (a, b) => {
      expect(Math.sign(receiptNumber(2027, a).localeCompare(receiptNumber(2027, b), 'en'))).toBe(Math.sign(a - b));
    }),
  );
});

test('what is missing and what was counted are together what the receipts say', () => {
  const sum = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(centimes);
  fc.assert(fc.property(sum, sum, (expected, counted) => missingCash(expected, counted) + counted === expected));
});
