// What the rules of a loan cost, in CPU time of this process, beside a plain loop over the same numbers. Answers are compared before times.
import assert from 'node:assert/strict';
import { replay } from '../../dist/libs/features/loans/schedule/domain/replay.js';
import { arrears } from '../../dist/libs/features/loans/schedule/domain/ageing.js';
import { schedule } from '../../dist/libs/features/loans/schedule/domain/schedule.js';
import { plainTerms } from '../../dist/libs/features/loans/schedule/domain/schedule-terms.js';
import { addDays, addMonths, daysBetween } from '../../dist/libs/kernel/calendar.js';

const START = '2027-01-15';

/** Smallest CPU microseconds per run over some rounds: what else the machine does is left out. */
function cost(rounds, runs, work) {
  for (let i = 0; i < runs; i += 1) work(i); // warm
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let i = 0; i < runs; i += 1) work(i);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / runs);
  }
  return Math.min(...times);
}

const row = (what, micros, goal, plain, peer) => ({
  what,
  'CPU µs': Number(micros.toFixed(micros < 100 ? 1 : 0)),
  goal: goal ?? '',
  'plain loop µs': plain === undefined ? '' : Number(plain.toFixed(1)),
  ratio: plain === undefined ? '' : Number((micros / plain).toFixed(1)),
  'the plain loop': peer ?? '',
});

/** 60 rows of months, clipped, moved from weekends and holidays. */
function schedules(rounds) {
  const holidays = new Set(['2027-05-01', '2027-07-30', '2027-08-20', '2028-01-11', '2028-05-01', '2029-11-06']);
  const terms = { ...plainTerms, principal: 10_000_000n, instalments: 60, disbursedOn: START, dueDay: 5, weekend: 'next', holidays };
  const plainTermsOf60 = { ...terms, weekend: 'same', holidays: new Set() };
  const numbers = () => {
    const base = Math.floor(10_000_000 / 60 / 100) * 100;
    const rows = [];
    for (let n = 1; n <= 60; n += 1) {
      const month = n % 12;
      const year = 2027 + (n - month) / 12;
      rows.push({ n, due: `${year}-${String(month + 1).padStart(2, '0')}-05`, amount: n < 60 ? base : 10_000_000 - base * 59 });
    }
    return rows;
  };
  const ours = schedule(plainTermsOf60).rows.map(({ n, due, amount }) => ({ n, due, amount: Number(amount) }));
  assert.deepEqual(numbers(), ours);
  const plain = cost(rounds, 2000, numbers);
  return [
    row(
      'schedule, 60 rows',
      cost(rounds, 2000, () => schedule(plainTermsOf60)),
      '≤ 50',
      plain,
      'days by arithmetic, floats, no checks',
    ),
    row(
      'schedule, 60 rows, weekends and holidays',
      cost(rounds, 2000, () => schedule(terms)),
      '≤ 50',
      plain,
      'the same, without moving a day',
    ),
  ];
}

/** A loan of 60 rows with 200 events: payments, a bounced one in ten, some changes of rows. */
function replays(rounds) {
  const terms = { schedule: { ...plainTerms, principal: 30_000_000n, instalments: 60, disbursedOn: START }, surplus: 'next', arrearsGraceDays: 3 };
  const payments = Array.from({ length: 180 }, (_, i) => ({ type: 'repay', id: `p${i}`, on: addDays(START, 20 + i * 9), amount: BigInt(100_000 + (i % 7) * 1_000) }));
  const bounced = payments.filter((_, i) => i % 12 === 5).map(({ id, on }, i) => ({ type: 'reverse', id: `r${i}`, on: addDays(on, 4), of: id }));
  const changes = [
    { type: 'moveDue', id: 'c1', on: START, from: '2030-01-15', to: '2030-01-25' },
    { type: 'extraTerms', id: 'c2', on: '2027-06-01', from: '2031-01-25', count: 6 },
    { type: 'grace', id: 'c3', on: '2027-06-01', from: '2031-03-25', count: 2, mode: 'added' },
    { type: 'holiday', id: 'c4', on: '2027-06-01', due: '2031-02-25', to: '2031-02-26' },
    { type: 'holiday', id: 'c5', on: '2027-06-01', due: '2031-08-25', to: '2031-08-26' },
  ];
  const events = [...payments, ...bounced, ...changes];
  assert.equal(events.length, 200);
  const asOf = '2032-12-31';
  const standing = replay(terms, events, asOf);
  assert.deepEqual(standing.refused, []);
  const dropped = new Set(bounced.map(({ of }) => of));
  const counted = payments.filter(({ id }) => !dropped.has(id)).map(({ amount }) => Number(amount));
  const rows = standing.rows.map(({ amount }) => Number(amount));
  const fill = () => {
    const paid = Array.from({ length: rows.length }, () => 0);
    let at = 0;
    for (let left of counted)
      while (left > 0 && at < rows.length) {
        const part = Math.min(left, rows[at] - paid[at]);
        paid[at] += part;
        left -= part;
        if (paid[at] === rows[at]) at += 1;
      }
    return paid;
  };
  assert.deepEqual(
    fill(),
    standing.rows.map(({ paid }) => Number(paid)),
  );
  return [
    row(
      'replay, 60 rows, 200 events',
      cost(rounds, 100, () => replay(terms, events, asOf)),
      '≤ 2000',
      cost(rounds, 2000, fill),
      'the payments that count, over the final rows',
    ),
  ];
}

/** Ages and buckets of so many loans, as the worker counts them. */
function ageing(rounds, loans) {
  const asOf = '2029-01-31';
  const portfolio = Array.from({ length: loans }, (_, i) =>
    Array.from({ length: 36 }, (_row, n) => ({ n: n + 1, due: addMonths('2027-01-05', n + (i % 24)), amount: 138_800n, paid: n < 12 + (i % 13) ? 138_800n : 0n })),
  );
  const count = () => portfolio.map((rows) => arrears(rows, asOf, 3).daysPastDue);
  const plainCount = () =>
    portfolio.map((rows) => {
      const open = rows.find(({ due, amount, paid }) => paid < amount && due < asOf);
      return open ? daysBetween(open.due, asOf) : 0;
    });
  assert.deepEqual(count(), plainCount());
  return [row(`ages and buckets of ${loans} loans`, cost(rounds, 1, count), '≤ 5000000', cost(rounds, 1, plainCount), 'the oldest open row of each loan')];
}

export function loans({ full }) {
  const rounds = full ? 40 : 10;
  return [...schedules(rounds), ...replays(rounds), ...ageing(full ? 5 : 2, 40_000)];
}
