import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runInProcess } from '../../world/command-line';

// These commands compute: no database, no settings, no file of others.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-semantics-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};
const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','));

it('titles recognise: codes for titles, best first, in the order of the queries', async () => {
  const labels = written(
    'labels.csv',
    '\ufeffCode,Label,Alt_labels\nD1101,Boucherie,"Boucher / Bouchère | Boucher désosseur"\nD1102,Boulangerie,"Boulanger / Boulangère\nTourier"\nD1102,Pain,\n',
  );
  const queries = written('titles.csv', 'id,text\n7,bouchère\n8,"boulanger, tourier"\n9,qzx\n');
  const { code, out, err } = await runInProcess(['titles', 'recognise', '--labels', labels, '--queries', queries, '--top', '1']);
  expect([code, err]).toEqual([0, '']);
  expect(rows(out).map(([id, rank, one]) => [id, rank, one])).toEqual([
    ['id', 'rank', 'code'],
    ['7', '1', 'D1101'],
    ['8', '1', 'D1102'],
  ]);
  const file = path.join(folder, 'answers.csv');
  const told = await runInProcess(['titles', 'recognise', '--labels', labels, '--queries', queries, '--out', file, '--json']);
  expect(JSON.parse(told.out)).toEqual({ queries: 3, answered: 2, codes: 2 });

  const truth = written('truth.csv', 'query,item\n7,D1101\n8,D1101\n9,D1102\n');
  const measured = await runInProcess(['match', 'eval', '--truth', truth, '--answers', file, '--json']);
  expect(JSON.parse(measured.out)).toMatchObject({ queries: 3, hit1: 1 / 3, unanswered: 1 });

  const model = written('model.cjs', "exports.name = 'test'; exports.embed = async (texts) => texts.map((text) => (/qzx|Pain/.test(text) ? [1, 0] : [0, 1]));");
  const spoken = await runInProcess(['titles', 'recognise', '--labels', labels, '--queries', queries, '--top', '1', '--embedder', model]);
  expect(rows(spoken.out).at(-1)).toEqual(['9', '1', 'D1102', '0.5']);

  const refused = async (...argv: string[]): Promise<string> => (await runInProcess([...argv, '--lang', 'en'])).err;
  expect(await refused('titles', 'recognise', '--labels', queries, '--queries', queries)).toContain('lacks: code, label');
  expect(await refused('titles', 'recognise', '--labels', labels, '--queries', queries, '--top', '0')).toContain('between 1 and 1000');
  expect(await refused('titles', 'recognise', '--labels', labels, '--queries', queries, '--embedder', labels)).toContain('cannot be used as a model');
  expect(await refused('match', 'eval', '--truth', written('bad.csv', 'query,item,gain\nq,i,much\n'), '--answers', file)).toContain('line 2');
});

it('occupations neighbours: a folder in the layout of ROME or of O*NET, told by its files', async () => {
  const rome = path.join(folder, 'rome');
  const csv = (name: string, ...lines: string[]): string => written(`rome/unix_${name}_v347_utf8.csv`, ['"head"', ...lines].join('\n'));
  csv('referentiel_code_rome', '"D1101","1","1","Boucherie","1"', '"D1102","1","2","Boulangerie d\'\'art","1"', '"D1104","1","3","Pâtisserie","1"');
  csv('referentiel_competence', '"10","Cuisson au four"', '"11","Découpe de viande"');
  csv('liens_rome_referentiels', '"D1101","11","7","1","1","1","1","1"', '"D1102","10","7","1","1","1","1","1"', '"D1104","10","6","1","1","1","1","1"');
  csv('referentiel_appellation', '"1","Boulanger","Boulanger","D1102"', '"2","Pâtissier","Pâtissier","D1104"');
  written('rome/mobility_public.csv', '"head"\n"D1101","D1102","","","1","Proche"\n');
  const queries = written('codes.txt', 'code\nD1102\nZ1\n');
  const near = await runInProcess(['occupations', 'neighbours', '--taxonomy', rome, '--queries', queries, '--top', '2', '--lang', 'en']);
  expect(near.code).toBe(0);
  expect(near.err).toBe('Unknown, not answered: Z1\n');
  expect(rows(near.out).map(([query, rank, code]) => [query, rank, code])).toEqual([
    ['query', 'rank', 'code'],
    ['D1102', '1', 'D1104'],
    ['D1102', '2', 'D1101'],
  ]);

  const onet = path.join(folder, 'onet');
  written(
    'onet/occupations.tsv',
    'soc\ttitle\tdescription\n11-1\tBakers\tMix dough and bake bread\n11-2\tButchers\tCut meat\n51-3\tPastry cooks\tBake cakes of dough\n99-9\tAll other\t\n',
  );
  written('onet/tasks.tsv', 'soc\ttask_id\ttask\ttype\n11-1\t1\tBake bread in ovens\tCore\n11-2\t2\tCut meat with knives\tCore\n51-3\t3\tBake cakes in ovens\tCore\n');
  written('onet/occ_dwa.tsv', 'soc\tdwa_id\n11-1\ta\n51-3\ta\n11-2\tb\n');
  const out = path.join(folder, 'near.csv');
  const told = await runInProcess(['occupations', 'neighbours', '--taxonomy', onet, '--queries', written('socs.txt', '11-1\n'), '--out', out, '--json']);
  expect(JSON.parse(told.out)).toEqual({ layout: 'onet', occupations: 3, queries: 1, unknown: [] });
  expect(rows(fs.readFileSync(out, 'utf8'))[1]?.slice(0, 3)).toEqual(['11-1', '1', '51-3']);
  expect((await runInProcess(['occupations', 'neighbours', '--taxonomy', folder, '--queries', queries, '--lang', 'en'])).err).toContain('neither the layout of ROME');
});
