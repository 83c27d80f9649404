import { MOST_PIXELS } from './clean-jpeg.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that make the picture; text, time and whatever else was packed in stay behind. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'pHYs', 'IDAT', 'IEND'];

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
/** The checksum of PNG chunks. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** A PNG of its picture only, ending where the picture ends. Undefined when it is no whole PNG. */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  let data = false;
  for (let at = 8, first = true; at + 12 <= bytes.length; first = false) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return undefined;
    if (first && (kind !== 'IHDR' || end - at !== 25 || !fits(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))) return undefined;
    if (KEPT.includes(kind)) kept.push(bytes.subarray(at, end));
    data ||= kind === 'IDAT';
    if (kind === 'IEND') return data ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}

const fits = (width: number, height: number): boolean => width > 0 && height > 0 && width * height <= MOST_PIXELS;
