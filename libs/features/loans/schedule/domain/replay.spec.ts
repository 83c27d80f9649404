import { localDate } from '#kernel/calendar';
import { centimes, fromDecimal, toDecimal } from '#kernel/money';
import type { LoanEvent } from './loan-event.js';
import { type LoanTerms, replay, type Standing } from './replay.js';
import { plainTerms } from './schedule-terms.js';

const d = localDate;
const mad = fromDecimal;
/** 3 × 1000, from 1 January 2027. */
const three: LoanTerms = { schedule: { ...plainTerms, principal: mad('3000.00'), instalments: 3, disbursedOn: d('2027-01-01') }, surplus: 'next', arrearsGraceDays: 0 };
let count = 0;
const pay = (on: string, amount: string, id = `p${(count += 1)}`): LoanEvent => ({ type: 'repay', id, on: d(on), amount: mad(amount) });
const at = (events: readonly LoanEvent[], asOf = '2027-12-31', terms = three): Standing => replay(terms, events, d(asOf));
const rowsOf = ({ rows }: Standing): string[] => rows.map(({ due, amount }) => `${due} ${toDecimal(amount)}`);
const paidOf = ({ rows }: Standing): string[] => rows.map(({ paid }) => toDecimal(paid));
const refusals = ({ refused }: Standing): string[] => refused.map(({ event, code }) => `${event.id} ${code.replace('loans.event.', '')}`);

describe('payments', () => {
  it('before the day are in advance, after it late, on it neither', () => {
    const { rows } = at([pay('2027-01-20', '1000.00'), pay('2027-03-01', '1000.00'), pay('2027-05-01', '1000.00')]);
    expect(rows.map(({ paidInAdvance, paidLate }) => [toDecimal(paidInAdvance), toDecimal(paidLate)])).toEqual([
      ['1000.00', '0.00'],
      ['0.00', '0.00'],
      ['0.00', '1000.00'],
    ]);
  });
  it('beyond the loan are kept for the borrower, who gets them back and no more', () => {
    const events = [
      pay('2027-02-01', '3100.00'),
      { type: 'refund', id: 'r1', on: d('2027-02-03'), amount: mad('60.00') },
      { type: 'refund', id: 'r2', on: d('2027-02-04'), amount: mad('60.00') },
    ] as const;
    const standing = at(events);
    expect([standing.status, toDecimal(standing.credit), refusals(standing)]).toEqual(['overpaid', '40.00', ['r2 refund_above_credit']]);
    expect(at([...events, { type: 'refund', id: 'r3', on: d('2027-02-05'), amount: mad('40.00') }]).status).toBe('closed');
  });
  it('that bounced count as if they had not been, from the day they bounced', () => {
    const bounced = [pay('2027-02-01', '1000.00', 'cheque'), { type: 'reverse', id: 'back', on: d('2027-02-10'), of: 'cheque' }] as const;
    expect([at(bounced, '2027-02-09').daysPastDue, at(bounced, '2027-02-10').daysPastDue]).toEqual([0, 9]);
    expect(paidOf(at([...bounced, pay('2027-02-01', '1000.00', 'again')]))).toEqual(paidOf(at([pay('2027-02-01', '1000.00')])));
  });
  it('of one name count once, before the money is out not at all', () => {
    expect(refusals(at([pay('2027-02-01', '5.00', 'R-1'), pay('2027-02-09', '5.00', 'R-1'), pay('2026-12-31', '5.00', 'early')]))).toEqual(['R-1 id_known']);
    const byEvents: LoanEvent[] = [pay('2027-01-04', '5.00', 'early'), { type: 'disburse', id: 'out', on: d('2027-01-05'), amount: mad('3000.00') }];
    expect(refusals(at(byEvents))).toEqual(['early not_disbursed']);
  });
  it.each([
    ['a payment of nothing', [pay('2027-02-01', '0.00', 'x')], 'x amount_not_positive'],
    ['of an unknown event', [{ type: 'reverse', id: 'x', on: d('2027-02-01'), of: 'nobody' }], 'x event_unknown'],
    [
      'of what is no payment',
      [
        { type: 'moveDue', id: 'm', on: d('2027-01-05'), from: d('2027-02-01'), to: d('2027-02-05') },
        { type: 'reverse', id: 'x', on: d('2027-02-01'), of: 'm' },
      ],
      'x event_not_reversible',
    ],
    ['before it happened', [pay('2027-02-05', '1.00', 'p'), { type: 'reverse', id: 'x', on: d('2027-02-01'), of: 'p' }], 'x reversed_too_early'],
    [
      'twice',
      [pay('2027-02-05', '1.00', 'p'), { type: 'reverse', id: 'a', on: d('2027-02-06'), of: 'p' }, { type: 'reverse', id: 'x', on: d('2027-02-06'), of: 'p' }],
      'x already_reversed',
    ],
  ] as [string, LoanEvent[], string][])('taken back: %s is refused', (_what, events, refusal) => expect(refusals(at(events))).toEqual([refusal]));
});

