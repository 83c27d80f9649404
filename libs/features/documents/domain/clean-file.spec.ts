import fc from 'fast-check';
import { smallJpeg, smallPdf, smallPng } from './sample-papers.js';
import { cleanFile, shownName } from './clean-file.js';

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 8);
const html = '<html><script>alert(1)</script></html>';

describe('a file that may be a paper', () => {
  it.each([
    ['jpg', smallJpeg()],
    ['png', smallPng()],
    ['pdf', smallPdf()],
  ] as const)('%s is known by its bytes, and cleaning twice changes nothing more', (media, bytes) => {
    const once = cleanFile(bytes)!;
    expect([once.media, cleanFile(once.bytes)]).toEqual([media, once]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from(html)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a zip', Buffer.from('PK\u0003\u0004rest')],
    ['GIF', Buffer.from('GIF89a;')],
    ['HTML with the first bytes of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(html)])],
    ['HTML with the first bytes of a PNG', Buffer.concat([smallPng().subarray(0, 8), Buffer.from(html)])],
    ['HTML before a PDF', Buffer.concat([Buffer.from(html), smallPdf()])],
    ['half a JPEG', half(smallJpeg())],
    ['half a PNG', half(smallPng())],
    ['half a PDF', half(smallPdf())],
    ['a PNG of 100 million dots', smallPng({ width: 100_000_000 })],
    ['a PDF with a script', smallPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a PDF with a script in disguise', smallPdf('/OpenAction << /S /Java#53cript >>')],
    ['a PDF that starts a program', smallPdf('/AA << /O << /S /Launch >> >>')],
    ['a PDF with a file inside', smallPdf('/Names << /EmbeddedFiles 2 0 R >>')],
    ['a PDF with a zip behind', Buffer.concat([smallPdf(), Buffer.from(`PK${'x'.repeat(2000)}`)])],
  ])('is not %s', (_name, bytes) => expect(cleanFile(bytes)).toBeUndefined());

  it('loses place, device and comments, and what hangs behind; how the telephone was held stays', () => {
    const photo = cleanFile(Buffer.concat([smallJpeg(6), Buffer.from(`PK\u0003\u0004${html}`)]))!.bytes;
    expect([photo.includes('GPS'), photo.includes('Hind'), photo.includes('script'), photo.includes(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const picture = cleanFile(Buffer.concat([smallPng({ extra: html }), Buffer.from(html)]))!.bytes;
    expect(picture.equals(smallPng())).toBe(true);
  });

  it('never throws and never grows, whatever is broken', () => {
    const broken = fc.tuple(fc.constantFrom(smallJpeg(), smallPng(), smallPdf()), fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }), fc.nat(140));
    fc.assert(
      fc.property(broken, ([sound, blows, length]) => {
        const bytes = Buffer.from(sound.subarray(0, length));
        for (const [at, value] of blows) if (at < bytes.length) bytes[at] = value;
        expect(cleanFile(bytes)?.bytes.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('the name of a paper', () => {
  it.each([
    ['cin.jpg', 'cin.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\papers\\cin.exe', 'cin.jpg'],
    ['cin\u202egpj.exe', 'cingpj.jpg'],
    ['بطاقة.png', 'بطاقة.jpg'],
    ['a"b\r\nx: y.jpg', 'abx y.jpg'],
    ['', 'document.jpg'],
    ['.htaccess', 'document.jpg'],
    ['x'.repeat(300), `${'x'.repeat(80)}.jpg`],
  ])('%j is shown as %s', (typed, shown) => expect(shownName(typed, 'jpg')).toBe(shown));
});
