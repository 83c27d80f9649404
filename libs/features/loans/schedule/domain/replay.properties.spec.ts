import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { centimes, minus, plus, share, ZERO } from '#kernel/money';
import type { LoanEvent } from './loan-event.js';
import { type LoanTerms, replay, type Standing } from './replay.js';
import { plainTerms } from './schedule-terms.js';

// The laws of a loan (peers, section 6, properties 1 to 7; the zone of the machine is in test/e2e/cli/replay.spec.ts), each over so many cases.
const CASES = 10_000;

const start = localDate('2026-10-31');
const anyDay = fc.integer({ min: -20, max: 500 }).map((n) => addDays(start, n));
const anyAmount = fc.bigInt({ min: 1n, max: 90_000n }).map((n) => centimes(n * 10n));
const anyTerms: fc.Arbitrary<LoanTerms> = fc
  .record({
    principal: fc.bigInt({ min: 6_000n, max: 900_000n }).map((n) => centimes(n * 100n)),
    instalments: fc.integer({ min: 3, max: 12 }),
    gracePeriods: fc.integer({ min: 0, max: 2 }),
    grace: fc.constantFrom('inside' as const, 'added' as const),
    rounding: fc.constantFrom('floor' as const, 'half-even' as const),
    unit: fc.constantFrom(1n, 100n, 1_000n).map(centimes),
    weekend: fc.constantFrom('same' as const, 'next' as const),
    surplus: fc.constantFrom('next' as const, 'last' as const, 'spread' as const),
    comingDays: fc.constantFrom(0, 15, 40),
    arrearsGraceDays: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ surplus, comingDays, arrearsGraceDays, ...schedule }) => ({ schedule: { ...plainTerms, ...schedule, disbursedOn: start }, surplus, comingDays, arrearsGraceDays }));

const days = (terms: LoanTerms): fc.Arbitrary<ReturnType<typeof localDate>> => fc.constantFrom(...replay(terms, [], addDays(start, 3000)).rows.map(({ due }) => due));
const anyEvents = (terms: LoanTerms): fc.Arbitrary<LoanEvent[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.record({ type: fc.constant('repay' as const), on: anyDay, amount: anyAmount }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('moveDue' as const), on: anyDay, from: days(terms), to: anyDay }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('holiday' as const), on: anyDay, due: days(terms), to: anyDay }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('extraTerms' as const), on: anyDay, from: days(terms), count: fc.integer({ min: 1, max: 6 }) }) },
        {
          weight: 1,
          arbitrary: fc.record({
            type: fc.constant('grace' as const),
            on: anyDay,
            from: days(terms),
            count: fc.integer({ min: 1, max: 3 }),
            mode: fc.constantFrom('inside' as const, 'added' as const),
          }),
        },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('refund' as const), on: anyDay, amount: anyAmount }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('reverse' as const), on: anyDay, of: fc.integer({ min: 0, max: 9 }).map((n) => `e${n}`) }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('writeOff' as const), on: anyDay }) },
      ),
      { maxLength: 10 },
    )
    .map((list) => list.map((event, i) => ({ ...event, id: `e${i}` })))
    .chain((list) => partsOf(terms).map((parts) => [...parts, ...list]));

/** Half of the loans go out as the contract says, half in parts that may ask for more than the loan. */
const partsOf = (terms: LoanTerms): fc.Arbitrary<LoanEvent[]> =>
  fc.oneof(
    fc.constant<LoanEvent[]>([]),
    fc
      .array(fc.record({ on: fc.integer({ min: 0, max: 200 }).map((n) => addDays(start, n)), percent: fc.integer({ min: 20, max: 80 }) }), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map(({ on, percent }, i): LoanEvent => ({ type: 'disburse', id: `out${i}`, on, amount: share(terms.schedule.principal, BigInt(percent), 100n) }))),
  );

interface Case {
  readonly terms: LoanTerms;
  readonly events: readonly LoanEvent[];
  readonly asOf: ReturnType<typeof localDate>;
}
const anyCase: fc.Arbitrary<Case> = anyTerms.chain((terms) => fc.record({ terms: fc.constant(terms), events: anyEvents(terms), asOf: anyDay }));
const law = (says: (one: Case, standing: Standing) => void): void =>
  fc.assert(
    fc.property(anyCase, (one) => says(one, replay(one.terms, one.events, one.asOf))),
    { numRuns: CASES },
  );
const that = (holds: boolean): void => {
  if (!holds) throw new Error('the law is broken'); // expect() is slow by the hundred thousand
};

