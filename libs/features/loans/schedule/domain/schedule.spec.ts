import fc from 'fast-check';
import { addDays, addMonths, dayOfMonth, daysBetween, isWorkingDay, localDate, type LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { type Centimes, centimes, fromDecimal, plus, toDecimal } from '#kernel/money';
import { plainTerms, type ScheduleTerms } from './schedule-terms.js';
import { type Schedule, schedule } from './schedule.js';

const d = localDate;
const mad = fromDecimal;
const days = (...list: string[]): ReadonlySet<LocalDate> => new Set(list.map(d));
const aLoan = (terms: Partial<ScheduleTerms> = {}): ScheduleTerms => ({ ...plainTerms, principal: mad('50000.00'), instalments: 36, disbursedOn: d('2027-01-15'), ...terms });
const amounts = ({ rows }: Schedule): string[] => rows.map(({ amount }) => toDecimal(amount));
const dues = ({ rows }: Schedule): string[] => rows.map(({ due }) => due);
const times = (n: number, amount: string): string[] => Array.from({ length: n }, () => amount);
const refusalOf = (terms: ScheduleTerms): AppError | undefined => {
  try {
    schedule(terms);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return undefined;
};
const faults = (terms: Partial<ScheduleTerms>): string[] => refusalOf(aLoan(terms))?.fields.map(({ path, code }) => `${path}: ${code}`) ?? [];

describe('amounts (handbook 1.7)', () => {
  it.each([
    ['50000.00', 36, 0, [...times(35, '1388.00'), '1420.00']],
    ['63000.00', 48, 12, [...times(12, '0.00'), ...times(36, '1750.00')]],
    ['300000.00', 60, 6, [...times(6, '0.00'), ...times(53, '5555.00'), '5585.00']],
    ['10000.00', 24, 0, [...times(23, '416.00'), '432.00']],
    ['100000.00', 60, 0, [...times(59, '1666.00'), '1706.00']],
  ])('%s over %d months with %d of grace', (principal, instalments, gracePeriods, expected) =>
    expect(amounts(schedule(aLoan({ principal: mad(principal), instalments, gracePeriods })))).toEqual(expected),
  );
  it('rounds as asked: floor by default, half-even when said', () => {
    const thousand = { principal: mad('1000.00'), instalments: 6 };
    expect(amounts(schedule(aLoan(thousand)))).toEqual([...times(5, '166.00'), '170.00']);
    expect(amounts(schedule(aLoan({ ...thousand, rounding: 'half-even' })))).toEqual([...times(5, '167.00'), '165.00']);
    expect(amounts(schedule(aLoan({ ...thousand, unit: mad('0.01') })))).toEqual([...times(5, '166.66'), '166.70']);
  });
  it('a tie goes to the even multiple', () => {
    expect(amounts(schedule(aLoan({ principal: mad('5.00'), instalments: 2, rounding: 'half-even' })))).toEqual(['2.00', '3.00']);
    expect(amounts(schedule(aLoan({ principal: mad('7.00'), instalments: 2, rounding: 'half-even' })))).toEqual(['4.00', '3.00']);
  });
  it('grace added comes on top of the instalments', () => {
    const { rows } = schedule(aLoan({ principal: mad('3000.00'), instalments: 3, gracePeriods: 2, grace: 'added' }));
    expect(rows.map(({ amount }) => toDecimal(amount))).toEqual(['0.00', '0.00', '1000.00', '1000.00', '1000.00']);
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });
  it('says why each amount is what it is', () => {
    const why = (terms: Partial<ScheduleTerms>): string[] => schedule(aLoan(terms)).rows.map((row) => row.why);
    expect(why({ principal: mad('1000.00'), instalments: 4, gracePeriods: 1 })).toEqual(['grace', 'rounded_share', 'rounded_share', 'remainder']);
    expect(why({ principal: mad('1000.00'), instalments: 4 })).toEqual(times(4, 'equal_share'));
    expect(why({ principal: mad('1000.50'), instalments: 1 })).toEqual(['equal_share']);
  });
});

describe('a unit too coarse', () => {
  it.each([
    ['100.00', 60, '1.00', 'half-even'],
    ['100.00', 60, '2.00', 'floor'],
    ['0.50', 1, '1.00', 'floor'],
    ['0.02', 3, '0.01', 'floor'],
  ] as const)('%s over %d by %s, %s, is refused', (principal, instalments, unit, rounding) => {
    expect(refusalOf(aLoan({ principal: mad(principal), instalments, unit: mad(unit), rounding }))).toMatchObject({
      kind: 'Invalid',
      code: 'loans.unit_too_coarse',
      params: { principal, instalments, unit, rounding },
      fields: [{ path: 'unit' }],
    });
  });
  it('a fine one keeps every row: 100 over 60', () => {
    const hundred = { principal: mad('100.00'), instalments: 60 };
    expect(amounts(schedule(aLoan(hundred)))).toEqual([...times(59, '1.00'), '41.00']);
    expect(amounts(schedule(aLoan({ ...hundred, unit: mad('0.01') })))).toEqual([...times(59, '1.66'), '2.06']);
  });
});

describe('due days', () => {
  const four = { principal: mad('400.00'), instalments: 4 };
  it('follow disbursement by one period, and the seed day comes back after short months', () => {
    expect(dues(schedule(aLoan({ ...four, disbursedOn: d('2027-01-31') })))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(dues(schedule(aLoan({ ...four, disbursedOn: d('2027-01-31'), every: 3 })))).toEqual(['2027-04-30', '2027-07-31', '2027-10-31', '2028-01-31']);
    expect(dues(schedule(aLoan({ ...four, period: 'week', every: 2 })))).toEqual(['2027-01-29', '2027-02-12', '2027-02-26', '2027-03-12']);
    expect(dues(schedule(aLoan({ ...four, period: 'day', every: 15 })))).toEqual(['2027-01-30', '2027-02-14', '2027-03-01', '2027-03-16']);
  });
  it('an explicit first day becomes the seed', () => {
    expect(dues(schedule(aLoan({ ...four, disbursedOn: d('2024-01-31'), firstDueOn: d('2024-02-29') })))).toEqual(['2024-02-29', '2024-03-29', '2024-04-29', '2024-05-29']);
    expect(dues(schedule({ ...aLoan(four), disbursedOn: undefined, firstDueOn: d('2027-05-31') }))).toEqual(['2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31']);
  });
  it('a due day falls in the months after disbursement, whatever its day, and clips', () => {
    expect(dues(schedule(aLoan({ ...four, dueDay: 5 })))).toEqual(['2027-02-05', '2027-03-05', '2027-04-05', '2027-05-05']);
    expect(dues(schedule(aLoan({ ...four, disbursedOn: d('2027-01-31'), dueDay: 5 })))[0]).toBe('2027-02-05');
    expect(dues(schedule(aLoan({ ...four, dueDay: 31 })))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(dues(schedule(aLoan({ ...four, dueDay: 31, firstDueOn: d('2027-02-28') })))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  });
  it('the first paying day is the due day of the month after disbursement and grace', () => {
    const { rows } = schedule(aLoan({ gracePeriods: 6, dueDay: 5 }));
    expect(rows.find(({ amount }) => amount > 0n)).toMatchObject({ n: 7, due: '2027-08-05' });
  });
  it('a weekend or a holiday moves its own row only, and says which', () => {
    const { rows } = schedule(aLoan({ ...four, dueDay: 30, weekend: 'next', holidays: days('2027-07-30'), disbursedOn: d('2027-04-01') }));
    expect(rows.map(({ due, originalDue, shifted }) => [due, originalDue, shifted])).toEqual([
      ['2027-05-31', '2027-05-30', 'weekend'],
      ['2027-06-30', '2027-06-30', undefined],
      ['2027-08-02', '2027-07-30', 'holiday'],
      ['2027-08-30', '2027-08-30', undefined],
    ]);
    expect(dues(schedule(aLoan({ ...four, dueDay: 30, weekend: 'previous', holidays: days('2027-07-30'), disbursedOn: d('2027-04-01') })))).toEqual([
      '2027-05-28',
      '2027-06-30',
      '2027-07-29',
      '2027-08-30',
    ]);
  });
  it('two rows never share a day: daily rows over a weekend are refused unless days stay', () => {
    const daily = aLoan({ ...four, period: 'day', firstDueOn: d('2027-01-15') });
    expect(refusalOf({ ...daily, weekend: 'next' })).toMatchObject({ code: 'loans.due_days_collide', params: { n: 3, due: '2027-01-18', other: 2 } });
    expect(dues(schedule(daily))).toEqual(['2027-01-15', '2027-01-16', '2027-01-17', '2027-01-18']);
  });
  it('no row is due before the money is paid out', () => {
    expect(refusalOf(aLoan({ ...four, disbursedOn: d('2027-01-16'), firstDueOn: d('2027-01-17'), weekend: 'previous' }))).toMatchObject({
      code: 'loans.due_before_disbursement',
      params: { n: 1, due: '2027-01-15', disbursedOn: '2027-01-16' },
    });
  });
});

describe('wrong terms are all named at once', () => {
  it.each<[string, Partial<ScheduleTerms>, string[]]>([
    ['amounts', { principal: centimes(0n), unit: centimes(-1n) }, ['principal: loans.schedule.amount_not_positive', 'unit: loans.schedule.amount_not_positive']],
    [
      'numbers',
      { instalments: 0, every: 1.5, dueDay: 32 },
      ['instalments: loans.schedule.number_out_of_range', 'every: loans.schedule.number_out_of_range', 'dueDay: loans.schedule.number_out_of_range'],
    ],
    ['grace as long as the term', { instalments: 6, gracePeriods: 6 }, ['gracePeriods: loans.schedule.grace_fills_the_term']],
    ['more than a hundred years', { instalments: 1201 }, ['instalments: loans.schedule.too_long']],
    ['no day to start from', { disbursedOn: undefined }, ['disbursedOn: loans.schedule.field_missing']],
    ['first due before disbursement', { firstDueOn: d('2027-01-14') }, ['firstDueOn: loans.schedule.first_due_before_disbursement']],
    ['a due day for weeks', { period: 'week', dueDay: 5 }, ['dueDay: loans.schedule.due_day_needs_months']],
    ['a due day against the first due day', { firstDueOn: d('2027-02-20'), dueDay: 5 }, ['dueDay: loans.schedule.due_day_against_first_due']],
  ])('%s', (_, terms, expected) => expect(faults(terms)).toEqual(expected));
});

describe('every schedule that is granted', () => {
  const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(d('2024-01-01'), n));
  const anyTerms = fc
    .record({
      principal: fc.bigInt({ min: 1n, max: 100_000_000n }).map(centimes),
      instalments: fc.integer({ min: 1, max: 90 }),
      gracePeriods: fc.integer({ min: 0, max: 24 }),
      grace: fc.constantFrom('inside' as const, 'added' as const),
      rounding: fc.constantFrom('floor' as const, 'half-even' as const),
      unit: fc.constantFrom(1n, 5n, 100n, 1000n, 5000n).map(centimes),
      every: fc.integer({ min: 1, max: 6 }),
      period: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      disbursedOn: day,
      dueDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
      weekend: fc.constantFrom('same' as const, 'next' as const, 'previous' as const),
      holidays: fc.array(day, { maxLength: 40 }).map((list): ReadonlySet<LocalDate> => new Set(list)),
    })
    .map((terms): ScheduleTerms => ({ ...terms, dueDay: terms.period === 'month' ? terms.dueDay : undefined }));
  /** Terms that are refused are passed over here, but only for one of the reasons told above. */
  const granted = (check: (terms: ScheduleTerms, made: Schedule) => void, only: (terms: ScheduleTerms) => boolean = () => true): void => {
    let seen = 0;
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const refusal = refusalOf(terms);
        if (refusal) return expect(['loans.schedule_terms_wrong', 'loans.unit_too_coarse', 'loans.due_days_collide', 'loans.due_before_disbursement']).toContain(refusal.code);
        if (only(terms)) {
          seen += 1;
          check(terms, schedule(terms));
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(20);
  };
  const paying = ({ rows }: Schedule): Centimes[] => rows.filter(({ why }) => why !== 'grace').map(({ amount }) => amount);

  it('sums to the principal, is never negative, and has the rows asked for, numbered from 1', () => {
    granted((terms, made) => {
      expect(plus(...made.rows.map(({ amount }) => amount))).toBe(terms.principal);
      expect(made.total).toBe(terms.principal);
      expect(made.rows.map(({ n }) => n)).toEqual(Array.from({ length: terms.instalments + (terms.grace === 'added' ? terms.gracePeriods : 0) }, (_, i) => i + 1));
      expect(made.rows.every(({ amount, why }) => (why === 'grace' ? amount === 0n : amount > 0n))).toBe(true);
      expect(made.rows.filter(({ why }) => why === 'grace').map(({ n }) => n)).toEqual(Array.from({ length: terms.gracePeriods }, (_, i) => i + 1));
    });
  });
  it('all paying rows but the last are equal multiples of the unit', () => {
    granted((terms, made) => {
      const equal = paying(made).slice(0, -1);
      expect(new Set(equal).size).toBeLessThanOrEqual(1);
      for (const amount of equal) expect(amount % terms.unit).toBe(0n);
    });
  });
  it('by floor the last row is never the smallest, and the remainder is less than one unit a row', () => {
    granted(
      (terms, made) => {
        const parts = paying(made);
        const [first, last] = [parts[0] ?? 0n, parts.at(-1) ?? 0n];
        expect(last >= first && last - first < terms.unit * BigInt(parts.length)).toBe(true);
      },
      ({ rounding }) => rounding === 'floor',
    );
  });
  it('keeps the days in order, after disbursement, on working days when asked', () => {
    granted((terms, { rows }) => {
      rows.forEach(({ due }, i) => expect(due > (rows[i - 1]?.due ?? addDays(terms.disbursedOn ?? due, -1))).toBe(true));
      if (terms.weekend !== 'same') for (const { due } of rows) expect(isWorkingDay(due, terms.holidays)).toBe(true);
    });
  });
  it('a holiday changes nothing but the row that falls on it', () => {
    granted(
      (terms, { rows }) => {
        const row = rows.find(({ shifted }) => !shifted);
        if (!row) return;
        const closed = { ...terms, holidays: new Set([...terms.holidays, row.originalDue]) };
        if (refusalOf(closed)) return;
        const after = schedule(closed).rows;
        expect(after.map(({ originalDue }) => originalDue)).toEqual(rows.map(({ originalDue }) => originalDue));
        const changed = after.filter(({ due }, i) => due !== rows[i]?.due);
        for (const { n, originalDue, due } of changed) expect(n === row.n || (originalDue < row.originalDue ? due > row.originalDue : due < row.originalDue)).toBe(true);
        expect(after[row.n - 1]).toMatchObject({ originalDue: row.originalDue, shifted: 'holiday' });
      },
      ({ weekend }) => weekend !== 'same',
    );
  });
  it('original days are whole periods apart', () => {
    granted((terms, { rows }) => {
      rows.forEach(({ originalDue }, i) => {
        const steps = terms.every * (i + 1);
        const from = terms.disbursedOn ?? originalDue;
        if (terms.period === 'month') expect(originalDue).toBe(addMonths(from, steps, terms.dueDay ?? dayOfMonth(from)));
        else expect(daysBetween(from, originalDue)).toBe(steps * (terms.period === 'week' ? 7 : 1));
      });
    });
  });
});
