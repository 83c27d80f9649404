import { fundManagerSteps } from './next-steps.js';

describe('what the fund asks of its manager', () => {
  it('says what may be promised', () =>
    expect(fundManagerSteps({ available: '525000.00', empty: false, unbalanced: 0 })).toMatchObject([{ code: 'loans.fund_ready', kind: 'note', facts: { amount: '525000.00' } }]));
  it('asks for money when there is none', () =>
    expect(fundManagerSteps({ available: '0.00', empty: true, unbalanced: 0 })).toMatchObject([{ code: 'loans.fund_empty', kind: 'act' }]));
  it('puts books that do not balance before all else', () =>
    expect(fundManagerSteps({ available: '0.00', empty: true, unbalanced: 1 })).toMatchObject([{ code: 'loans.fund_unbalanced', urgency: 0 }]));
});
