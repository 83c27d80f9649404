import { CHAIN_START, sameName, scanKind, signatureText } from './evidence.js';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

it('a scan is known by its bytes, not by its name', () => {
  expect([
    scanKind(Buffer.from('%PDF-1.7')),
    scanKind(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    scanKind(Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    scanKind(Buffer.from('<html>')),
  ]).toEqual(['pdf', 'jpg', 'png', undefined]);
});

it.each([
  ['Salma Ou Tilelli', true],
  ['OU TILELLI SALMA', true],
  ['Mme Salma Ou Tilelli', true],
  ['سلمى أو تيللي', true],
  ['Salma', false],
  ['Atelier du Souss', false],
  ['', false],
])('an account in the name of %s is hers: %s', (holder, hers) => expect(sameName(holder, ['Salma Ou Tilelli', 'سلمى أو تيللي'], fold)).toBe(hers));

it('the text of a signature does not depend on the order of its evidence, and changes with each part', () => {
  const signature = {
    contractNumber: 'C-1',
    party: 'borrower',
    mode: 'code',
    accountId: 'a',
    signedAt: new Date('2027-02-05T10:00:00Z'),
    evidence: { a: 1, b: 2 },
    previous: CHAIN_START,
  };
  expect(signatureText({ ...signature, evidence: { b: 2, a: 1 } })).toBe(signatureText(signature));
  for (const change of [{ party: 'lender' }, { evidence: { a: 1, b: 3 } }, { previous: 'f'.repeat(64) }])
    expect(signatureText({ ...signature, ...change })).not.toBe(signatureText(signature));
});
