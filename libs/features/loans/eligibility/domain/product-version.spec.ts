import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { centimes } from '#kernel/money';
import type { ProductVersion } from './product.js';
import { changesBetween, faultsOfProduct, inForce, standingOf } from './product-version.js';
import { defaultProduct, growthProduct, seedProducts } from './seed-products.js';

const day = localDate('2027-03-01');
const version = (n: number, from: number, more: Partial<ProductVersion> = {}): ProductVersion => ({ ...defaultProduct, version: n, validFrom: addDays(day, from), ...more });

describe('which version binds', () => {
  it.each([
    ['the newest that has begun', [version(1, -90), version(2, -1), version(3, 1)], 2],
    ['on its first day already', [version(1, -90), version(2, 0)], 2],
    ['of two that begin together, the later written', [version(1, -5), version(2, -5)], 2],
    ['no draft, however early it begins', [version(1, -90), version(2, -1, { state: 'draft' })], 1],
    ['on its last day still', [version(1, -90, { endsOn: day })], 1],
    ['none after the last day', [version(1, -90, { endsOn: addDays(day, -1) })], undefined],
    ['not an older one when the newest has ended', [version(1, -90), version(2, -5, { endsOn: addDays(day, -1) })], undefined],
    ['a later one that opens the product again', [version(1, -90, { endsOn: addDays(day, -9) }), version(2, -1)], 2],
    ['none before the first', [version(1, 1)], undefined],
  ])('%s', (_name, versions, expected) => expect(inForce(versions, day)?.version).toBe(expected));

  it('is one at most, and the one that stands "in force"', () => {
    const versions = fc.array(fc.record({ from: fc.integer({ min: -50, max: 50 }), ends: fc.option(fc.integer({ min: -50, max: 50 })), draft: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(versions, (list) => {
        const all = list.map(({ from, ends, draft }, i) => version(i + 1, from, { endsOn: ends === null ? null : addDays(day, ends), state: draft ? 'draft' : 'published' }));
        expect(all.filter((one) => standingOf(one, all, day) === 'in_force').map((one) => one.version)).toEqual([inForce(all, day)?.version].filter((n) => n !== undefined));
      }),
    );
  });
});

describe('what a version says', () => {
  it('shows each change in the order of the form, amounts as decimals', () =>
    expect(changesBetween(defaultProduct, { ...defaultProduct, maxAmount: centimes(5_000_000n), dueDay: 10, legalForms: ['sarl'], maxAge: 60 })).toEqual([
      { field: 'maxAmount', before: '300000.00', after: '50000.00' },
      { field: 'dueDay', before: 5, after: 10 },
      { field: 'maxAge', before: null, after: 60 },
      { field: 'legalForms', before: 'auto_entrepreneur,individual,sarl,sarl_au,snc,cooperative', after: 'sarl' },
    ]));
  it('shows every field that can differ', () => {
    const terms = Object.keys(defaultProduct).filter((field) => !['code', 'version', 'state', 'validFrom', 'endsOn'].includes(field));
    const other = Object.fromEntries(terms.map((field) => [field, 'something else'])) as unknown as ProductVersion;
    expect(
      changesBetween(defaultProduct, other)
        .map(({ field }) => field as string)
        .sort(),
    ).toEqual(terms.sort());
  });
  it('has no contradiction in what a new house starts with, and names its source', () => {
    expect(seedProducts.map(({ code }) => code)).toEqual(['honour_loan', 'growth_loan', 'equipment_loan']);
    for (const product of seedProducts) expect([faultsOfProduct(product), product.source.length > 40]).toEqual([[], true]);
    expect([growthProduct.minFirmAgeMonths, growthProduct.maxFirmAgeMonths]).toEqual([36, 72]);
  });
});
