/** Letters that unaccenting leaves alone although people write them one way or the other. */
const sameLetter: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  ڢ: 'ف',
  پ: 'ب',
  چ: 'ش',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
const oneWay = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');
/** Marks over letters, tatweel, hamza on the line, and signs that nobody sees. */
const unseen = /[\p{M}\u0640\u0621\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A text as it is compared: lower case, without accents, tashkeel and tatweel, Arabic letters in one form (أإآ→ا, ة→ه, ى→ي), Latin digits,
 * anything that is neither letter nor digit as one space. Folding twice changes nothing.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(oneWay, (letter) => sameLetter[letter] ?? letter);
  return latinDigits(plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** ٣ and ۳ as 3. */
export const latinDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Single spaces, no invisible signs; accents and case stay: a text as it is kept and shown. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
