import type { Actor, Role } from '#kernel/permissions';
import { canCollect, canSee, loanPartsFor, partsFor, visibleTo } from './loans.policy.js';

const actor = (roles: readonly Role[], personId?: string, accountId = `account-${roles.join('-')}`): Actor => ({
  accountId,
  roles,
  ...(personId ? { personId } : {}),
  organisationIds: [],
});
const file = { personId: 'salma', officerAccountId: null };
const founder = actor(['founder'], 'salma');
const otherFounder = actor(['founder'], 'yassine');
const officer = actor(['officer'], 'officer');
const member = actor(['committee_member']);
const treasurer = actor(['treasurer']);

describe('who plays which part', () => {
  it.each([
    ['the founder herself', founder, ['applicant']],
    ['another founder', otherFounder, []],
    ['an officer, who is secretary of the committee, too', officer, ['officer', 'reviewer', 'secretary']],
    ['a member of the committee without a session', member, []],
    ['who is both', actor(['officer', 'committee_member']), ['officer', 'reviewer', 'secretary']],
    ['a treasurer', treasurer, []],
    ['a mentor', actor(['mentor'], 'mentor'), []],
    ['an administrator', actor(['admin']), []],
    ['the municipality', actor(['municipality']), []],
  ] as const)('%s', (_name, who, parts) => expect(partsFor(who, file)).toEqual(parts));

  it('lets neither the file’s own officer nor who proposed it read it a second time', () => {
    for (const own of [
      { ...file, officerAccountId: 'account-officer' },
      { ...file, proposedBy: 'account-officer' },
    ])
      expect(partsFor(actor(['officer'], 'officer', 'account-officer'), own)).toEqual(['officer', 'secretary']);
  });

  it('lets another officer read what one had excluded', () => {
    expect(partsFor(actor(['officer'], 'officer', 'account-officer'), { ...file, excludedBy: 'account-officer' })).toEqual(['reviewer', 'secretary']);
  });

  it('gives nobody a part of staff for an application of their own', () => {
    expect(partsFor(actor(['founder', 'officer', 'committee_member'], 'salma'), file)).toEqual(['applicant']);
    expect(partsFor(actor(['officer', 'committee_member'], 'salma'), file)).toEqual([]);
  });

  it('does not take an account without a person for the owner', () => {
    expect(partsFor(actor(['founder']), { personId: undefined as unknown as string, officerAccountId: null })).toEqual([]);
    expect(canSee(actor(['founder']), { personId: undefined as unknown as string })).toBe(false);
  });
});

describe('four eyes on the money', () => {
  it('pays out only who did not decide and does not receive', () => {
    const payer = actor(['treasurer'], 'payer', 'payer-account');
    expect(loanPartsFor(payer, { personId: 'salma' }, 'someone')).toEqual(['treasurer']);
    expect(loanPartsFor(payer, { personId: 'salma' }, undefined)).toEqual(['treasurer']);
    expect(loanPartsFor(payer, { personId: 'salma' }, 'payer-account')).toEqual([]);
    expect(loanPartsFor(payer, { personId: 'payer' }, 'someone')).toEqual([]);
    for (const other of [otherFounder, member, actor(['admin'])]) expect(loanPartsFor(other, { personId: 'salma' }, 'someone')).toEqual([]);
    expect([loanPartsFor(founder, { personId: 'salma' }, 'someone'), loanPartsFor(officer, { personId: 'salma' }, 'someone')]).toEqual([['borrower'], ['officer']]);
  });

  it('books no repayment on a loan of one’s own', () => {
    expect(canCollect(treasurer, { personId: 'salma' })).toBe(true);
    expect(canCollect(actor(['treasurer'], 'salma'), { personId: 'salma' })).toBe(false);
    for (const other of [founder, officer, member]) expect(canCollect(other, { personId: 'yassine' })).toBe(false);
  });
});

describe('who sees what', () => {
  it('shows one’s own to oneself and all to staff', () => {
    for (const who of [founder, officer, treasurer]) expect(canSee(who, file)).toBe(true);
    for (const who of [otherFounder, actor(['mentor'], 'mentor'), actor(['agency']), actor(['municipality']), actor(['admin']), member, actor([])])
      expect(canSee(who, file)).toBe(false);
  });

  it('filters lists the same way', () => {
    expect(visibleTo(founder)).toEqual({ all: false, personId: 'salma' });
    expect(visibleTo(officer)).toEqual({ all: true, personId: 'officer' });
    expect(visibleTo(actor(['agency']))).toEqual({ all: false, personId: null });
  });
});
