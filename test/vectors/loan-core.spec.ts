import { localDate } from '#kernel/calendar';
import { type Centimes, fromDecimal, plus, toDecimal, ZERO } from '#kernel/money';
import { type BookedPart, bookRepayment, type SurplusRule } from '../../libs/features/loans/schedule/domain/allocation.js';
import { outstandingOf, type PaidRow } from '../../libs/features/loans/schedule/domain/paid-row.js';
import { arrears } from '../../libs/features/loans/schedule/domain/ageing.js';
import { runScheduleJson, type ScheduleResult } from '../../libs/features/loans/schedule/domain/schedule-io.js';
import { asked, type Data, dated, datesOf, decimal, money, type Run, scheduleRunners, type Vector, vectors } from './loan-vectors.js';

const run: Run = (terms) => (JSON.parse(runScheduleJson(JSON.stringify(terms)).output) as ScheduleResult).rows;

/** Rows to pay: from the schedule of the contract, or as the vector lists them. */
const rowsOf = (loan: Data): PaidRow[] =>
  (loan.installments ? (loan.installments as [string, number][]).map(([due, amount]) => ({ due, amount: decimal(amount) })) : run(asked(loan))).map(({ due, amount }, i) => ({
    n: i + 1,
    due: localDate(due),
    amount: fromDecimal(amount),
    paid: ZERO,
  }));
const surplusOf: Readonly<Record<string, SurplusRule>> = { NEXT_INSTALLMENT: 'next', LAST_INSTALLMENT: 'last', REAMORTIZATION: 'spread' };

/** The parts that our product has no word for, or tells otherwise, each with its reason. */
const partsSkipped: Readonly<Record<string, string>> = {
  L04: 'row 1 (down payment): an honour loan is paid out whole, without a down payment; the rest on 3 rows is run',
  C12: 'a date agreed for a holiday: told as days off up to that date, the first working day after them',
  C13: 'rule 5 (next meeting day): due days here follow no group meetings; rules 1 to 4 are run',
};

const runners: Readonly<Record<string, (vector: Vector) => void>> = {
  ...scheduleRunners(run),
  // Rows before the change stay; what is left is a schedule of its own, from the first changed day.
  reschedule: ({ input, expect: expected }) => {
    const base = run(asked(vectors.find(({ id }) => id === input.base)?.input));
    const [kept, rest] = [base.filter(({ due }) => due < input.from_), base.filter(({ due }) => due >= input.from_)];
    const left = plus(...rest.map(({ amount }) => fromDecimal(amount)));
    const changed = run({
      ...{ principal: toDecimal(left), instalments: rest.length + (input.extraTerms ?? 0), firstDueOn: input.adjustedDueDate ?? input.from_, unit: '0.01', rounding: 'half-even' },
      ...(input.graceOnPrincipal ? { graceMonths: input.graceOnPrincipal, grace: 'added' } : {}),
    });
    expect(dated([...kept, ...changed])).toEqual(expected);
  },
  allocation: ({ input, expect: expected }) => {
    let rows = rowsOf(input.loan);
    let credit: Centimes = ZERO;
    const parts: BookedPart[] = [];
    const shown = (): Data =>
      rows.map((row) => ({ n: row.n, paid: row.paid, inAdvance: sum(parts, row.n, 'in_advance'), late: sum(parts, row.n, 'late'), outstanding: outstandingOf(row) }));
    const inCentimes = (list: Data): Data =>
      list.map((row: Data) => ({ n: row.n, paid: money(row.paid), inAdvance: money(row.inAdvance), late: money(row.late), outstanding: money(row.outstanding) }));
    (input.payments as [string, number][]).forEach(([on, amount], i) => {
      const booking = bookRepayment(rows, money(amount), localDate(on), surplusOf[input.future ?? 'NEXT_INSTALLMENT'] ?? 'next');
      rows = [...booking.rows];
      credit = plus(credit, booking.credit);
      parts.push(...booking.parts);
      if (expected.after) expect(shown()).toEqual(inCentimes(expected.after[i]));
    });
    const balance = plus(...rows.map(outstandingOf));
    if (expected.rows) expect(shown()).toEqual(inCentimes(expected.rows));
    if (expected.balance !== undefined) expect(balance).toBe(money(expected.balance));
    if (expected.totals)
      expect([plus(...rows.map((row) => row.paid)), sum(parts, undefined, 'in_advance'), balance]).toEqual([
        money(expected.totals.paid),
        money(expected.totals.inAdvance),
        money(expected.totals.outstanding),
      ]);
    expect(credit).toBe(money(expected.overpaid ?? 0));
    if (expected.status) expect(balance).toBe(ZERO);
  },
  arrears: ({ input, expect: expected }) => {
    const { late } = arrears(rowsOf(input.loan), localDate(input.asOf), input.arrearsGraceDays);
    expect([late?.since, late?.bucket]).toEqual([expected.delinquentSince, expected.bucket]);
  },
  arrearsPerInstallment: ({ input, expect: expected }) => {
    const { byBucket } = arrears(rowsOf(input.loan), localDate(input.asOf));
    expect(Object.fromEntries(Object.entries(byBucket).map(([bucket, amount]) => [bucket, toDecimal(amount)]))).toEqual(
      Object.fromEntries(Object.entries(expected as Record<string, number>).map(([bucket, amount]) => [bucket, decimal(amount)])),
    );
  },
  trap: ({ input, expect: expected }) => {
    if (expected.correct) return expect(datesOf(run, input.firstDue, expected.correct.length, input.unit)).toEqual(expected.correct);
    const terms = { principal: decimal(input.principal), instalments: input.numberOfRepayments, disbursedOn: '2027-01-15', unit: '0.01' };
    for (const rounding of ['floor', 'half-even']) expect(run({ ...terms, rounding })).toHaveLength(expected.correctRows);
    expect(run({ ...terms, unit: '1.00' })).toHaveLength(expected.correctRows);
    expect(() => run({ ...terms, unit: '1.00', rounding: 'half-even' })).toThrow('loans.unit_too_coarse');
  },
};

const sum = (parts: readonly BookedPart[], n: number | undefined, timing: BookedPart['timing']): Centimes =>
  plus(...parts.filter((part) => (n === undefined || part.n === n) && part.timing === timing).map(({ amount }) => amount));

const supported = vectors.filter(({ kind }) => runners[kind]);
const foreign = vectors.filter(({ kind }) => !runners[kind]);

describe('external loan vectors', () => {
  if (vectors.length === 0) {
    process.stdout.write('loan vectors: skipped, ../shared/vectors/loan_core.json is not there\n');
    it.skip('skipped: ../shared/vectors/loan_core.json is not there', () => undefined);
    return;
  }
  const passed = new Set<string>();
  it.each(supported.map((vector) => [vector.id, vector.kind, vector] as const))('%s (%s)', (id, kind, vector) => {
    expect.hasAssertions();
    runners[kind]?.(vector);
    passed.add(id);
  });
  for (const { id, kind } of foreign) it.skip(`${id}: kind ${kind} has no runner here`, () => undefined);
  afterAll(() => {
    const skipped = [
      ...foreign.map(({ id, kind }) => `  ${id}: kind ${kind} has no runner here`),
      ...vectors.filter(({ id }) => partsSkipped[id]).map(({ id }) => `  ${id}, ${partsSkipped[id]}`),
    ];
    process.stdout.write(
      `loan vectors: ${passed.size} of ${supported.length} passed, ${foreign.length} skipped, parts skipped or told otherwise in ${skipped.length - foreign.length}:\n${skipped.join('\n')}\n`,
    );
  });
});
