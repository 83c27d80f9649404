import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { dateFaults, lastDayOf, lifeOf, WARN_DAYS } from './paper-dates.js';

const today = localDate('2027-01-31');
const on = (issued: string | null, expires: string | null = null) => ({ issuedOn: issued ? localDate(issued) : null, expiresOn: expires ? localDate(expires) : null });

it('reads the last day off the paper, or counts it from the first one', () =>
  expect([
    lastDayOf('ID_CIN', on(null, '2030-05-01')),
    lastDayOf('RESID', on('2026-11-30')), // month ends clip
    lastDayOf('QUOTE', on('2027-01-01', '2027-01-15')), // what it says itself comes first
    lastDayOf('ID_CIN', on(null)),
    lastDayOf('CV', on('2020-01-01', '2020-02-01')),
  ]).toEqual(['2030-05-01', '2027-02-28', '2027-01-15', null, null]));

it('warns in the last thirty days; the last day itself is still good', () => {
  expect([31, 30, 0, -1].map((days) => lifeOf(addDays(today, days), today))).toEqual(['good', 'soon', 'soon', 'expired']);
  expect(lifeOf(null, today)).toBe('good');
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 400 }),
      (n) => (lifeOf(addDays(today, n), today) === 'expired') === n < 0 && (lifeOf(addDays(today, n), today) === 'good') === n > WARN_DAYS,
    ),
  );
});

it('names every fault at its field', () =>
  expect(
    [
      dateFaults('ID_CIN', on(null), today),
      dateFaults('RESID', on(null), today),
      dateFaults('RESID', on('2027-02-01'), today),
      dateFaults('RESID', on('2026-10-30'), today),
      dateFaults('QUOTE', on('2027-01-10', '2027-01-09'), today),
      dateFaults('ID_CIN', on(null, '2027-01-30'), today),
      dateFaults('ID_CIN', on(null, '2027-01-31'), today),
      dateFaults('CV', on(null), today),
    ].map((faults) => faults.map(({ field, why }) => `${field} ${why}`).join()),
  ).toEqual(['expiresOn missing', 'issuedOn missing', 'issuedOn to_come', 'issuedOn expired', 'expiresOn order', 'expiresOn expired', '', '']));
