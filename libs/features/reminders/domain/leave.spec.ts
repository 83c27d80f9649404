import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '#kernel/calendar';
import { dayOf, instantAt, onTheWall } from '#kernel/clock';
import { afterDoubt, type KindRules, rulesOf } from './kind-rules.js';
import { dailyCap, sendingHours, usualWishes, type Wishes, whenToLeave } from './leave.js';
import { planInstalment, planMeeting } from './plan.js';
import { isRamadan } from './ramadan.js';

const none = new Set<LocalDate>();
const at = (day: string, time: string): Date => instantAt(localDate(day), time);
const wall = (instant: Date): string => onTheWall(instant).toISOString().slice(0, 16).replace('T', ' ');
const loan = rulesOf('instalment_soon');
/** Where a message goes that came up at this hour: `now`, or when and why it waits. */
const leaves = (now: Date, rules: KindRules = loan, wishes: Partial<Wishes> = {}, holidays = none, expiresAt = new Date(now.getTime() + 10 * 86_400_000), due = now): string => {
  const leave = whenToLeave({ due, expiresAt, channel: 'sms' }, rules, { ...usualWishes, ...wishes }, holidays, now);
  return leave.at === 'now' ? 'now' : leave.at === 'later' ? `${wall(leave.next)} ${leave.hold}` : `never ${leave.reason}`;
};

describe('the hours in which a message may come', () => {
  it.each([
    ['2026-06-10', '07:59', '2026-06-10 08:00 quiet_hours'],
    ['2026-06-10', '08:00', 'now'],
    ['2026-06-10', '20:59', 'now'],
    ['2026-06-30', '21:00', '2026-07-01 08:00 quiet_hours'], // the end of a month
    ['2026-02-15', '21:30', '2026-02-16 08:00 quiet_hours'], // Ramadan starts on the 18th: clocks go back on the 15th
    ['2026-02-17', '22:00', '2026-02-18 10:00 quiet_hours'], // into Ramadan
    ['2026-02-18', '09:00', '2026-02-18 10:00 quiet_hours'],
    ['2026-02-18', '17:29', 'now'],
    ['2026-03-19', '18:00', '2026-03-20 10:00 quiet_hours'], // the moon may add a day
    ['2026-03-20', '18:00', '2026-03-21 08:00 quiet_hours'], // out of it
    ['2026-03-21', '22:00', '2026-03-22 08:00 quiet_hours'], // clocks go forward in that night
  ])('%s %s: %s', (day, time, expected) => expect(leaves(at(day, time))).toBe(expected));

  it('of Ramadan are known years ahead', () => {
    const starts: string[] = [];
    for (let day = localDate('2026-01-01'); day < '2031-01-01'; day = addDays(day, 1)) if (isRamadan(day) && !isRamadan(addDays(day, -1))) starts.push(day);
    expect(starts).toEqual(['2026-02-18', '2027-02-08', '2028-01-28', '2029-01-16', '2030-01-05', '2030-12-26']);
  });

  it('hold whatever the instant: what leaves now is inside them, or would have been too late', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), fc.integer({ min: 1, max: 20_000 }), (minute, span) => {
        const now = new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
        const expiresAt = new Date(now.getTime() + span * 60_000);
        const leave = whenToLeave({ due: now, expiresAt, channel: 'mail' }, loan, usualWishes, none, now);
        const day = dayOf(now);
        const [from, to] = isRamadan(day) ? sendingHours.ramadan : sendingHours.usual;
        const inHours = wall(now).slice(11) >= from && wall(now).slice(11) < to;
        if (leave.at === 'later') return !inHours && leave.next > now && leave.next < expiresAt && leaves(leave.next) === 'now';
        return (
          leave.at === 'now' &&
          (inHours || whenToLeave({ due: now, expiresAt: new Date(now.getTime() + 86_400_000), channel: 'mail' }, loan, usualWishes, none, now).at === 'later')
        );
      }),
    ));
});

