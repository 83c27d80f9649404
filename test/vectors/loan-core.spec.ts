import { runReplayJson } from '../../libs/features/loans/schedule/domain/replay-io.js';
import { runScheduleJson, type ScheduleResult } from '../../libs/features/loans/schedule/domain/schedule-io.js';
import { asked, type Data, dated, datesOf, decimal, type Run, scheduleRunners, type Vector, vectors } from './loan-vectors.js';

// What `loans schedule` and `loans replay` print for these objects: the commands do nothing else.
const run: Run = (terms) => (JSON.parse(runScheduleJson(JSON.stringify(terms)).output) as ScheduleResult).rows;
const replayed = (terms: object, events: readonly object[], asOf: string): Data => JSON.parse(runReplayJson(JSON.stringify({ terms, events, asOf }), (code) => code).output);

const surplusOf: Readonly<Record<string, string>> = { NEXT_INSTALLMENT: 'next', LAST_INSTALLMENT: 'last', REAMORTIZATION: 'spread' };
/** Rows are counted from the contract, or listed by the vector. */
const termsOf = (loan: Data, more: object = {}): object =>
  loan.installments
    ? {
        principal: decimal(loan.principal),
        disbursedOn: loan.disbursedOn,
        installments: loan.installments.map(([due, amount]: [string, number]) => [due, decimal(amount)]),
        ...more,
      }
    : asked(loan, more as Record<string, unknown>);
const FAR = '2099-12-31';

/** The parts that our product has no word for, each with its reason. */
const partsSkipped: Readonly<Record<string, string>> = { C13: 'rule 5 (next meeting day): due days here follow no group meetings; rules 1 to 4 are run' };

const runners: Readonly<Record<string, (vector: Vector) => void>> = {
  ...scheduleRunners(run),
  holiday: ({ input, expect: expected }) => {
    const terms = { principal: '300.00', instalments: 3, firstDueOn: '2013-03-01' };
    const [before, after] = [[], [{ type: 'holiday', on: '2013-01-01', due: input.due, to: input.rescheduledTo }]].map(
      (events) => replayed(terms, events, FAR).rows as { due: string }[],
    );
    expect(before!.map(({ due }) => due)).toEqual(['2013-03-01', input.due, '2013-05-01']);
    expect(after!.map(({ due }) => due)).toEqual(['2013-03-01', expected.due, '2013-05-01']);
    expect(expected.otherDueDates).toBe('unchanged');
  },
  reschedule: ({ input, expect: expected }) => {
    const terms = asked(vectors.find(({ id }) => id === input.base)?.input);
    const events = [
      ...(input.adjustedDueDate ? [{ type: 'moveDue', on: input.on, from: input.from_, to: input.adjustedDueDate }] : []),
      ...(input.extraTerms ? [{ type: 'extraTerms', on: input.on, from: input.from_, count: input.extraTerms }] : []),
      ...(input.graceOnPrincipal ? [{ type: 'grace', on: input.on, from: input.from_, count: input.graceOnPrincipal, mode: 'added' }] : []),
    ];
    const { rows, refused } = replayed(terms, events, FAR);
    expect([dated(rows), refused]).toEqual([expected, []]);
  },
  allocation: ({ input, expect: expected }) => {
    const terms = termsOf(input.loan, { surplus: surplusOf[input.future ?? 'NEXT_INSTALLMENT'] });
    const payments = (input.payments as [string, number][]).map(([on, amount]) => ({ type: 'repay', on, amount: decimal(amount) }));
    const rowsAt = (asOf: string): Data =>
      replayed(terms, payments, asOf).rows.map((row: Data) => ({
        n: row.n,
        paid: Number(row.paid),
        inAdvance: Number(row.paidInAdvance),
        late: Number(row.paidLate),
        outstanding: Number(row.outstanding),
      }));
    if (expected.after) expect(payments.map(({ on }) => rowsAt(on))).toEqual(expected.after);
    if (expected.rows) expect(rowsAt(FAR)).toEqual(expected.rows);
    const end = replayed(terms, payments, FAR);
    if (expected.balance !== undefined) expect(Number(end.outstanding)).toBe(expected.balance);
    if (expected.totals) {
      const inAdvance = rowsAt(FAR).reduce((sum: number, row: Data) => sum + row.inAdvance, 0);
      expect({ paid: Number(end.paid), inAdvance, outstanding: Number(end.outstanding) }).toEqual(expected.totals);
    }
    expect(Number(end.credit)).toBe(expected.overpaid ?? 0);
    if (expected.status) expect(end.status).toBe(expected.status === 'OVERPAID' ? 'overpaid' : 'closed');
  },
  arrears: ({ input, expect: expected }) => {
    const { lateSince, bucket } = replayed(termsOf(input.loan, { arrearsGraceDays: input.arrearsGraceDays }), [], input.asOf);
    expect([lateSince, bucket]).toEqual([expected.delinquentSince, expected.bucket]);
  },
  arrearsPerInstallment: ({ input, expect: expected }) => {
    const { ageing } = replayed(termsOf(input.loan), [], input.asOf);
    expect(Object.fromEntries(Object.entries(ageing as Record<string, string>).filter(([, amount]) => amount !== '0.00'))).toEqual(
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
      `loan vectors: ${passed.size} of ${supported.length} passed, ${foreign.length} skipped, parts skipped in ${skipped.length - foreign.length}:\n${skipped.join('\n')}\n`,
    );
  });
});
