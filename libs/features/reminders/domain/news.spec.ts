import { newsKinds, newsOfFile, newsOfLoan, planNews, stillNews } from './news.js';

it('every news of a file or a loan comes from a move, those of mentors from their proposals', () =>
  expect(new Set([...Object.values(newsOfFile), ...Object.values(newsOfLoan), 'mentor_asked', 'mentor_offered', 'mentor_found'])).toEqual(new Set(newsKinds)));

it.each([
  ['contract_ready', 'contract_sent', true],
  ['contract_ready', 'signed', false],
  ['mentor_asked', 'declined', false],
  ['money_sent', 'repaying', true],
] as const)('%s while it is %s: still news %s', (kind, state, expected) => expect(stillNews(kind, state)).toBe(expected));

it('a notice in law has a month to arrive, a thank-you a week', () => {
  const at = new Date('2027-02-01T09:00:00Z');
  expect([planNews('notice_served', at)[0]?.expiresAt.toISOString(), planNews('loan_repaid', at)[0]?.expiresAt.toISOString()]).toEqual([
    '2027-03-03T09:00:00.000Z',
    '2027-02-08T09:00:00.000Z',
  ]);
});
