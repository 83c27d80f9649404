import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { centimes, fromDecimal, plus, ZERO } from '#kernel/money';
import { type AgedRow, arrears, arrearsBuckets, bucketOf, daysPastDue } from './ageing.js';

const d = localDate;
const aRow = (n: number, due: string, rest: Partial<AgedRow> = {}): AgedRow => ({ n, due: d(due), amount: fromDecimal('250.00'), paid: ZERO, ...rest });

describe('buckets', () => {
  it.each([
    [0, undefined],
    [1, '1-3'],
    [3, '1-3'],
    [4, '4-30'],
    [30, '4-30'],
    [31, '31-60'],
    [90, '61-90'],
    [120, '91-120'],
    [121, '121-150'],
    [180, '151-180'],
    [240, '181-240'],
    [241, '241+'],
    [5000, '241+'],
  ])('%d days: %s', (days, bucket) => expect(bucketOf(days)).toBe(bucket));
  it('never go down with age', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (days) =>
        expect(arrearsBuckets.indexOf(bucketOf(days + 1) ?? '1-3')).toBeGreaterThanOrEqual(arrearsBuckets.indexOf(bucketOf(days) ?? '241+')),
      ),
    ));
});

describe('days past due of a row', () => {
  it('none on the due day, one the day after', () =>
    expect([daysPastDue(aRow(1, '2027-02-05'), d('2027-02-05')), daysPastDue(aRow(1, '2027-02-05'), d('2027-02-06'))]).toEqual([0, 1]));
  it('none when it is paid, or was a grace row', () =>
    expect([daysPastDue(aRow(1, '2027-02-05', { paid: fromDecimal('250.00') }), d('2027-03-01')), daysPastDue(aRow(1, '2027-02-05', { amount: ZERO }), d('2027-03-01'))]).toEqual([
      0, 0,
    ]));
  it('a shifted row is not late before its day to pay, then ages from its original day', () => {
    const later = aRow(1, '2027-02-08', { originalDue: d('2027-02-06') });
    expect(['2027-02-07', '2027-02-08', '2027-02-09'].map((day) => daysPastDue(later, d(day)))).toEqual([0, 0, 3]);
    const earlier = aRow(1, '2027-02-05', { originalDue: d('2027-02-06') });
    expect(['2027-02-05', '2027-02-06', '2027-02-07'].map((day) => daysPastDue(earlier, d(day)))).toEqual([0, 0, 1]);
  });
});

describe('arrears of a loan', () => {
  const rows = [aRow(1, '2027-01-05', { paid: fromDecimal('250.00') }), aRow(2, '2027-02-05', { paid: fromDecimal('100.00') }), aRow(3, '2027-03-05'), aRow(4, '2027-04-05')];
  it('age by the oldest unpaid row; only what is over counts', () => {
    expect(arrears(rows, d('2027-03-10'))).toEqual({
      daysPastDue: 33,
      overdue: fromDecimal('400.00'),
      late: { since: '2027-02-05', days: 33, bucket: '31-60' },
      byBucket: { '31-60': fromDecimal('150.00'), '4-30': fromDecimal('250.00') },
    });
  });
  it('grace days delay the age of the loan, not of its rows', () => {
    expect(arrears(rows, d('2027-03-10'), 5)).toMatchObject({
      daysPastDue: 33,
      late: { since: '2027-02-10', days: 28, bucket: '4-30' },
      byBucket: { '31-60': fromDecimal('150.00') },
    });
    expect(arrears(rows, d('2027-02-08'), 5).late).toBeUndefined();
  });
  it('a loan that is up to date has none', () => expect(arrears(rows, d('2027-02-05'))).toEqual({ daysPastDue: 0, overdue: ZERO, byBucket: {} }));
  it('the buckets sum to what is overdue, and lateness grows by one a day when nothing is paid', () => {
    const anyRows = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.bigInt({ min: 0n, max: 9999n }), fc.bigInt({ min: 0n, max: 9999n })), { maxLength: 20 });
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 900 }), fc.nat(10), (list, n, grace) => {
        const loan = list.map(([after, a, b], i): AgedRow => ({ n: i + 1, due: addDays(d('2026-01-01'), after), amount: centimes(a > b ? a : b), paid: centimes(a > b ? b : a) }));
        const asOf = addDays(d('2026-01-01'), n);
        const found = arrears(loan, asOf, grace);
        expect(plus(...Object.values(found.byBucket))).toBe(found.overdue);
        expect(found.daysPastDue > 0).toBe(found.overdue > 0n);
        if (found.late) expect([found.late.days, found.late.since]).toEqual([found.daysPastDue - grace, addDays(asOf, -found.late.days)]);
        if (found.daysPastDue > 0) expect(arrears(loan, addDays(asOf, 1), grace).daysPastDue).toBe(found.daysPastDue + 1);
      }),
    );
  });
});
