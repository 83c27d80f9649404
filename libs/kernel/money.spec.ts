import fc from 'fast-check';
import { AppError } from './errors.js';
import {
  allocate,
  centimes,
  compare,
  formatMoney,
  fromDecimal,
  greatest,
  isPositive,
  least,
  minus,
  negate,
  parseMoney,
  plus,
  share,
  split,
  times,
  toDecimal,
  ZERO,
} from './money.js';

const MOST = 10n ** 16n;
const anyAmount = fc.bigInt({ min: -MOST, max: MOST }).map(centimes);
const c = (n: number): ReturnType<typeof centimes> => centimes(BigInt(n));
const sum = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n);
const faultOf = (read: () => unknown): unknown => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'Invalid' && error.code === 'kernel.money_unreadable') return error.params['reason'];
    throw error;
  }
  return undefined;
};

describe('sums', () => {
  it('adds, takes away, negates and multiplies exactly', () => {
    expect([plus(), plus(c(1), c(2), c(3)), minus(c(5), c(7)), negate(c(5)), times(c(138800), 35n)]).toEqual([0n, 6n, -2n, -5n, 4858000n]);
    expect([isPositive(c(1)), isPositive(ZERO), isPositive(c(-1))]).toEqual([true, false, false]);
  });
  it('minus undoes plus, and compare agrees with least and greatest', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(minus(plus(a, b), b)).toBe(a);
        expect(plus(least(a, b), greatest(a, b))).toBe(plus(a, b));
        expect(compare(a, b)).toBe(a === b ? 0 : least(a, b) === a ? -1 : 1);
      }),
    );
  });
});

describe('share', () => {
  it.each([
    [1, 2n, 'half-even', 0],
    [3, 2n, 'half-even', 2],
    [-1, 2n, 'half-even', 0],
    [-3, 2n, 'half-even', -2],
    [5, 3n, 'half-even', 2],
    [5, 3n, 'floor', 1],
    [-5, 3n, 'floor', -2],
  ] as const)('%d ÷ %d, %s, is %d', (whole, parts, rounding, expected) => expect(share(c(whole), 1n, parts, rounding)).toBe(BigInt(expected)));
  it('is half-even unless told otherwise: 70 % of 0.05 is 0.035, hence 0.04', () => expect(share(c(5), 70n, 100n)).toBe(4n));
  it('is never further than one half from the exact value, and floor never above it', () => {
    fc.assert(
      fc.property(anyAmount, fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }), (a, numerator, denominator) => {
        const near = (share(a, numerator, denominator) * denominator - a * numerator) * 2n;
        expect(near <= denominator && near >= -denominator).toBe(true);
        const below = a * numerator - share(a, numerator, denominator, 'floor') * denominator;
        expect(below >= 0n && below < denominator).toBe(true);
      }),
    );
  });
  it('refuses a denominator below 1', () => expect(() => share(c(1), 1n, 0n)).toThrow(RangeError));
});

