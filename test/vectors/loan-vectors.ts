import { readFileSync } from 'node:fs';
import { addDays, dayOfWeek, localDate } from '#kernel/calendar';
import { centimes, toDecimal } from '#kernel/money';
import type { ScheduleResult } from '../../libs/features/loans/schedule/domain/schedule-io.js';
import { sharedFile } from '../world/shared.js';

/* The file is data of others: its shapes are read where they are used. */
/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
export type Data = any;
export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly input: Data;
  readonly expect: Data;
}

// External vectors: numbers stated by the tests of other loan systems. They are not part of this repository; without them the tests say so and skip.
const file = sharedFile('vectors/loan_core.json');
export const vectors: readonly Vector[] = file ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors : [];

export const decimal = (n: number): string => toDecimal(centimes(BigInt(Math.round(n * 100))));

/** Makes a schedule of what is asked: by the function, or by the command. */
export type Run = (asked: Record<string, unknown>) => ScheduleResult['rows'];

/** Their loan in our words: no multiple means 0.01; they round half-even; the first due day is one period after disbursement. */
export const asked = (loan: Data, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  principal: decimal(loan.principal),
  instalments: loan.numberOfRepayments,
  every: loan.every,
  period: String(loan.unit).toLowerCase(),
  disbursedOn: loan.disbursedOn,
  ...(loan.firstRepayment ? { firstDueOn: loan.firstRepayment } : {}),
  ...(loan.downPaymentPercent ? { downPaymentPercent: loan.downPaymentPercent } : {}),
  ...(loan.graceOnPrincipal ? { graceMonths: loan.graceOnPrincipal } : {}),
  unit: decimal(loan.multiplesOf ?? 0.01),
  rounding: 'half-even',
  ...more,
});
export const dated = (rows: ScheduleResult['rows']): Data => rows.map(({ due, amount }) => ({ date: due, principal: Number(amount) }));
export const datesOf = (run: Run, firstDueOn: string, n: number, period: string): string[] =>
  run({ principal: `${n}.00`, instalments: n, firstDueOn, period: period.toLowerCase() }).map(({ due }) => due);

/** Checks of the vectors about schedules and calendars, by kind. */
export const scheduleRunners = (run: Run): Readonly<Record<string, (vector: Vector) => void>> => ({
  schedule: ({ input, expect: expected }) => expect(dated(run(asked(input)))).toEqual(expected),
  schedulePrincipalPattern: ({ input, expect: expected }) => {
    const rows = run(asked(input));
    expect(rows).toHaveLength(expected.periods);
    expect(rows.filter(({ amount }) => amount === '0.00').map(({ n }) => n)).toEqual(expected.zeroPrincipalPeriods);
    expect(rows.find(({ amount }) => amount !== '0.00')?.due).toBe(expected.firstPrincipalOn);
    expect(rows.at(-1)?.due).toBe(expected.lastDue);
  },
  dates: ({ input, expect: expected }) => expect(datesOf(run, input.firstDue, input.n, input.unit)).toEqual(expected),
  workingDay: ({ input, expect: expected }) => {
    const rules: Readonly<Record<string, string>> = { SAME_DAY: 'same', MOVE_TO_NEXT_WORKING_DAY: 'next', MOVE_TO_PREVIOUS_WORKING_DAY: 'previous' };
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    (input as { rule: string; due: string }[]).forEach(({ rule, due }, i) => {
      const weekend = rules[rule];
      if (!weekend) return expect(rule).toBe('MOVE_TO_NEXT_REPAYMENT_MEETING_DAY');
      const firstDueOn = addDays(localDate('2027-03-01'), names.indexOf(due));
      const found = localDate(run({ principal: '1.00', instalments: 1, firstDueOn, weekend })[0]?.due ?? '');
      const name = names[dayOfWeek(found) - 1];
      expect(found === firstDueOn ? name : `${found > firstDueOn ? 'next' : 'previous'} ${name}`).toBe(expected[i]);
    });
  },
});
