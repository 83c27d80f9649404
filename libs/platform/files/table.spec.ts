import zlib from 'node:zlib';
import writeExcel from 'write-excel-file/node';
import { readTable } from './table';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const sheet = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> =>
  new Uint8Array(
    await (writeExcel as unknown as (rows: unknown) => { toBuffer: () => Promise<Buffer> })(
      rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'dd/mm/yyyy' } : { value }))),
    ).toBuffer(),
  );

/** A zip with one part; `says`: the size that it claims to unfold to. */
function zipOf(content: Buffer, says = content.length): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = zlib.deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(says, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(says, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}

describe('a table is read out of', () => {
  it('a workbook: days as days, numbers as numbers, empty rows left out, rows numbered as the sheet shows them', async () => {
    const table = await readTable(
      await sheet([
        ['Intitulé', 'المدينة', 'Date limite', 'Postes'],
        ['Serveur', 'أكادير', new Date('2027-03-01T00:00:00Z'), 3],
        [null, null, null, null],
        ['=1+1', "'x", null, 1.5],
      ]),
    );
    expect(table?.head.cells).toEqual(['Intitulé', 'المدينة', 'Date limite', 'Postes']);
    expect(table?.lines).toEqual([
      { line: 2, cells: ['Serveur', 'أكادير', '2027-03-01', '3'] },
      { line: 4, cells: ['=1+1', "'x", '', '1.5'] },
    ]);
  });

  it('a JSON list, or an object that holds one; lists within become parts', async () => {
    const items = [
      { title: 'Serveur', city: { name: 'Agadir' }, skills: ['a', 'b'] },
      { title: 'Cuisinier', posts: 2, remote: true, extra: null },
    ];
    for (const file of [items, { total: 2, offers: items }]) {
      const table = await readTable(text(JSON.stringify(file)));
      expect(table?.head.cells).toEqual(['title', 'city', 'skills', 'posts', 'remote', 'extra']);
      expect(table?.lines).toEqual([
        { line: 1, cells: ['Serveur', 'Agadir', 'a; b', '', '', ''] },
        { line: 2, cells: ['Cuisinier', '', '', '2', 'true', ''] },
      ]);
    }
    for (const none of ['[1,2]', '{"a":1}', '[', '{"a":[1]}', '[]']) expect(await readTable(text(none))).toBeUndefined();
  });

  it('an XML feed: the equal elements, whatever they are called and however deep they stand', async () => {
    const item = (title: string, city: string): string => `<n:job id="${title}"><title><![CDATA[${title} & <b>]]></title><city>${city}</city><tag>x</tag><tag>y</tag></n:job>`;
    const feed = `\ufeff<?xml version="1.0"?><!-- x --><feed xmlns:n="u"><meta><a>1</a><b>2</b></meta><list>${item('Serveur', 'A&#x67;adir')}${item('Cuisinier', 'Inezgane')}</list></feed>`;
    const table = await readTable(text(feed));
    expect(table?.head.cells).toEqual(['id', 'title', 'city', 'tag']);
    expect(table?.lines).toEqual([
      { line: 1, cells: ['Serveur', 'Serveur & <b>', 'Agadir', 'x; y'] },
      { line: 2, cells: ['Cuisinier', 'Cuisinier & <b>', 'Inezgane', 'x; y'] },
    ]);
  });

  it('a CSV, when it is none of these; in UTF-16 and in the code page of an Arabic spreadsheet', async () => {
    expect((await readTable(text('Intitulé;Ville\nServeur;Agadir')))?.lines).toEqual([{ line: 2, cells: ['Serveur', 'Agadir'] }]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('العنوان;المدينة\nنادل;أكادير', 'utf16le')]);
    expect((await readTable(utf16))?.lines).toEqual([{ line: 2, cells: ['نادل', 'أكادير'] }]);
    // "العنوان;المدينة" and "نادل;أكادير" in windows-1256
    const arabic = Buffer.from('c7e1dae4e6c7e43bc7e1e3cfede4c90ae4c7cfe13bc3dfc7cfedd1', 'hex');
    expect(await readTable(arabic)).toMatchObject({ head: { cells: ['العنوان', 'المدينة'] }, lines: [{ cells: ['نادل', 'أكادير'] }] });
  });
});

