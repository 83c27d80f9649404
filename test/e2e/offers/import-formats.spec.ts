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

story('what would do harm, or is no table, is refused in words and changes nothing', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
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
  const turned = Buffer.from([head, ['A1', '\u202eruevreS\u202c Serveur', 'Agadir', 'CDI', '']].map((row) => row.join(';')).join('\n'));
  await person.upload('offers/imports', { name: 'turned.csv', bytes: turned }, { organisationId });
  const [offer] = (await world.visitor().get<{ items: { title: string }[] }>('offers')).body.items;
  expect(offer?.title ?? '').not.toMatch(/[\u202a-\u202e]/);
});
