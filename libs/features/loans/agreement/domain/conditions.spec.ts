import { centimes } from '#kernel/money';
import { conditionCodes, type ConditionFacts, conditionsOf, openConditions } from './conditions.js';

const ready: ConditionFacts = {
  ...{ principal: centimes(5_000_000n), bankAbove: centimes(10_000_000n), signed: true, openReservations: 0, payeeKnown: true, cash: centimes(5_000_000n), sharesData: false },
  evidence: { registration: 'AE 123456', contribution_paid: 'Versement du 3 mai', payment_means: '36 chèques' },
};

describe('conditions before money leaves', () => {
  it('are all met with evidence, and those of a bank are not asked of a small loan', () => {
    expect(openConditions(conditionsOf(ready))).toEqual([]);
    expect(
      conditionsOf(ready)
        .filter(({ state }) => state === 'not_needed')
        .map(({ code }) => code),
    ).toEqual(['bank_offer', 'sharing_consent']);
    expect(conditionsOf(ready).map(({ code }) => code)).toEqual([...conditionCodes]);
  });
  it.each([
    ['contract_signed', { signed: false }],
    ['reservations_lifted', { openReservations: 1 }],
    ['registration', { evidence: { ...ready.evidence, registration: '' } }],
    ['bank_identity', { payeeKnown: false }],
    ['contribution_paid', { evidence: { registration: 'x', payment_means: 'x' } }],
    ['payment_means', { evidence: { registration: 'x', contribution_paid: 'x' } }],
    ['fund_available', { cash: centimes(4_999_999n) }],
    ['sharing_consent', { sharesData: true }],
  ] as const)('%s stays open without it', (code, change) => expect(openConditions(conditionsOf({ ...ready, ...change }))).toEqual([code]));
  it('a large loan waits for the bank and for the consent to tell it', () =>
    expect(openConditions(conditionsOf({ ...ready, principal: centimes(10_000_001n), cash: centimes(20_000_000n) }))).toEqual(['bank_offer', 'sharing_consent']));
});
