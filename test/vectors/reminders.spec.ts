import { readFileSync } from 'node:fs';
import { dayOf, instantAt } from '#kernel/clock';
import { localDate } from '#kernel/calendar';
import { planInstalment, planMeetingNow, stillAhead } from '../../libs/features/reminders/domain/plan.js';
import { sharedFile } from '../world/shared.js';

interface Vectors {
  readonly appointment: { readonly cases: readonly { readonly daysBefore: number; readonly jobs: readonly string[] }[] };
  readonly timezone: { readonly cases: readonly { readonly input: string; readonly expectedLocalDate: string; readonly bugValue: string }[] };
  readonly poisonItem: { readonly mustHold: readonly string[] };
  readonly autoClose: { readonly case: { readonly limit: number } };
}

// External vectors: reminders of appointments as another system's tests state them. They are not part of this repository; without them the tests say so and skip.
const file = sharedFile('vectors/reminders.json');
const vectors = file ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors) : undefined;
if (!vectors) process.stdout.write('reminders vectors: skipped, ../shared/vectors/reminders.json is not there\n');
// a closing of applications after 60 days of silence is not ours: ours tells after 21 days and leaves them open
if (vectors) process.stdout.write(`reminders vectors: autoClose (limit ${vectors.autoClose.case.limit}) skipped, applications here are told of, not closed\n`);
const withVectors = vectors ? describe : describe.skip;

withVectors('appointments of others', () => {
  const now = new Date('2027-05-03T10:00:00Z');
  it.each(vectors?.appointment.cases ?? [])('$daysBefore days ahead: $jobs', ({ daysBefore, jobs }) => {
    const startsAt = new Date(now.getTime() + daysBefore * 86_400_000);
    const planned = planMeetingNow({ startsAt, changedAt: now, sequence: 0, cancelled: false }, now).filter(({ dueAt }) => dueAt > now);
    expect(planned.map(({ dueAt }) => (startsAt.getTime() - dueAt.getTime()) / 86_400_000)).toEqual(jobs.map((job) => Number(job.split(':')[2] ?? job.split(':')[1])));
  });
});

withVectors('midnight with a zone', () => {
  it.each(vectors?.timezone.cases ?? [])('$input is not the day before', ({ input, expectedLocalDate, bugValue }) => {
    expect(input.slice(0, 10)).toBe(expectedLocalDate);
    expect(dayOf(instantAt(localDate(expectedLocalDate), '00:00'))).toBe(expectedLocalDate);
    expect(dayOf(instantAt(localDate(expectedLocalDate), '00:00'))).not.toBe(bugValue);
  });
});

it.each(['2026-01-15', '2026-02-15', '2026-02-25', '2026-03-22', '2026-06-30'])('midnight of %s is that day in Morocco, at UTC+1 and in Ramadan at UTC', (day) => {
  expect(dayOf(instantAt(localDate(day), '00:00'))).toBe(day);
  expect(dayOf(new Date(instantAt(localDate(day), '00:00').getTime() - 1))).toBe(dayOf(new Date(instantAt(localDate(day), '00:00').getTime() - 3_600_000)));
});

it('what is over is not planned any more', () => {
  const dueOn = localDate('2027-05-07');
  expect(stillAhead(planInstalment(dueOn), instantAt(localDate('2027-05-08'), '09:00')).map(({ kind }) => kind)).toEqual(['instalment_late']);
});
