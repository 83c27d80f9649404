import fc from 'fast-check';
import { isWorkingDay, type LocalDate, localDate, workingDaysBetween } from '#kernel/calendar';
import { dueDayOf, itemAnswers, needsSupervisor, openItems, standingOfItem } from './paper-request.js';

const day = localDate('2027-01-04');
const holidays = new Set<LocalDate>([localDate('2027-01-11')]);

it('gives five working days, without holidays and weekends', () => {
  expect(dueDayOf(day, holidays)).toBe('2027-01-12');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), (n) => {
      const from = localDate(new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
      const due = dueDayOf(from, holidays)!;
      expect(isWorkingDay(due, holidays)).toBe(true);
      expect(workingDaysBetween(from, due, holidays)).toBe(5);
    }),
  );
});

it('takes the day that the officer chose unless it is today, past, or beyond the life of the request', () =>
  expect(['2027-01-05', '2027-04-04', '2027-01-04', '2027-01-03', '2027-04-05'].map((wished) => dueDayOf(day, holidays, localDate(wished)))).toEqual([
    '2027-01-05',
    '2027-04-04',
    undefined,
    undefined,
    undefined,
  ]));

it('believes papers, not words about papers; for anything else it believes words', () => {
  const paper = { code: 'QUOTE', wanted: 2, handedIn: 1 };
  expect(itemAnswers.map((answer) => standingOfItem({ ...paper, answer }))).toEqual(['open', 'open', 'cannot']);
  expect(itemAnswers.map((answer) => standingOfItem({ ...paper, handedIn: 2, answer }))).toEqual(['given', 'given', 'given']);
  expect(itemAnswers.map((answer) => standingOfItem({ code: null, wanted: 1, handedIn: 0, answer }))).toEqual(['open', 'given', 'cannot']);
  expect(
    openItems([
      { ...paper, answer: 'open' as const },
      { ...paper, answer: 'cannot' as const },
    ]).length,
  ).toBe(1);
});

it('lets the first request go, and stops every further one unless the first never reached anybody', () =>
  expect([[], ['declined'], ['open'], ['answered'], ['declined', 'answered']].map((earlier) => needsSupervisor(earlier as never))).toEqual([false, false, true, true, true]));
