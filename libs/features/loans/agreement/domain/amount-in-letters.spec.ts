import fc from 'fast-check';
import { centimes, fromDecimal } from '#kernel/money';
import { amountInLetters } from './amount-in-letters.js';

describe('amounts in letters', () => {
  it.each([
    ['0.00', 'zéro dirham', 'صفر درهم'],
    ['0.50', 'cinquante centimes', 'خمسون سنتيما'],
    ['1.00', 'un dirham', 'درهم واحد'],
    ['2.00', 'deux dirhams', 'درهمان'],
    ['2.02', 'deux dirhams et deux centimes', 'درهمان وسنتيمان'],
    ['11.00', 'onze dirhams', 'أحد عشر درهما'],
    ['17.00', 'dix-sept dirhams', 'سبعة عشر درهما'],
    ['21.00', 'vingt et un dirhams', 'واحد وعشرون درهما'],
    ['71.00', 'soixante et onze dirhams', 'واحد وسبعون درهما'],
    ['80.00', 'quatre-vingts dirhams', 'ثمانون درهما'],
    ['81.00', 'quatre-vingt-un dirhams', 'واحد وثمانون درهما'],
    ['91.00', 'quatre-vingt-onze dirhams', 'واحد وتسعون درهما'],
    ['99.00', 'quatre-vingt-dix-neuf dirhams', 'تسعة وتسعون درهما'],
    ['100.00', 'cent dirhams', 'مائة درهم'],
    ['101.00', 'cent un dirhams', 'مائة ودرهم واحد'],
    ['102.00', 'cent deux dirhams', 'مائة ودرهمان'],
    ['200.00', 'deux cents dirhams', 'مائتا درهم'],
    ['203.00', 'deux cent trois dirhams', 'مائتان وثلاثة دراهم'],
    ['1000.00', 'mille dirhams', 'ألف درهم'],
    ['1388.00', 'mille trois cent quatre-vingt-huit dirhams', 'ألف وثلاثمائة وثمانية وثمانون درهما'],
    ['2000.00', 'deux mille dirhams', 'ألفا درهم'],
    ['2200.00', 'deux mille deux cents dirhams', 'ألفان ومائتا درهم'],
    ['3005.00', 'trois mille cinq dirhams', 'ثلاثة آلاف وخمسة دراهم'],
    ['10000.00', 'dix mille dirhams', 'عشرة آلاف درهم'],
    ['11000.00', 'onze mille dirhams', 'أحد عشر ألف درهم'],
    ['50000.20', 'cinquante mille dirhams et vingt centimes', 'خمسون ألف درهم وعشرون سنتيما'],
    ['50100.00', 'cinquante mille cent dirhams', 'خمسون ألفا ومائة درهم'],
    ['80000.00', 'quatre-vingt mille dirhams', 'ثمانون ألف درهم'],
    ['101000.00', 'cent un mille dirhams', 'مائة وواحد ألف درهم'],
    ['200000.00', 'deux cent mille dirhams', 'مائتا ألف درهم'],
    ['300000.00', 'trois cent mille dirhams', 'ثلاثمائة ألف درهم'],
    ['1000000.00', 'un million de dirhams', 'مليون درهم'],
    ['2000000.00', 'deux millions de dirhams', 'مليونا درهم'],
    ['2000001.00', 'deux millions un dirhams', 'مليونان ودرهم واحد'],
  ])('%s', (amount, french, arabic) => expect([amountInLetters(fromDecimal(amount), 'fr'), amountInLetters(fromDecimal(amount), 'ar')]).toEqual([french, arabic]));

  it('two amounts never share their words', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), fc.bigInt({ min: 0n, max: 99_999_999_999n }), fc.constantFrom('ar' as const, 'fr' as const), (a, b, lang) => {
        if (a !== b) expect(amountInLetters(centimes(a), lang)).not.toBe(amountInLetters(centimes(b), lang));
      }),
      { numRuns: 2000 },
    ));
  it.each(['-1.00', '1000000000.00'])('%s has no words', (amount) => expect(() => amountInLetters(fromDecimal(amount), 'fr')).toThrow(RangeError));
});
