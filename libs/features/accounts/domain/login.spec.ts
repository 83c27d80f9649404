import fc from 'fast-check';
import { isMobile, masked, readLogin, readPhone } from './login.js';

describe('what a person types to be recognised', () => {
  it.each([
    ['0612345678', '+212612345678'],
    ['06 12-34.56 78', '+212612345678'],
    ['+212 612 345 678', '+212612345678'],
    ['00212612345678', '+212612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '+212612345678'],
    ['۰۷۱۲۳۴۵۶۷۸', '+212712345678'],
    ['\u2066+212612345678\u2069', '+212612345678'],
    ['0528 22 33 44', '+212528223344'],
  ])('reads the phone %s', (typed, phone) => expect(readPhone(typed)).toBe(phone));

  it.each(['', '061234567', '06123456789', 'call 0612345678', '+33612345678', '0112345678', '0612345678; drop table', '++212612345678x'])(
    'does not take %j for a Moroccan phone',
    (typed) => expect(readPhone(typed)).toBeUndefined(),
  );

  it.each([
    [' Salma@Example.MA ', 'salma@example.ma'],
    ['ｓalma@example.ma', 'salma@example.ma'],
  ])('reads the address %j', (typed, email) => expect(readLogin(typed)).toEqual({ kind: 'email', value: email }));

  it.each(['salma@', '@example.ma', 'a b@example.ma', 'salma@example', 'a@b@c.ma', '"x"@example.ma', 'salma@example.ma\r\nBcc: x@y.ma'])(
    'does not take %j for an address',
    (typed) => expect(readLogin(typed)).toBeUndefined(),
  );

  it('gives E.164 or nothing, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (typed) => /^\+212[5-8]\d{8}$/.test(readPhone(typed) ?? '+212600000000')));
  });

  it('reads what it wrote', () => {
    fc.assert(fc.property(fc.integer({ min: 600_000_000, max: 799_999_999 }), (n) => readPhone(readPhone(`0${n}`) ?? '') === readPhone(`0${n}`)));
  });

  it('knows mobiles from fixed lines', () => {
    expect([isMobile('+212612345678'), isMobile('+212712345678'), isMobile('+212528223344')]).toEqual([true, true, false]);
  });

  it('masks an address so that only its owner recognises it', () => {
    expect(masked({ kind: 'phone', value: '+212612345678' })).toBe('+212 6•• ••• •78');
    expect(masked({ kind: 'email', value: 'salma@example.ma' })).toBe('s•••a@example.ma');
    expect(masked({ kind: 'email', value: 'al@example.ma' })).toBe('a•••@example.ma');
  });
});
