import { CHAIN_START, signatureText } from './signature.js';

it('the text of a signature does not depend on the order of its evidence, and changes with each part', () => {
  const signature = { paper: 'C-1', party: 'borrower', mode: 'code', accountId: 'a', signedAt: new Date('2027-02-05T10:00:00Z'), evidence: { a: 1, b: 2 }, previous: CHAIN_START };
  expect(signatureText({ ...signature, evidence: { b: 2, a: 1 } })).toBe(signatureText(signature));
  for (const change of [{ party: 'lender' }, { evidence: { a: 1, b: 3 } }, { previous: 'f'.repeat(64) }])
    expect(signatureText({ ...signature, ...change })).not.toBe(signatureText(signature));
});
