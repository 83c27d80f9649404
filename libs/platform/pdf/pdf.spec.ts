import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type LocalDate, localDate } from '#kernel/calendar';
import { asOne, type PdfDocument } from './document.js';
import { Pdf } from './pdf.js';

const pdf = new Pdf();
afterAll(() => pdf.onApplicationShutdown());

const reads = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('text of PDFs: not read, pdftotext (poppler-utils) is not here\n');
    return false;
  }
})();
const textOf = (bytes: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes })
    .toString('utf8')
    .replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, '')
    .replaceAll('\u00a0', ' ');

const aLetter = (lang: PdfDocument['lang'], more: Partial<PdfDocument> = {}): PdfDocument => ({
  ...{ lang, title: lang === 'ar' ? 'رسالة' : 'Lettre', sender: 'Tiwizi', on: localDate('2027-02-05'), number: 'C-2027-0007' },
  blocks: [
    { kind: 'heading', text: 'A' },
    {
      kind: 'paragraph',
      text: lang === 'ar' ? `بموجب العقد رقم ${asOne('C-2027-0007')} تسدد ${asOne('50 000,00')} درهم` : 'Vous remboursez 50 000,00 MAD, #evil[..]',
      strong: true,
    },
    { kind: 'facts', rows: [['CIN', asOne('AB123456')]] },
    { kind: 'list', items: ['x', 'y'], numbered: true },
    { kind: 'table', head: ['N', 'J', 'M'], rows: [['1', '05/03/2027', '1 388,00']], foot: ['', '', '1 388,00'], align: ['center', 'start', 'end'] },
    { kind: 'notice', title: 'N', text: 'text' },
    { kind: 'new_page' },
    { kind: 'signatures', names: ['A', 'B'] },
  ],
  ...more,
});

describe('a printed document', () => {
  it.each(['ar', 'fr', 'en'] as const)('is a PDF in %s, the same bytes for the same words', async (lang) => {
    const [one, again, other] = [await pdf.render(aLetter(lang)), await pdf.render(aLetter(lang)), await pdf.render(aLetter(lang, { watermark: 'Naïma' }))];
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect([hash(again) === hash(one), hash(other) === hash(one)]).toEqual([true, false]);
  });
  (reads ? it : it.skip)('keeps amounts, days and references whole in both directions, and takes no words for orders', async () => {
    const [arabic, french] = [textOf(await pdf.render(aLetter('ar'))), textOf(await pdf.render(aLetter('fr')))];
    for (const text of [arabic, french]) for (const piece of ['50 000,00', '1 388,00', '05/03/2027', 'AB123456', 'C-2027-0007']) expect(text).toContain(piece);
    expect(french).toContain('#evil[..]');
  });
  it('says why it cannot be drawn, and draws the next one', async () => {
    await expect(pdf.render(aLetter('fr', { on: 'no day' as LocalDate }))).rejects.toThrow('cannot be drawn');
    expect((await pdf.render(aLetter('fr'))).length).toBeGreaterThan(1000);
  });
});
