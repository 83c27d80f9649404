import { AppError } from '#kernel/errors';
import { scheduleFaults } from './schedule-fields.js';
import { contractFrom } from './contract-io.js';
import { runScheduleJson, type ScheduleResult } from './schedule-io.js';

const plain = { principal: '50000.00', instalments: 36, disbursedOn: '2027-01-15' };
const run = (asked: unknown): unknown => JSON.parse(runScheduleJson(JSON.stringify(asked)).output) as unknown;
const refusal = (text: string): AppError => {
  try {
    runScheduleJson(text);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
};
const faults = (asked: unknown): string[] => refusal(JSON.stringify(asked)).fields.map(({ path, code }) => `${path} ${code.replace('loans.schedule.', '')}`);

describe('loans schedule, JSON in and out', () => {
  it('the plain loan: 50 000 over 36 months', () => {
    const { rows, total } = run(plain) as ScheduleResult;
    expect(rows).toHaveLength(36);
    expect(rows[0]).toEqual({ n: 1, due: '2027-02-15', amount: '1388.00' });
    expect(rows.slice(0, 35).every(({ amount }) => amount === '1388.00')).toBe(true);
    expect(rows[35]).toEqual({ n: 36, due: '2030-01-15', amount: '1420.00' });
    expect(total).toBe('50000.00');
  });
  it('writes one row per line', () => {
    expect(runScheduleJson('{"principal":"10.00","instalments":2,"disbursedOn":"2027-01-15"}').output).toBe(
      '{"rows":[\n  {"n":1,"due":"2027-02-15","amount":"5.00"},\n  {"n":2,"due":"2027-03-15","amount":"5.00"}\n],"total":"10.00"}',
    );
  });
  it('every field counts', () => {
    const { rows } = run({
      ...plain,
      principal: '1000.00',
      instalments: 4,
      graceMonths: 3,
      grace: 'added',
      rounding: 'half-even',
      unit: '10.00',
      every: 3,
      period: 'month',
      dueDay: 30,
      weekend: 'next',
      holidays: ['2027-07-30'],
    }) as ScheduleResult;
    expect(rows.map(({ due, amount }) => `${due} ${amount}`)).toEqual(['2027-04-30 0.00', '2027-08-02 250.00', '2027-11-01 250.00', '2028-01-31 250.00', '2028-05-01 250.00']);
    expect(
      (run({ principal: '30.00', instalments: 3, firstDueOn: '2027-01-04', period: 'week', gracePeriods: 1 }) as ScheduleResult).rows.map(({ due, amount }) => `${due} ${amount}`),
    ).toEqual(['2027-01-04 0.00', '2027-01-11 15.00', '2027-01-18 15.00']);
  });
  it('an array in gives an array out, in order', () => {
    const results = run([plain, { ...plain, instalments: 1 }]) as ScheduleResult[];
    expect(results.map(({ rows }) => rows.length)).toEqual([36, 1]);
    expect(run([])).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each(['', '   ', '{', 'null', '12', '"text"', '[[]]', '[null]'])('«%s»', (text) =>
    expect(['loans.schedule_unreadable', 'loans.schedule_terms_wrong']).toContain(refusal(text).code),
  );
  it('every bad value at once, each at its field', () => {
    expect(
      faults({
        principal: 50000,
        instalments: '36',
        disbursedOn: '15/01/2027',
        unit: '0.00',
        grace: 'outside',
        rounding: 'up',
        period: 'year',
        weekend: null,
        every: 0,
        dueDay: 2.5,
        graceMonths: -1,
        holidays: ['2027-02-30'],
        rate: 0,
      }),
    ).toEqual(
      expect.arrayContaining([
        'rate field_unknown',
        'principal amount_unreadable',
        'instalments number_unreadable',
        'disbursedOn day_unreadable',
        'unit amount_not_positive',
        'grace choice_unknown',
        'rounding choice_unknown',
        'period choice_unknown',
        'weekend choice_unknown',
        'every number_out_of_range',
        'dueDay number_unreadable',
        'graceMonths number_out_of_range',
        'holidays.0 day_unreadable',
      ]),
    );
  });
  it('says the value it met and one that would do', () => {
    expect(refusal(JSON.stringify({ ...plain, principal: 50000 })).fields).toEqual([
      { path: 'principal', code: 'loans.schedule.amount_unreadable', params: { field: 'principal', value: '50000', example: '"50000.00"' } },
    ]);
    expect(refusal(JSON.stringify({ ...plain, grace: 'x' })).fields[0]?.params).toEqual({ field: 'grace', value: '"x"', choices: ['inside', 'added'] });
  });
  it('an empty object names what is missing', () => expect(faults({})).toEqual(['principal field_missing', 'instalments field_missing', 'disbursedOn field_missing']));
  it.each([
    [{ graceMonths: 1, gracePeriods: 1 }, 'graceMonths grace_months_and_periods'],
    [{ graceMonths: 4, every: 3 }, 'graceMonths grace_months_not_whole_periods'],
    [{ graceMonths: 1, period: 'week' }, 'graceMonths grace_months_not_whole_periods'],
    [{ graceMonths: 36 }, 'graceMonths grace_fills_the_term'],
    [{ gracePeriods: 36 }, 'gracePeriods grace_fills_the_term'],
    [{ holidays: ['2027-07-30'] }, 'holidays holidays_without_rule'],
    [{ holidays: '2027-07-30' }, 'holidays list_unreadable'],
    [{ firstDueOn: '2027-01-01' }, 'firstDueOn first_due_before_disbursement'],
    [{ ['__proto__x']: 1 }, '__proto__x field_unknown'],
  ])('%j', (more, expected) => expect(faults({ ...plain, ...more })).toEqual([expected]));
  it('a hidden __proto__ is a field like another', () =>
    expect(refusal('{"__proto__":{"principal":"1.00"},"principal":"50000.00","instalments":36,"disbursedOn":"2027-01-15"}').fields).toMatchObject([
      { path: '__proto__', code: 'loans.schedule.field_unknown' },
    ]));
  it('in an array the index comes first, and nothing is answered for the good ones', () => {
    const mixed = [plain, { ...plain, principal: 'x' }, { ...plain, principal: '0.10' }, 7];
    expect(refusal(JSON.stringify(mixed)).fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '1.principal loans.schedule.amount_unreadable',
      '2.unit loans.unit_too_coarse',
      '3 loans.schedule_unreadable',
    ]);
  });
  it('names each kind of fault once', () => expect(new Set(scheduleFaults).size).toBe(scheduleFaults.length));
});

it('reads terms with the defaults of the house', () => {
  expect(contractFrom(plain).schedule).toMatchObject({
    principal: 5000000n,
    instalments: 36,
    gracePeriods: 0,
    grace: 'inside',
    rounding: 'floor',
    unit: 100n,
    every: 1,
    period: 'month',
    disbursedOn: '2027-01-15',
    weekend: 'same',
    holidays: new Set(),
  });
});
