import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  compareDates,
  dayOfMonth,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  isAfter,
  isBefore,
  isLocalDate,
  isWorkingDay,
  localDate,
  type LocalDate,
  shift,
  startOfMonth,
  workingDaysBetween,
} from './calendar.js';

const d = localDate;
const anyDay = fc.integer({ min: -40000, max: 200000 }).map((n) => addDays(d('2000-01-01'), n));
const near = fc.integer({ min: 0, max: 800 }).map((n) => addDays(d('2026-01-01'), n));
const anyHolidays = fc.array(near, { maxLength: 60 }).map((days): ReadonlySet<LocalDate> => new Set(days));
const none: ReadonlySet<LocalDate> = new Set();
const rule = fc.constantFrom('next' as const, 'previous' as const);

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => expect(localDate(text)).toBe(text));
  it.each(['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-5', '26-01-05', '0000-01-01', '2026-01-05T00:00', ' 2026-01-05', ''])(
    '«%s» does not',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(expect.objectContaining({ code: 'kernel.date_unreadable', kind: 'Invalid' }));
    },
  );
  it('is text and nothing else', () => expect([isLocalDate(20260105), isLocalDate(null), isLocalDate(undefined)]).toEqual([false, false, false]));
});

describe('counting', () => {
  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const instant = new Date(`${day}T00:00:00Z`);
        expect(instant.toISOString().slice(0, 10)).toBe(day);
        expect(dayOfWeek(day)).toBe(instant.getUTCDay() || 7);
        expect(daysBetween(d('1970-01-01'), day)).toBe(instant.getTime() / 86400000);
      }),
    );
  });
  it('addDays and daysBetween undo each other, weeks are seven days, order agrees', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(compareDates(day, other)).toBe(n === 0 ? 0 : n > 0 ? -1 : 1);
        expect([isBefore(day, other), isAfter(day, other)]).toEqual([n > 0, n < 0]);
        expect(addWeeks(day, n % 100)).toBe(addDays(day, (n % 100) * 7));
      }),
    );
  });
  it('refuses half days and years beyond 9999', () => {
    expect(() => addDays(d('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'kernel.date_unreadable' }));
    expect(() => addDays(d('0001-01-01'), -1)).toThrow(expect.objectContaining({ code: 'kernel.date_unreadable' }));
  });
});

describe('months', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months is %s', (from, n, to) => expect(addMonths(d(from), n)).toBe(to));
  it('gives the seed day back after a short month', () => {
    expect(addMonths(d('2023-02-28'), 1, 30)).toBe('2023-03-30');
    expect(addMonths(d('2023-02-28'), 1, 31)).toBe('2023-03-31');
    expect(addMonths(d('2023-02-28'), 1)).toBe('2023-03-28');
  });
  it('step by step with the seed is the same as in one step, and clips to the seed or the month end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, n) => {
        let walked = day;
        for (let i = 0; i < n; i++) walked = addMonths(walked, 1, dayOfMonth(day));
        const jumped = addMonths(day, n);
        expect(walked).toBe(jumped);
        expect(dayOfMonth(jumped) === dayOfMonth(day) || (jumped === endOfMonth(jumped) && dayOfMonth(jumped) < dayOfMonth(day))).toBe(true);
      }),
    );
  });
  it('later months come later', () =>
    fc.assert(fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, n) => expect(isBefore(addMonths(day, n), addMonths(day, n + 1))).toBe(true))));
  it('start and end of a month enclose it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(startOfMonth(day) <= day && day <= endOfMonth(day)).toBe(true);
        expect(addDays(endOfMonth(day), 1)).toBe(addMonths(startOfMonth(day), 1));
      }),
    );
  });
});

describe('working days', () => {
  // 2026-07-30 and 2026-08-14 are public holidays (handbook 5.2); 2026-08-01 is a Saturday.
  const holidays = new Set([d('2026-07-30'), d('2026-07-31'), d('2026-08-03')]);
  it('are Monday to Friday without holidays', () => {
    expect(['2026-07-29', '2026-07-30', '2026-08-01', '2026-08-02', '2026-08-04'].map((day) => isWorkingDay(d(day), holidays))).toEqual([true, false, false, false, true]);
  });
  it('shifts again when it lands on a holiday', () => {
    expect(shift(d('2026-08-01'), 'next', holidays)).toBe('2026-08-04');
    expect(shift(d('2026-08-01'), 'previous', holidays)).toBe('2026-07-29');
    expect(shift(d('2026-08-01'), 'same', holidays)).toBe('2026-08-01');
    expect(shift(d('2026-08-01'), 'next', none)).toBe('2026-08-03');
  });
  it('shift lands on the nearest working day, keeps working days, and keeps the order of days', () => {
    fc.assert(
      fc.property(near, near, rule, anyHolidays, (a, b, how, closed) => {
        const moved = shift(a, how, closed);
        expect(isWorkingDay(moved, closed)).toBe(true);
        expect(how === 'next' ? moved >= a : moved <= a).toBe(true);
        if (isWorkingDay(a, closed)) expect(moved).toBe(a);
        else expect(workingDaysBetween(how === 'next' ? a : moved, how === 'next' ? moved : a, closed)).toBe(how === 'next' ? 1 : 0);
        if (a <= b) expect(moved <= shift(b, how, closed)).toBe(true);
      }),
    );
  });
  it('adds working days forwards and backwards', () => {
    expect(addWorkingDays(d('2026-07-29'), 1, holidays)).toBe('2026-08-04');
    expect(addWorkingDays(d('2026-08-04'), -1, holidays)).toBe('2026-07-29');
    expect(addWorkingDays(d('2026-08-01'), 0, holidays)).toBe('2026-08-01');
  });
  it('workingDaysBetween counts what addWorkingDays adds', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -60, max: 60 }), anyHolidays, (day, n, closed) => {
        const there = addWorkingDays(day, n, closed);
        expect(workingDaysBetween(day, there, closed)).toBe(n);
        if (n !== 0) expect(isWorkingDay(there, closed)).toBe(true);
      }),
    );
  });
});