describe('what people wish', () => {
  const noon = at('2026-06-10', '12:00'); // a Wednesday
  const offers = rulesOf('offers_found');
  const letter = rulesOf('decision_told');
  it.each<[string, string, KindRules, Partial<Wishes>]>([
    ['nothing special', 'now', loan, {}],
    ['a pause', '2026-06-13 09:00 paused', loan, { pausedUntil: localDate('2026-06-13') }],
    ['a pause that outlives the message', 'never paused', loan, { pausedUntil: localDate('2026-07-13') }],
    ['a pause does not hold a decision back', 'now', letter, { pausedUntil: localDate('2026-06-13') }],
    ['not this topic', 'never muted', loan, { muted: true }],
    ['a notice in law has no switch', 'now', letter, { muted: true }],
    ['enough for a day', '2026-06-11 09:00 daily_cap', loan, { sentToday: dailyCap.sms }],
    ['one less', 'now', loan, { sentToday: dailyCap.sms - 1 }],
    ['all at once in the evening', '2026-06-10 18:00 digest', offers, { digest: 'daily' }],
    ['all at once on Monday', '2026-06-15 18:00 digest', offers, { digest: 'weekly' }],
    ['an instalment is not kept for the evening', 'now', loan, { digest: 'weekly' }],
  ])('%s: %s', (_, expected, rules, wishes) => expect(leaves(noon, rules, wishes)).toBe(expected));

  it('a digest is counted from when its matter came up: a late worker does not put it off again', () =>
    expect(leaves(at('2026-06-11', '10:00'), offers, { digest: 'daily' }, none, undefined, at('2026-06-10', '09:00'))).toBe('now'));
  it('on a day off only what is urgent leaves; two feast days are waited for together', () => {
    const eid = new Set([localDate('2026-05-27'), localDate('2026-05-28')]);
    expect(leaves(at('2026-05-27', '10:00'), loan, {}, eid)).toBe('2026-05-29 09:00 day_off');
    expect(leaves(at('2026-05-27', '10:00'), rulesOf('meeting_soon'), {}, eid)).toBe('now');
    expect(leaves(at('2026-05-27', '10:00'), loan, {}, eid, at('2026-05-28', '20:00'))).toBe('now'); // later is too late
  });
});

describe('the clock moved over both changes of Ramadan, month ends and an outage of three days', () => {
  const dues = ['2026-01-31', '2026-02-15', '2026-02-28', '2026-03-22', '2026-03-31', '2026-04-30'].map(localDate);
  /** What a worker sends that looks every hour, except while it is down. */
  const sent = (down: (now: Date) => boolean): string[] => {
    const rows = dues.flatMap((due) => planInstalment(due).map((one) => ({ ...one, due, next: one.dueAt, over: false })));
    const list: string[] = [];
    for (let now = at('2026-01-20', '00:00'); now < at('2026-05-12', '00:00'); now = new Date(now.getTime() + 3_600_000)) {
      if (down(now)) continue;
      for (const row of rows.filter((one) => !one.over && one.next <= now)) {
        const leave = whenToLeave({ due: row.dueAt, expiresAt: row.expiresAt, channel: 'mail' }, rulesOf(row.kind), usualWishes, none, now);
        if (row.expiresAt <= now) list.push(`${row.due} ${row.kind.slice(11)} expired`);
        else if (leave.at === 'now') list.push(`${row.due} ${row.kind.slice(11)} ${wall(now)}`);
        if (row.expiresAt <= now || leave.at !== 'later') row.over = true;
        else row.next = leave.next;
      }
    }
    return list;
  };

  it('gives this list of messages', () =>
    expect(sent(() => false)).toEqual([
      '2026-01-31 soon 2026-01-26 09:00',
      '2026-01-31 late 2026-02-03 09:00',
      '2026-02-15 soon 2026-02-10 09:00',
      '2026-02-15 late 2026-02-18 10:00', // Ramadan
      '2026-02-28 soon 2026-02-23 10:00',
      '2026-02-28 late 2026-03-03 10:00',
      '2026-03-22 soon 2026-03-17 10:00',
      '2026-03-22 late 2026-03-25 09:00',
      '2026-03-31 soon 2026-03-26 09:00',
      '2026-03-31 late 2026-04-03 09:00',
      '2026-04-30 soon 2026-04-25 09:00',
      '2026-04-30 late 2026-05-03 09:00',
    ]));
  it('after three days without a worker all that still helps leaves, each once', () => {
    const list = sent((now) => now >= at('2026-03-24', '12:00') && now < at('2026-03-27', '12:00'));
    expect(list.slice(7, 9)).toEqual(['2026-03-22 late 2026-03-27 12:00', '2026-03-31 soon 2026-03-27 12:00']);
    expect(list).toHaveLength(12);
  });
  it('after three weeks what is over has expired', () =>
    expect(sent((now) => now >= at('2026-02-20', '12:00') && now < at('2026-03-13', '12:00')).slice(4, 6)).toEqual(['2026-02-28 soon expired', '2026-02-28 late expired']));
  it('a meeting at seven is told in the evening before, not in the night', () => {
    const [, one] = planMeeting(at('2026-06-10', '07:00'));
    expect(leaves(one!.dueAt, rulesOf('meeting_soon'), {}, none, one!.expiresAt)).toBe('2026-06-09 08:00 quiet_hours');
  });
});

it.each([
  ['again', 'unknown', 'send'],
  ['never_again', 'never_seen', 'review'],
  ['ask_first', 'accepted', 'sent'],
  ['ask_first', 'never_seen', 'send'],
  ['ask_first', 'unknown', 'review'],
] as const)('a message in doubt of a kind that says %s, the provider says %s: %s', (policy, fate, next) => expect(afterDoubt(policy, fate)).toBe(next));
