import { smsParts, smsText } from './sms-text.js';

it.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['م'.repeat(70), 1],
  ['م'.repeat(71), 2],
  ['م'.repeat(134), 2],
  ['م'.repeat(135), 3],
  ['ê', 1],
  ['', 1],
])('%.12s… travels in %i', (text, parts) => expect(smsParts(text)).toBe(parts));

it('a French text keeps to the plain alphabet, so that one part holds 160 signs', () => {
  const text = smsText('Tiwizi : l’échéance du \u20685 février\u2069 est reçue, « être » à l’œil nu… 1\u202f388,00\u00a0MAD');
  expect(text).toBe('Tiwizi : l\'échéance du 5 février est recue, "etre" à l\'oeil nu... 1 388,00 MAD');
  expect(smsParts(text)).toBe(1);
});
it('an Arabic text is left as it is', () => expect(smsText('قسطك \u20685\u2069')).toBe('قسطك \u20685\u2069'));