describe('in any encoding that spreadsheets write', () => {
  const file = 'العنوان;المدينة;Employeur\r\nنادل;أكادير;Café\r\n';
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(file, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(file)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${file}`)],
    ['UTF-16 LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(utf16)])],
    ['UTF-16 LE without', utf16],
    ['UTF-16 BE without', swapped(utf16)],
  ])('%s', async (_name, bytes) =>
    expect(await readTable(bytes)).toEqual({ head: { line: 1, cells: ['العنوان', 'المدينة', 'Employeur'] }, lines: [{ line: 2, cells: ['نادل', 'أكادير', 'Café'] }], broken: [] }),
  );
  it('plain French in UTF-16 without its mark; XML and JSON too', async () => {
    expect((await readTable(Buffer.from('Titre;Ville\nServeur;Agadir', 'utf16le')))?.lines).toEqual([{ line: 2, cells: ['Serveur', 'Agadir'] }]);
    expect((await readTable(Buffer.from('[{"titre":"Serveur","ville":"Agadir"}]', 'utf16le')))?.lines).toEqual([{ line: 1, cells: ['Serveur', 'Agadir'] }]);
    expect((await readTable(swapped(Buffer.from('<a><b x="1" y="é"/></a>', 'utf16le'))))?.lines).toEqual([{ line: 1, cells: ['1', 'é'] }]);
  });
  it('but zeros of a program are no text', async () => {
    for (const bytes of [Buffer.alloc(200), Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), Buffer.from('titre;ville\0\0\0\0\nx;y')])
      expect(await readTable(bytes)).toBeUndefined();
  });
});

it('a row of ten megabytes is one row, and the others are read', async () => {
  const table = await readTable(text(`title;description\nServeur;${'x'.repeat(10_000_000)}\nCuisinier;y\n`));
  expect(table?.lines.map(({ line, cells }) => [line, cells[0], cells[1]?.length])).toEqual([
    [2, 'Serveur', 10_000_000],
    [3, 'Cuisinier', 1],
  ]);
});

it('a feed of two hundred thousand records is read as it comes', async () => {
  expect((await readTable(text(`<a>${'<b x="1" y="2"/>'.repeat(200_000)}</a>`)))?.lines).toHaveLength(200_000);
});

describe('nothing is read out of', () => {
  it('a zip that unfolds to more than it should, also when it lies about its size', async () => {
    const bomb = Buffer.alloc(90 * 1024 * 1024);
    expect(await readTable(zipOf(bomb))).toBeUndefined();
    expect(await readTable(zipOf(bomb, 100))).toBeUndefined();
  });
  it('a zip that is no workbook, or is cut off', async () => {
    expect(await readTable(zipOf(Buffer.from('hello')))).toBeUndefined();
    const whole = await sheet([['Intitulé'], ['Serveur']]);
    for (const part of [0.2, 0.5, 0.9]) expect(await readTable(whole.subarray(0, Math.floor(whole.length * part)))).toBeUndefined();
  });
  it('XML with a document type, without an end, or without anything that repeats', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x><job><t>&b;</t><u>1</u></job></x>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x><job><t>&a;</t><u>1</u></job></x>';
    for (const bad of [entities, outside, '<x><job><t>1</t><u>2</u></job>', '<x>', '<x>one</x>', `${'<x>'.repeat(50)}${'</x>'.repeat(50)}`])
      expect(await readTable(text(bad))).toBeUndefined();
  });
  it('a table with an open quotation mark in line after line', async () => {
    expect(await readTable(text(`title;x\n${'"a\n'.repeat(100_000)}`))).toBeUndefined();
  });
  it('a table of a hundred thousand columns', async () => {
    expect(await readTable(text(Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(';')))).toBeUndefined();
  });
});
