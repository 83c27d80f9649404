import { localDate } from '#kernel/calendar';
import { suggestedLinks } from './conflicts.js';
import { locksAcceptance } from './reservations.js';
import { isShortNotice, mayRead } from './times.js';

const day = localDate('2027-03-15');
const rule = { noticeDays: 7, accessBeforeDays: 7, accessAfterDays: 2 };

describe('the days of a session', () => {
  it.each([
    ['2027-03-07', false],
    ['2027-03-08', true],
    ['2027-03-15', true],
    ['2027-03-17', true],
    ['2027-03-18', false],
  ])('a member reads on %s: %s', (today, may) => expect(mayRead(day, localDate(today), rule)).toBe(may));

  it('an invitation less than seven days before is short', () => {
    expect(isShortNotice(day, localDate('2027-03-08'), rule)).toBe(false);
    expect(isShortNotice(day, localDate('2027-03-09'), rule)).toBe(true);
  });
});

describe('a link that appears in the file is pointed out', () => {
  const file = { applicant: ['Salma Aït Lahcen', 'سلمى أيت لحسن'], others: ['Banque Populaire Centre-Sud', 'Machines du Souss SARL'] };
  it.each([
    ['a family name, marks or not', { kind: 'family', name: 'Ait Lahcen' }, true],
    ['a family name in Arabic', { kind: 'family', name: 'آيت لحسن' }, true],
    ['another family', { kind: 'family', name: 'Idrissi' }, false],
    ['the bank of the file', { kind: 'bank', name: 'banque populaire' }, true],
    ['another bank', { kind: 'bank', name: 'Crédit du Maroc' }, false],
    ['the supplier', { kind: 'supplier', name: 'Machines du Souss' }, true],
    ['a name of nothing', { kind: 'other', name: '—' }, false],
  ] as const)('%s', (_name, link, found) => expect(suggestedLinks([link], file)).toEqual(found ? [link] : []));
});

it('only suspensive reservations that are not lifted lock the acceptance', () => {
  expect(locksAcceptance([{ kind: 'suspensive', state: 'proposed' }])).toBe(true);
  expect(
    locksAcceptance([
      { kind: 'suspensive', state: 'lifted' },
      { kind: 'monitoring', state: 'open' },
    ]),
  ).toBe(false);
});
