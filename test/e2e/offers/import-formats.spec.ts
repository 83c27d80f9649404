import writeExcel from 'write-excel-file/node';
import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

const head = ['Référence', 'Intitulé du poste', 'Ville', 'Contrat', 'Date limite'];
const rows = [
  ['A1', 'Serveur / Serveuse', 'Agadir', 'CDI', '31/12/2027'],
  ['A2', 'Cuisinier / Cuisinière', 'Inezgane', 'CDD', '31/12/2027'],
  ['A3', '', 'Agadir', 'CDI', ''],
];
const esc = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const named = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i]!, cell])));
const workbook = (cells: readonly (readonly (string | Date)[])[]): Promise<Buffer> =>
  (writeExcel as unknown as (rows: unknown, options: object) => { toBuffer: () => Promise<Buffer> })(
    cells.map((row) => row.map((value) => ({ value }))),
    { dateFormat: 'dd/mm/yyyy', rightToLeft: true },
  ).toBuffer();

story('the same offers come in as a CSV, a workbook, a JSON list or an XML feed: one import creates them, the others change nothing', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const day = new Date('2027-12-31T00:00:00Z');
  const tag = (name: string): string => name.replaceAll(/[^a-zé]/gi, '_');
  const files = {
    'offres.csv': Buffer.from([head, ...rows].map((row) => row.join(';')).join('\n')),
    'offres.xlsx': await workbook([head, ...rows.map((row) => row.map((cell) => (cell === '31/12/2027' ? day : cell)))]),
    'offres.json': Buffer.from(JSON.stringify({ offers: named })),
    'offres.xml': Buffer.from(
      `<offres>${rows.map((row) => `<offre>${row.map((cell, i) => `<${tag(head[i]!)}>${esc(cell)}</${tag(head[i]!)}>`).join('')}</offre>`).join('')}</offres>`,
    ),
  };
  const became: Record<string, readonly unknown[]> = {};
  for (const [name, bytes] of Object.entries(files)) {
    const { body } = await person.upload<{ id: string; created: number; updated: number; unchanged: number; refused: number }>(
      'offers/imports',
      { name, bytes },
      { organisationId, source: 'site' },
    );
    const { body: lines } = await person.get<{ items: { line: number; state: string; problems: { column: string; code: string }[] }[] }>(
      `offers/imports/${body.id}/lines?state=refused`,
    );
    became[name] = [body.created, body.updated, body.unchanged, body.refused, ...lines.items.flatMap(({ line, problems }) => problems.map(({ code }) => `${line} ${code}`))];
  }
  expect(became).toEqual({
    'offres.csv': [2, 0, 0, 1, '4 title_missing'],
    'offres.xlsx': [0, 2, 0, 1, '4 title_missing'], // the day is written in another way
    'offres.json': [0, 2, 0, 1, '3 title_missing'],
    'offres.xml': [0, 0, 2, 1, '3 title_missing'],
  });
  const { body: open } = await world.visitor().get<{ items: { title: string; closesOn: string }[] }>('offers');
  expect(open.items.map(({ title, closesOn }) => [title, closesOn]).sort()).toEqual([
    ['Cuisinier / Cuisinière', '2027-12-31'],
    ['Serveur / Serveuse', '2027-12-31'],
  ]);
});

story('what would do harm, or is no table, is refused in words and changes nothing; what can be defused is, and no good line is lost', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const { person, organisationId } = agency;
  const whole = await workbook([head, ...rows]);
  const hostile: Readonly<Record<string, Buffer>> = {
    'cut.xlsx': whole.subarray(0, whole.length - 200),
    'entities.xml': Buffer.from('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x><job><titre>&a;</titre><ville>b</ville></job></x>'),
    'list.json': Buffer.from('[1, 2, 3]'),
    'wide.csv': Buffer.from(Array.from({ length: 2000 }, (_, i) => `c${i}`).join(';')),
    'photo.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  };
  for (const [name, bytes] of Object.entries(hostile)) {
    const reply = await person
      .upload<{ code: string; fields: { path: string; message: string }[] }>('offers/imports', { name, bytes }, { organisationId }, { expect: 422 })
      .catch((error: Error) => ({ body: { code: error.message, fields: [] } }));
    expect([name, reply.body.code, reply.body.fields[0]?.path]).toEqual([name, 'offers.file_unreadable', 'file']);
  }
  expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(0);
  const large = await person.upload<{ code: string; fields: { path: string }[] }>(
    'offers/imports',
    { name: 'l.csv', bytes: `Intitulé\nServeur${'x'.repeat(10_000_000)}` },
    { organisationId },
    { expect: 422 },
  );
  expect([large.body.code, large.body.fields[0]?.path]).toEqual(['platform.too_large', 'file']);
  expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(0);

  // a row as large as a file may be: its text is cut and told, the line after it is not lost
  const row = await agency.imports(`Intitulé;Employeur;Description\nServeur / Serveuse;A;${'x'.repeat(7_000_000)}\nCuisinier / Cuisinière;B;y\n`, { source: 'row' });
  expect([row.created, (await agency.linesOf(row.id, 'fr')).flatMap(({ line, problems }) => problems.map(({ code }) => `${line} ${code}`))]).toEqual([2, ['2 text_cut']]);
  // every beginning that a spreadsheet takes for a formula comes back as a text, and is the same text when it is sent again
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'];
  const lines = formulas.map((cell, i) => `F${i};;"${cell}";"${cell}"`);
  const { id, refused } = await agency.imports(['Référence;Intitulé;Employeur;Remarque', ...lines].join('\n'), { source: 'formulas' });
  expect(refused).toBe(formulas.length);
  const { body: csv } = await person.get<string>(`offers/imports/${id}/rejected.csv`);
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell ?? '');
  expect(cells.filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => /^'\s*[=+\-@]/.test(cell))).toHaveLength(2 * formulas.length);

  const arabic = 'المرجع;المنصب;المدينة\nU1;نادل;أكادير\n';
  const utf16 = Buffer.from(arabic, 'utf16le');
  const encoded = [
    Buffer.from(arabic),
    Buffer.from(`\ufeff${arabic}`),
    utf16,
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    Buffer.from(utf16).swap16(),
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    Buffer.from('c7e1e3d1ccda3bc7e1e3e4d5c83bc7e1e3cfede4c90a55313be4c7cfe13bc3dfc7cfedd10a', 'hex'), // windows-1256
  ];
  const became = [];
  for (const bytes of encoded) became.push(await agency.imports(bytes, { source: 'arabe' }).then(({ created, unchanged }) => [created, unchanged]));
  expect(became).toEqual([[1, 0], ...encoded.slice(1).map(() => [0, 1])]);

  const turned = Buffer.from([head, ['A1', '\u202eruevreS\u202c Serveur', 'Agadir', 'CDI', '']].map((row) => row.join(';')).join('\n'));
  const { id: turnedId } = await agency.imports(turned, { source: 'turned' });
  const [line] = await agency.linesOf(turnedId);
  expect(line?.title).toMatch(/Serveur/);
  expect(line?.title).not.toMatch(/[\u202a-\u202e]/);
});