describe(`laws of a loan, over ${CASES} cases each`, () => {
  it('1 · the rows sum to what was paid out, at all times', () =>
    law(({ terms, events, asOf }, { rows, disbursed, refused }) => {
      const out = events.flatMap((event) => (event.type === 'disburse' && event.on <= asOf && !refused.some((one) => one.event === event) ? [event.amount] : []));
      const byContract = events.some(({ type }) => type === 'disburse') || asOf < start ? ZERO : terms.schedule.principal;
      that(plus(...rows.map(({ amount }) => amount)) === disbursed && disbursed === (out.length > 0 ? plus(...out) : byContract) && disbursed <= terms.schedule.principal);
    }));
  it('2 · in every row, due − paid = outstanding, none negative; days strictly increase', () =>
    law((_one, { rows }) => {
      for (const [i, row] of rows.entries()) {
        that(minus(row.amount, row.paid) === row.outstanding && row.paid >= 0n && row.outstanding >= 0n && row.amount >= 0n);
        that(row.paidInAdvance >= 0n && row.paidLate >= 0n && row.paidInAdvance + row.paidLate <= row.paid);
        that(i === 0 || row.due > rows[i - 1]!.due);
      }
    }));
  it('3 · the order of entry changes nothing', () =>
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ terms, events, asOf }, noise) => {
        const shuffled = events.map((event) => [noise.next().value as number, event] as const).sort(([a], [b]) => a - b);
        const again = replay(
          terms,
          shuffled.map(([, event]) => event),
          asOf,
        );
        expect(again).toEqual(replay(terms, events, asOf));
      }),
      { numRuns: CASES / 2 }, // and as many below, where a payment is entered late
    ));
  it('3 · a payment entered late ends where it would have ended in time', () =>
    law(({ terms, events, asOf }, standing) => {
      const [first, ...rest] = events;
      if (!first) return;
      const late = replay(terms, [...rest, first], asOf);
      that(late.outstanding === standing.outstanding && late.credit === standing.credit && late.rows.every(({ paid }, i) => paid === standing.rows[i]!.paid));
    }));
  it('4 · a payment taken back and made again is the payment', () =>
    law(({ terms, events, asOf }, standing) => {
      const at = events.findIndex(({ type, id }) => type === 'repay' && !events.some((other) => other.type === 'reverse' && other.of === id));
      const payment = events[at];
      if (payment?.type !== 'repay') return;
      const again = replay(terms, [...events, { type: 'reverse', id: 'back', on: payment.on, of: payment.id }, { ...payment, id: `${payment.id}-again` }], asOf);
      that(again.outstanding === standing.outstanding && again.credit === standing.credit && again.daysPastDue === standing.daysPastDue);
      that(again.rows.every((row, i) => row.paid === standing.rows[i]!.paid && row.paidLate === standing.rows[i]!.paidLate));
    }));
  it('5 · nothing left and no credit is closed, and closed is that; a credit is over-paid; no balance is negative', () =>
    law((_one, { status, outstanding, credit, disbursed }) => {
      that(outstanding >= 0n && credit >= 0n);
      that((status === 'closed') === (disbursed > 0n && outstanding === ZERO && credit === ZERO));
      that((status === 'overpaid') === credit > 0n && (credit === ZERO || outstanding === ZERO));
    }));
  it('6 · one name is one payment', () =>
    law(({ terms, events, asOf }, standing) => {
      const twice = replay(terms, [...events, ...events], asOf);
      that(twice.outstanding === standing.outstanding && twice.credit === standing.credit && twice.refused.length >= standing.refused.length);
    }));
  it('7 · no age before the money is out, none when all is paid', () =>
    law(({ terms, events, asOf }, { outstanding, daysPastDue, ageing, rows }) => {
      const overdue = rows.some((row) => row.outstanding > 0n && row.due < asOf);
      if (outstanding === ZERO || !overdue) that(daysPastDue === 0 && Object.keys(ageing).length === 0);
      that(replay(terms, events, addDays(start, -1)).daysPastDue === 0);
    }));
  it('no money is lost: what counts of the payments is on rows, kept, or given back', () =>
    law((_one, { payments, paid, credit }) => {
      that(plus(...payments.flatMap(({ parts }) => parts.map(({ amount }) => amount))) === paid && plus(...payments.map(({ kept }) => kept)) === credit);
      for (const { event, parts, kept, refunded } of payments) that(plus(kept, refunded, ...parts.map(({ amount }) => amount)) === event.amount);
    }));
});
