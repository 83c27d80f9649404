import fc from 'fast-check';
import { iceWarning, readIce } from './ice.js';

describe('the number of a firm (ICE)', () => {
  it.each(['001561191000066', '002136093000040', '000036794000036'])('has nothing to say about %s', (ice) => expect(iceWarning(ice)).toBeUndefined());
  it.each(['001561191000067', '001561191000006', '101561191000066'])('warns about %s', (ice) => expect(iceWarning(ice)).toBe('ice_control'));

  it('notices every single wrong digit', () => {
    const ice = '001561191000066';
    for (let at = 0; at < 15; at++)
      for (let digit = 0; digit < 10; digit++) if (String(digit) !== ice[at]) expect(iceWarning(`${ice.slice(0, at)}${digit}${ice.slice(at + 1)}`)).toBe('ice_control');
  });

  it.each([
    ['001 561 191 000 066', '001561191000066'],
    ['٠٠١٥٦١١٩١٠٠٠٠٦٦', '001561191000066'],
    ['001561191-0000-66', '001561191000066'],
  ])('reads %j', (typed, ice) => expect(readIce(typed)).toBe(ice));
  it.each(['', '00156119100006', '0015611910000667', 'ICE001561191000066'])('does not read %j', (typed) => expect(readIce(typed)).toBeUndefined());

  it('reads back what it has read', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (n) => readIce(String(n).padStart(15, '0')) === String(n).padStart(15, '0')));
  });
});
