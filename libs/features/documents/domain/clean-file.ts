import { crc32, cleanPng } from './clean-png.js';
import { cleanJpeg } from './clean-jpeg.js';

export { crc32 };

/** What a paper may be. Told by its bytes and their structure, never by its name. */
export const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const;
export type Media = keyof typeof mediaTypes;

export interface CleanFile {
  readonly media: Media;
  /** What is kept: without place, device and whatever was hung behind the picture. */
  readonly bytes: Buffer;
}

/** Code that runs, or files inside the file. A name may be written with `#` escapes. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z])/;
const TAIL_BYTES = 1024;

function cleanPdf(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return undefined;
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || text.length - end > TAIL_BYTES || !/\/Type\s*\/(Catalog|ObjStm|XRef)/.test(text)) return undefined;
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return ACTIVE.test(plain) ? undefined : bytes.subarray(0, end + 5);
}

/** A photo or a PDF as it may be kept and shown; undefined for all else, for what is broken, and for a PDF that brings code or files along. Never throws. */
export function cleanFile(bytes: Buffer): CleanFile | undefined {
  const cleaners: readonly (readonly [Media, (bytes: Buffer) => Buffer | undefined])[] = [
    ['jpg', cleanJpeg],
    ['png', cleanPng],
    ['pdf', cleanPdf],
  ];
  for (const [media, clean] of cleaners) {
    const kept = clean(bytes);
    if (kept) return { media, bytes: kept };
  }
  return undefined;
}

const LONGEST_NAME = 80;

/** The name to show: last part of a path, without signs that are not seen or turn the text around, with the ending that is true. */
export function shownName(typed: string, media: Media): string {
  const last = typed.split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>"|?*:]/gu, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^[\s.]+|\s+$/g, '');
  return `${[...seen].slice(0, LONGEST_NAME).join('') || 'document'}.${media}`;
}