describe('changes of rows', () => {
  const changed = (event: object, more: readonly LoanEvent[] = [], terms = three): Standing =>
    at([{ id: 'change', on: d('2027-01-05'), ...event } as LoanEvent, ...more], '2027-12-31', terms);

  it('a date agreed with the borrower moves the following ones', () =>
    expect(rowsOf(changed({ type: 'moveDue', from: d('2027-03-01'), to: d('2027-03-15') }))).toEqual(['2027-02-01 1000.00', '2027-03-15 1000.00', '2027-04-15 1000.00']));
  it('a day off moves one row', () =>
    expect(rowsOf(changed({ type: 'holiday', due: d('2027-03-01'), to: d('2027-03-08') }))).toEqual(['2027-02-01 1000.00', '2027-03-08 1000.00', '2027-04-01 1000.00']));
  it('more rows share what is left', () =>
    expect(rowsOf(changed({ type: 'extraTerms', from: d('2027-03-01'), count: 2 }))).toEqual([
      '2027-02-01 1000.00',
      '2027-03-01 500.00',
      '2027-04-01 500.00',
      '2027-05-01 500.00',
      '2027-06-01 500.00',
    ]));
  it('grace adds rows, or is taken from those that are left; nothing lands on a row at 0', () => {
    const grace = { type: 'grace', from: d('2027-03-01'), count: 1 };
    const added = changed({ ...grace, mode: 'added' }, [pay('2027-03-02', '1500.00')]);
    expect(rowsOf(added)).toEqual(['2027-02-01 1000.00', '2027-03-01 0.00', '2027-04-01 1000.00', '2027-05-01 1000.00']);
    expect(paidOf(added)).toEqual(['1000.00', '0.00', '500.00', '0.00']);
    expect(rowsOf(changed({ ...grace, mode: 'inside' }))).toEqual(['2027-02-01 1000.00', '2027-03-01 0.00', '2027-04-01 2000.00']);
  });
  it('find a row by the day that it had, too: all changes of one agreement name the same day', () => {
    const from = d('2027-03-01');
    const more: LoanEvent[] = [
      { type: 'extraTerms', id: 'longer', on: d('2027-01-05'), from, count: 2 },
      { type: 'grace', id: 'pause', on: d('2027-01-05'), from, count: 1, mode: 'added' },
    ];
    expect(rowsOf(changed({ type: 'moveDue', from, to: d('2027-03-15') }, more))).toEqual([
      '2027-02-01 1000.00',
      '2027-03-15 0.00',
      ...['2027-04-15', '2027-05-15', '2027-06-15', '2027-07-15'].map((day) => `${day} 500.00`),
    ]);
  });
  it('agreed month ends come back after short months', () => {
    const terms = { ...three, schedule: { ...three.schedule, principal: mad('6000.00'), instalments: 6 } };
    const days = changed(
      { type: 'moveDue', from: d('2027-02-01'), to: d('2027-02-28') },
      [{ type: 'moveDue', id: 'second', on: d('2027-01-06'), from: d('2027-03-28'), to: d('2027-03-31') }],
      terms,
    );
    expect(days.rows.map(({ due }) => due.slice(5))).toEqual(['02-28', '03-31', '04-30', '05-31', '06-30', '07-31']);
  });
  it('book every payment again over the new rows, so the order of entry does not matter', () => {
    const events: LoanEvent[] = [{ type: 'extraTerms', id: 'change', on: d('2027-02-10'), from: d('2027-03-01'), count: 2 }, pay('2027-02-01', '1700.00', 'p')];
    expect(paidOf(at(events))).toEqual(['1000.00', '500.00', '200.00', '0.00', '0.00']);
    expect(at([...events].reverse())).toEqual(at(events));
  });
  it.each([
    ['no row of that day', { type: 'extraTerms', from: d('2027-03-02'), count: 1 }, 'row_unknown'],
    ['a paid row', { type: 'moveDue', from: d('2027-02-01'), to: d('2027-02-09'), on: d('2027-02-02') }, 'row_paid'],
    ['a day that is not after the row before', { type: 'holiday', due: d('2027-03-01'), to: d('2027-02-01') }, 'due_out_of_order'],
    ['a day that is not before the next row', { type: 'holiday', due: d('2027-03-01'), to: d('2027-04-01') }, 'due_out_of_order'],
    ['grace on all that is left', { type: 'grace', from: d('2027-03-01'), count: 2, mode: 'inside' }, 'grace_fills_the_rest'],
    ['no whole count', { type: 'extraTerms', from: d('2027-03-01'), count: 1.5 }, 'count_wrong'],
  ])('%s is refused, and nothing of it is applied', (_what, event, refusal) => {
    const payment = pay('2027-02-01', '1000.00', 'p');
    const standing = changed(event, [payment]);
    expect(refusals(standing)).toEqual([`change ${refusal}`]);
    expect(rowsOf(standing)).toEqual(rowsOf(at([payment])));
  });
  it('too many rows for the unit are refused with the reason of the schedule', () => {
    const coarse = { ...three, schedule: { ...three.schedule, unit: centimes(50_000n) } };
    expect(changed({ type: 'extraTerms', from: d('2027-03-01'), count: 9 }, [], coarse).refused.map(({ code }) => code)).toEqual(['loans.unit_too_coarse']);
  });
});