describe('split and allocate', () => {
  it('puts the rest where it is asked', () => {
    expect(split(c(10), 3, 'first')).toEqual([4n, 3n, 3n]);
    expect(split(c(11), 3, 'last')).toEqual([3n, 3n, 5n]);
    expect(split(c(11), 3, 'spread')).toEqual([4n, 4n, 3n]);
    expect(split(c(-11), 3, 'spread')).toEqual([-4n, -4n, -3n]);
  });
  it('split parts sum to the whole, and `spread` parts differ by one centime at most', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 1, max: 200 }), fc.constantFrom('first' as const, 'last' as const, 'spread' as const), (whole, parts, where) => {
        const found = split(whole, parts, where);
        expect(found).toHaveLength(parts);
        expect(sum(found)).toBe(whole);
        const near = new Set(where === 'spread' ? found : where === 'first' ? found.slice(1) : found.slice(0, -1));
        expect(near.size).toBeLessThanOrEqual(where === 'spread' ? 2 : 1);
      }),
    );
  });
  it('allocates by largest remainder, ties to the earlier weight', () => {
    expect(allocate(c(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(c(7), [1n, 0n, 3n])).toEqual([2n, 0n, 5n]);
    expect(allocate(c(-100), [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  });
  it('allocated parts sum to the whole, stay within one centime of their share, and weight 0 gets nothing', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 }).filter((list) => list.some((w) => w > 0n));
    fc.assert(
      fc.property(anyAmount, weights, (whole, list) => {
        const parts = allocate(whole, list);
        expect(sum(parts)).toBe(whole);
        parts.forEach((part, i) => {
          const off = part * sum(list) - whole * (list[i] ?? 0n);
          expect(off < sum(list) && off > -sum(list)).toBe(true);
          if (list[i] === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });
  it('refuses what cannot be shared out', () => {
    for (const parts of [0, -1, 1.5, Number.NaN]) expect(() => split(c(1), parts, 'last')).toThrow(RangeError);
    for (const weights of [[], [0n, 0n], [2n, -1n]]) expect(() => allocate(c(1), weights)).toThrow(RangeError);
  });
});

describe('wire form', () => {
  it('goes there and back', () =>
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }).map(centimes), (a) => expect(fromDecimal(toDecimal(a))).toBe(a))));
  it.each([
    ['50000.00', 5000000n],
    ['50000', 5000000n],
    ['0.5', 50n],
    ['-0.05', -5n],
  ])('%s is read', (text, expected) => expect(fromDecimal(text)).toBe(expected));
  it.each(['', ' 1', '1 000.00', '1,50', '.5', '1.', '01', '1.234', '1e3', '+1', 'NaN', '٥', '1000000000000000'])('«%s» is refused', (text) =>
    expect(faultOf(() => fromDecimal(text))).toBe('unreadable'),
  );
  it('refuses a number, even a whole one: a float has already lost centimes', () => {
    expect(faultOf(() => fromDecimal(50000 as unknown as string))).toBe('not_text');
    expect(faultOf(() => parseMoney(0.1 as unknown as string))).toBe('not_text');
  });
});

describe('what people write', () => {
  it.each([
    '50000',
    '50000.00',
    '50000,00',
    '50 000,00',
    '50\u00a0000,00',
    '50\u202f000',
    '50.000,00',
    '50,000.00',
    '٥٠٠٠٠',
    '٥٠٬٠٠٠٫٠٠',
    '۵۰۰۰۰',
    ' 50 000 DH ',
    '50000 MAD',
    'MAD 50,000.00',
    '50 000,00 د.م.',
    '\u200f50 000,0 درهم',
  ])('«%s» is fifty thousand dirhams', (text) => expect(parseMoney(text)).toBe(5000000n));
  it.each(['', 'abc', '1.234,567', '12.345,6,7', '1,2,3', '5 00', '50 0000', '1.50.000', '10 EUR', '1e5', '12,', '0.500', '--5', '1234567890123456'])('«%s» is refused', (text) =>
    expect(faultOf(() => parseMoney(text, { negative: true }))).toBe('unreadable'),
  );
  it.each(['50.000', '12,500', '-1.250'])('«%s» is refused, since it says two amounts', (text) => expect(faultOf(() => parseMoney(text, { negative: true }))).toBe('ambiguous'));
  it('reads several groups of one mark, which say only one amount', () => expect(parseMoney('1.250.000')).toBe(parseMoney('1,250,000')));
  it('takes a negative amount only when allowed', () => {
    expect(faultOf(() => parseMoney('-5'))).toBe('negative');
    expect([parseMoney('-5', { negative: true }), parseMoney('\u22125,50', { negative: true })]).toEqual([-500n, -550n]);
  });
  it('never throws anything but its own refusal', () => fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => void faultOf(() => parseMoney(text, { negative: true })))));
});

describe('formatting', () => {
  const _ = '\u00a0';
  it.each([
    ['ar', `12${_}500,50${_}د.م.`],
    ['fr', `12${_}500,50${_}MAD`],
    ['en', `MAD${_}12,500.50`],
  ] as const)('in %s', (lang, text) => expect(formatMoney(c(1250050), lang)).toBe(text));
  it('without the symbol, and below zero', () => {
    expect(formatMoney(c(99900), 'fr', { symbol: false })).toBe('999,00');
    expect(formatMoney(c(-123456789), 'fr')).toBe(`-1${_}234${_}567,89${_}MAD`);
    expect(formatMoney(c(-5), 'en')).toBe(`-MAD${_}0.05`);
    expect(formatMoney(c(-5), 'ar')).toBe(`\u200f\u200e-0,05${_}د.م.`);
  });
  it('is read back as the same amount, with or without the symbol, in each language, and never breaks a line', () => {
    fc.assert(
      fc.property(
        anyAmount.filter((a) => a < 10n ** 15n && a > -(10n ** 15n)),
        fc.constantFrom('ar' as const, 'fr' as const, 'en' as const),
        fc.boolean(),
        (a, lang, symbol) => {
          const text = formatMoney(a, lang, { symbol });
          expect(parseMoney(text, { negative: true })).toBe(a);
          expect(text).not.toMatch(/[ \t\n]/);
        },
      ),
    );
  });
});
