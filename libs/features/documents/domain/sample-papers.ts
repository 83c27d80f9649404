import { crc32 } from './clean-png.js';

// Small true files, for specs and stories.

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A true PNG of one grey dot; another `shade` (0 to 253), another picture. `extra`: chunks of text to carry along; `width` as its head claims. */
export function smallPng({ shade = 0, extra = '', width = 1 }: { readonly shade?: number; readonly extra?: string; readonly width?: number } = {}): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(extra ? [chunk('tEXt', Buffer.from(`Comment\0${extra}`))] : []),
    chunk('IDAT', Buffer.from([0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, shade, 0, 2 + shade, 0, 1 + shade])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const exif = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from('Exif\0\0MM', 'latin1'),
    Buffer.from([0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
    Buffer.from('GPS 30.37N 9.54W'),
  ]);
const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** The bones of a JPEG with a place in its EXIF and a comment. */
export const smallJpeg = (turn = 6): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    segment(0xe1, exif(turn)),
    segment(0xfe, Buffer.from('taken by Hind')),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ]);

/** The bones of a PDF; `inside` stands in its first object. */
export const smallPdf = (inside = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
