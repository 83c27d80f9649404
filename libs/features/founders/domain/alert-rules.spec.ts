import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { fromDecimal } from '#kernel/money';
import { type Alert, alertCodes, alertsOf, type FirmFacts, plannedFor } from './alert-rules.js';
import { dutiesOf, lightOf, wantsALook } from './light.js';

const today = localDate('2027-09-01');
const paidOut = localDate('2027-01-15');
/** A firm that goes well; twelve thousand a month were planned. */
const firm = (more: Partial<FirmFacts> = {}): FirmFacts => ({
  ...{ today, disbursedOn: paidOut, daysPastDue: 0, plannedTurnover: [fromDecimal('146000.00')], periods: [], jobsPledged: 2, jobsDeclared: [], told: {} },
  ...more,
});
/** Thirty days with this turnover, `back` periods ago; twelve thousand were planned. */
const month = (turnover: string, back = 0): FirmFacts['periods'][number] => ({
  from: addDays(today, -30 * (back + 1)),
  to: addDays(today, -30 * back),
  turnover: fromDecimal(turnover),
});
const said = (facts: FirmFacts): string[] => alertsOf(facts).map(({ code, level }) => `${code} ${level}`);

describe('alerts of a firm', () => {
  it.each<[string, Partial<FirmFacts>, string[]]>([
    ['all is well', { periods: [month('12000.00', 1), month('12000.00')], cash: fromDecimal('9000.00'), charges: fromDecimal('3000.00') }, []],
    ['one weak month', { periods: [month('12000.00', 1), month('5000.00')] }, []],
    ['two months at exactly 70 %', { periods: [month('8400.00', 1), month('8400.00')] }, []],
    ['two months under 70 %', { periods: [month('8399.00', 1), month('8000.00')] }, ['turnover amber']],
    ['two months under 50 %', { periods: [month('5999.00', 1), month('5000.00')] }, ['turnover red']],
    ['one under 50 %, one under 70 %', { periods: [month('5000.00', 1), month('8000.00')] }, ['turnover amber']],
    ['no plan', { plannedTurnover: [], periods: [month('1.00', 1), month('1.00')] }, []],
    ['two months of charges', { cash: fromDecimal('6000.00'), charges: fromDecimal('3000.00') }, []],
    ['less than two', { cash: fromDecimal('5999.99'), charges: fromDecimal('3000.00') }, ['runway amber']],
    ['less than one', { cash: fromDecimal('2999.99'), charges: fromDecimal('3000.00') }, ['runway red']],
    ['cash without charges', { cash: fromDecimal('1.00') }, []],
    ['ten days late', { daysPastDue: 10 }, []],
    ['eleven', { daysPastDue: 11 }, ['arrears amber']],
    ['thirty', { daysPastDue: 30 }, ['arrears amber']],
    ['thirty-one', { daysPastDue: 31 }, ['arrears red']],
    ['customers owe a quarter of three months', { periods: [month('12000.00')], unpaidCustomers: fromDecimal('9100.00') }, []],
    ['and a centime more', { periods: [month('12000.00')], unpaidCustomers: fromDecimal('9100.01') }, ['unpaid_customers amber']],
    ['not hired yet, young', { jobsDeclared: [1] }, []],
    ['one job fell away', { jobsDeclared: [2, 1] }, ['jobs amber']],
    ['not hired after a year', { jobsDeclared: [1], disbursedOn: localDate('2026-09-01') }, ['jobs amber']],
    ['no report for 44 days', { reportedOn: addDays(today, -44) }, []],
    ['45', { reportedOn: addDays(today, -45) }, ['mentor_silent notice']],
    ['60', { reportedOn: addDays(today, -60) }, ['silence amber', 'mentor_silent notice']],
    ['90', { reportedOn: addDays(today, -90) }, ['silence red', 'mentor_silent notice']],
    ['morale 3', { morale: 3 }, []],
    ['morale 2', { morale: 2 }, ['morale red']],
    ['ill, in conflict', { told: { illness: true, conflict: true } }, ['illness red', 'conflict red']],
    ['duties open', { told: { tax_late: true, cnss_late: true, rc_lapsed: true, lease_dispute: true } }, ['tax amber', 'cnss amber', 'registration amber', 'lease amber']],
    ['told that all is in order', { told: { illness: false, tax_late: false } }, []],
  ])('%s', (_, facts, expected) => expect(said(firm(facts))).toEqual(expected));

  it('carry the values that raised them', () => {
    expect(alertsOf(firm({ periods: [month('8000.00', 1), month('6000.00')] }))[0]?.values).toEqual({ percent: 50, before: 66, threshold: 70 });
    expect(alertsOf(firm({ cash: fromDecimal('2500.50'), charges: fromDecimal('3000.00') }))[0]?.values).toEqual({ cash: '2500.50', charges: '3000.00', months: 1 });
    expect(alertsOf(firm({ daysPastDue: 12 }))[0]?.values).toEqual({ days: 12, threshold: 10 });
  });

  it('plan each stretch of days by its year', () => {
    const plan = { disbursedOn: paidOut, plannedTurnover: [fromDecimal('36500.00'), fromDecimal('73000.00')] };
    expect(plannedFor({ from: paidOut, to: addDays(paidOut, 30) }, plan)).toBe(fromDecimal('3000.00'));
    expect(plannedFor({ from: addDays(paidOut, 370), to: addDays(paidOut, 400) }, plan)).toBe(fromDecimal('6000.00'));
    expect(plannedFor({ from: addDays(paidOut, 2000), to: addDays(paidOut, 2030) }, plan)).toBe(fromDecimal('6000.00'));
    expect(plannedFor({ from: paidOut, to: paidOut }, plan)).toBeUndefined();
  });

  it('come from what is told alone: nothing told, nothing raised; and worse facts never calm a firm', () => {
    expect(said(firm())).toEqual([]);
    const rank = { green: 0, amber: 1, red: 2 };
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (lateA, lateB, quietA, quietB, m1, m2) => {
        const of = (days: number, quiet: number, morale: number) => lightOf(alertsOf(firm({ daysPastDue: days, reportedOn: addDays(today, -quiet), morale })));
        const [better, worse] = [of(Math.min(lateA, lateB), Math.min(quietA, quietB), Math.max(m1, m2)), of(Math.max(lateA, lateB), Math.max(quietA, quietB), Math.min(m1, m2))];
        expect(rank[worse]).toBeGreaterThanOrEqual(rank[better]);
      }),
    );
  });
});

