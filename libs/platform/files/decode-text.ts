/** Parts of a zip (spreadsheets), of a PDF, and old Excel files: no text, whatever the name says. */
const noText = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Text of a file: UTF-8 or UTF-16 with its mark or without, else the code page of a French (windows-1252) or Arabic (windows-1256) spreadsheet.
 * Undefined when it is no text. Line ends stay as they are.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const starts = (...signs: readonly number[]): boolean => signs.every((sign, i) => bytes[i] === sign);
  if (noText.some((signs) => starts(...signs))) return undefined;
  const decode = (encoding: string, from = 0): string => new TextDecoder(encoding).decode(bytes.subarray(from));
  if (starts(0xff, 0xfe)) return decode('utf-16le', 2);
  if (starts(0xfe, 0xff)) return decode('utf-16be', 2);
  if (bytes.includes(0)) return withoutMark(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isArabic(bytes) ? decode('windows-1256') : decode('windows-1252').replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

/** UTF-16 that does not say so: its plain letters and separators have a zero each, all on the same side. Anything else with zeros is a program or a picture. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const sides = new Set<number>();
  for (let at = bytes.indexOf(0); at >= 0 && sides.size < 2; at = bytes.indexOf(0, at + 1)) sides.add(at % 2);
  if (sides.size !== 1 || bytes.length % 2 !== 0) return undefined;
  const text = new TextDecoder(sides.has(1) ? 'utf-16le' : 'utf-16be').decode(bytes);
  return /(?!\s)\p{Cc}|\ufffd/u.test(text) ? undefined : text;
}

/** Signs 0x80–0x9f: Node reads them as control characters. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Accents of French stand alone among plain letters; Arabic words are rows of high bytes. */
function isArabic(bytes: Uint8Array): boolean {
  let [high, inRows, row] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high++;
      row++;
      continue;
    }
    if (row >= 3) inRows += row;
    row = 0;
  }
  if (row >= 3) inRows += row;
  return inRows * 2 > high;
}