describe('money that goes out in parts', () => {
  const parts: LoanEvent[] = [
    { type: 'disburse', id: 'a', on: d('2027-01-01'), amount: mad('1800.00') },
    { type: 'disburse', id: 'b', on: d('2027-01-20'), amount: mad('1200.00') },
  ];
  it('is counted from the last part, over what is out', () => {
    expect(rowsOf(at(parts, '2027-01-19'))).toEqual(['2027-02-01 600.00', '2027-03-01 600.00', '2027-04-01 600.00']);
    expect(rowsOf(at(parts, '2027-01-20'))).toEqual(['2027-02-20 1000.00', '2027-03-20 1000.00', '2027-04-20 1000.00']);
    expect(at(parts, '2026-12-31').status).toBe('not_disbursed');
  });
  it('never passes the principal', () => expect(refusals(at([...parts, { type: 'disburse', id: 'c', on: d('2027-02-01'), amount: mad('0.01') }]))).toEqual(['c above_principal']));
  it('after a change of rows goes on the rows to come', () => {
    const change: LoanEvent = { type: 'moveDue', id: 'm', on: d('2027-01-10'), from: d('2027-02-01'), to: d('2027-02-10') };
    expect(rowsOf(at([...parts, change]))).toEqual(['2027-02-10 1000.00', '2027-03-10 1000.00', '2027-04-10 1000.00']);
  });
});

describe('lateness', () => {
  it('of the loan waits for the grace days, of a row it does not', () => {
    const patient = { ...three, arrearsGraceDays: 3 };
    const { daysPastDue, lateSince, bucket, ageing } = at([], '2027-03-03', patient);
    expect([daysPastDue, lateSince, bucket]).toEqual([27, '2027-02-04', '4-30']);
    expect(Object.entries(ageing).map(([name, amount]) => [name, toDecimal(amount)])).toEqual([
      ['4-30', '1000.00'],
      ['1-3', '1000.00'],
    ]);
  });
  it('ends with the last payment, and when the loan is given up', () => {
    expect(at([pay('2027-06-01', '3000.00')])).toMatchObject({ status: 'closed', daysPastDue: 0, ageing: {} });
    const given = [{ type: 'writeOff', id: 'w', on: d('2027-06-01') }] as const;
    expect(at(given)).toMatchObject({ status: 'written_off', daysPastDue: 0, ageing: {}, outstanding: mad('3000.00') });
    expect(at([...given, pay('2027-07-01', '3000.00')]).status).toBe('closed');
    expect(refusals(at([...given, { type: 'writeOff', id: 'w2', on: d('2027-06-02') }]))).toEqual(['w2 written_off']);
    expect(refusals(at([pay('2027-02-01', '3000.00'), { type: 'writeOff', id: 'w3', on: d('2027-06-02') }]))).toEqual(['w3 nothing_outstanding']);
  });
});
