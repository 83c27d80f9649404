import { type IssuedCode, verdictOf } from './one-time-code.js';

const noon = new Date('2027-01-04T12:00:00Z');
const aCode = (part: Partial<IssuedCode> = {}): IssuedCode => ({ codeHash: 'right', expiresAt: new Date('2027-01-04T12:05:00Z'), tries: 0, usedAt: null, ...part });

describe('one-time codes', () => {
  it.each([
    ['right', aCode(), 'right'],
    ['wrong', aCode(), 'wrong'],
    ['right', aCode({ tries: 4 }), 'right'],
    ['right', aCode({ tries: 5 }), 'exhausted'],
    ['right', aCode({ usedAt: noon }), 'used'],
    ['right', aCode({ expiresAt: noon }), 'expired'],
    ['wrong', aCode({ expiresAt: noon, tries: 5 }), 'expired'],
    ['wrong', aCode({ usedAt: noon, expiresAt: noon }), 'used'],
  ] as const)('%s typed on %j is %s', (typed, code, verdict) => expect(verdictOf(code, typed, noon)).toBe(verdict));
});