describe('the light', () => {
  const alert = (level: Alert['level'], code: Alert['code'] = 'tax'): Alert => ({ code, level, values: {} });
  it.each<[string, Alert[], string, boolean]>([
    ['nothing', [], 'green', false],
    ['a notice', [alert('notice', 'mentor_silent')], 'green', false],
    ['two signals', [alert('amber'), alert('amber')], 'amber', false],
    ['three signals', [alert('amber'), alert('amber'), alert('amber')], 'amber', true],
    ['one red', [alert('red', 'arrears')], 'red', true],
  ])('%s', (_, alerts, light, look) => expect([lightOf(alerts), wantsALook(alerts)]).toEqual([light, look]));

  it('asks the officer to act within working days, over a week-end and a day off', () => {
    const holidays = new Set([localDate('2027-09-06')]);
    const due = (alerts: Alert[]) => dutiesOf(alerts, localDate('2027-09-02'), holidays).map(({ duty, dueOn }) => `${duty} ${dueOn}`);
    expect(due([alert('red', 'morale')])).toEqual(['write_plan 2027-09-17', 'call_founder 2027-09-07']);
    expect(due([alert('amber'), alert('amber'), alert('amber')])).toEqual(['three_signals 2027-09-10']);
    expect(due([alert('notice', 'mentor_silent')])).toEqual(['ask_mentor 2027-09-10']);
    expect(due([alert('amber')])).toEqual([]);
  });

  it('names every alert once', () => expect(new Set(alertCodes).size).toBe(alertCodes.length));
});
