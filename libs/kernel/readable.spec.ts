import { readable } from './readable.js';

describe('values of a message', () => {
  it('writes amounts and days as people do, in each language', () => {
    const params = { floor: '10000.00', gap: '-2500.50', from: '2027-01-04' };
    expect(readable(params, 'fr')).toEqual({ floor: '10\u00a0000', gap: '-2\u00a0500,50', from: '4 janvier 2027' });
    expect(readable(params, 'en')).toEqual({ floor: '10,000', gap: '-2,500.50', from: '4 January 2027' });
    expect(readable(params, 'ar')).toEqual({ floor: '10\u00a0000', gap: '\u200e-2\u00a0500,50', from: '4 يناير 2027' });
  });

  it('leaves all else alone', () => {
    const params = { n: 3, limit: 2.5, yes: true, list: ['a', 'b'], version: '1.0', number: 'D-2027-0001', day: '2027-02-30', long: '1234567890123456.00' };
    expect(readable(params, 'fr')).toEqual(params);
  });
});
