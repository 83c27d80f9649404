import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { HttpPerson } from './client';

const reads = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('text of PDFs: not read, pdftotext (poppler-utils) is not here\n');
    return false;
  }
})();

/** The bytes of a paper; its text when poppler is here, with no-break spaces and marks of direction made plain. */
export async function paper(who: HttpPerson, url: string, name: string): Promise<{ readonly text: string }> {
  const { status, type, bytes } = await who.download(url);
  expect([status, type]).toEqual([200, 'application/pdf']);
  if (process.env.TIWIZI_KEEP_PAPERS) fs.writeFileSync(path.join(process.env.TIWIZI_KEEP_PAPERS, `${name}.pdf`), bytes);
  const text = reads ? execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString('utf8') : '';
  return { text: text.replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, '').replace(/[\u00a0\u202f]/g, ' ') };
}
/** Does nothing where poppler is absent. */
export const says = (text: string, ...pieces: readonly string[]): void => {
  if (reads) for (const piece of pieces) expect(text).toContain(piece);
};
