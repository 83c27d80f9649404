/** A picture larger than this is no photo of a paper, and opening it would fill a telephone. */
export const MOST_PIXELS = 50_000_000;

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** What was written about the picture: comments, and application data but JFIF (0), colours (2) and Adobe (14). */
const isTalk = (marker: number): boolean => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

/**
 * A JPEG without place, device, time and comments, ending where the picture ends. How the telephone was held stays, so that nothing lies on its side.
 * Undefined when it is no whole JPEG.
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START || bytes[2] !== 0xff) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let turn = 1;
  let pixels = 0;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return undefined;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next > bytes.length || next < at + 4) return undefined;
    if (marker === 0xe1) turn = turnOf(bytes.subarray(at + 4, next)) ?? turn;
    if (isFrame(marker) && next >= at + 9) pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    if (marker === SCAN) {
      const end = bytes.indexOf(Buffer.from([0xff, END]), next);
      const last = endOfScans(bytes, next);
      if (end < 0 || last === undefined || pixels === 0 || pixels > MOST_PIXELS) return undefined;
      return Buffer.concat([...kept, ...(turn > 1 ? [turnSegment(turn)] : []), bytes.subarray(at, last)]);
    }
    if (!isTalk(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
}

/** Where the picture ends: in coded data 0xff is followed by 0 or a restart; tables and further scans may lie between. */
function endOfScans(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]!;
    if (marker === END) return at + 2;
    if (marker === 0xff) at += 1;
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (at + 4 <= bytes.length && !isTalk(marker)) at += 2 + bytes.readUInt16BE(at + 2);
    else return undefined;
  }
  return undefined;
}

/** Tag 0x0112 of the first directory, 1 to 8. */
function turnOf(exif: Buffer): number | undefined {
  if (exif.length < 20 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const little = exif.toString('latin1', 6, 8) === 'II';
  const short = (at: number): number => (at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const directory = 6 + (little ? exif.readUInt32LE(10) : exif.readUInt32BE(10));
  const count = Math.min(short(directory), 200);
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12;
    if (short(at) === 0x0112) {
      const turn = short(at + 8);
      return turn >= 1 && turn <= 8 ? turn : undefined;
    }
  }
  return undefined;
}

const turnSegment = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM', 'latin1'),
    Buffer.from([0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ]);
