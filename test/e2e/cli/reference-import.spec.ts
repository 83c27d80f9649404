import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { CommandLine } from '../../world/command-line';
import { sharedFile } from '../../world/shared';

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly rows: number;
    readonly state: string;
    readonly refused: readonly { readonly line: number; readonly problem: string; readonly value: string }[];
  }[];
  readonly leftAside: readonly string[];
  readonly links: { readonly occupations: number; readonly ofOccupations: number; readonly skills: number; readonly ofSkills: number } | null;
  readonly credits: readonly string[];
}

let cli: CommandLine;
let client: Client;
beforeAll(async () => {
  cli = await CommandLine.start();
  client = new Client({ connectionString: cli.config.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await cli.stop();
});
const sql = async <T>(text: string): Promise<T[]> => (await client.query(text)).rows as T[];

const folder = (name: string, files: Readonly<Record<string, string | Buffer>>): string => {
  const at = path.join(cli.config.dataDir, name);
  fs.mkdirSync(at, { recursive: true });
  for (const [file, content] of Object.entries(files)) fs.writeFileSync(path.join(at, file), content);
  return at;
};
const head = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels\r\n';
const plumber = 'Occupation,esco:1,7126,plombier/plombière,"zingueur de riad\nplombière zingueuse",\r\n';
const others = 'Occupation,esco:2,712,sans groupe,,\r\nOccupation,esco:3,7126,,,\r\nOccupation,esco:4,2654\r\n';
const skills = 'conceptUri,preferredLabel,altLabels\r\nesco:s1,Encaissement et tenue de caisse,tenir le tiroir | compter la recette\r\n';
const relations =
  'occupationUri,relationType,skillType,skillUri\r\nesco:1,optional,knowledge,esco:s1\r\nesco:1,essential,knowledge,esco:s9\r\nesco:1,perhaps,knowledge,esco:s1\r\n';

describe('reference import', () => {
  it('takes a download as it is: dry run, once, again, a newer edition; tells rows by file and line; goes on where it was cut', async () => {
    const esco = folder('esco', {
      'occupations_fr.csv': head + plumber + others,
      'skills_fr.csv': skills,
      'occupationSkillRelations.csv': relations,
      'occupations_es.csv': head,
      'notes.txt': '',
    });
    const looked = await cli.json<Report>('reference', 'import', esco, '--dry-run');
    expect(looked).toMatchObject({ leftAside: ['notes.txt', 'occupations_es.csv'], links: null });
    expect(await sql('select from reference_label')).toEqual([]);

    const done = await cli.json<Report>('reference', 'import', esco);
    expect(done.files.map(({ file, rows, state, refused }) => [file, rows, state, refused.map(({ line, problem, value }) => `${line} ${problem} ${value}`)])).toEqual([
      ['occupations_fr.csv', 4, 'imported', ['4 isco_unreadable 712', '5 label_missing esco:3', '6 row_cut 3 / 6']],
      ['skills_fr.csv', 1, 'imported', []],
      ['occupationSkillRelations.csv', 3, 'imported', ['3 concept_unknown esco:s9', '4 relation_unknown perhaps']],
    ]);
    expect([done.links, done.credits]).toEqual([{ occupations: 1, ofOccupations: 1, skills: 1, ofSkills: 1 }, [expect.stringContaining('ESCO')]]);
    const labels = 'select label, preferred from reference_label order by label collate "C"';
    expect((await sql<{ label: string }>(labels)).map(({ label }) => label)).toEqual([
      'Encaissement et tenue de caisse',
      'compter la recette',
      'plombier/plombière',
      'plombière zingueuse',
      'tenir le tiroir',
      'zingueur de riad',
    ]);

    const again = await cli.json<Report>('reference', 'import', esco);
    expect(again.files.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);

    folder('esco', { 'occupations_fr.csv': head + plumber.replace('zingueur de riad\n', '') });
    await cli.json('reference', 'import', esco);
    expect((await sql<{ label: string }>(labels)).map(({ label }) => label)).not.toContain('zingueur de riad');

    const long = folder('rome', {
      'unix_referentiel_appellation_v347_utf8.csv':
        '"code_ogr","libelle_appellation_long","libelle_appellation_court","code_rome"\n' +
        Array.from({ length: 1001 }, (_, i) => `"${i + 1}","Fleuriste d''intérieur ${i + 1}","","D1209"\n`).join(''),
    });
    await cli.json('reference', 'import', long);
    await sql("update reference_import set done = 1000, finished_at = null where source = 'rome'"); // as if it had been killed before the last batch
    await sql("delete from reference_label where concept_code in ('1', '1001')");
    expect((await cli.json<Report>('reference', 'import', long)).files[0]?.state).toBe('imported');
    expect(await sql("select concept_code, label from reference_label where concept_code in ('1', '1001')")).toEqual([
      { concept_code: '1001', label: "Fleuriste d'intérieur 1001" },
    ]);
  });

  it('refuses what is no download, names the file, and writes nothing', async () => {
    const before = await sql('select * from reference_import order by source, file');
    const refusal = async (files: Readonly<Record<string, string | Buffer>>): Promise<string> => {
      const name = `bad${Math.random()}`;
      const { code, err } = await cli.run('reference', 'import', folder(name, { 'skills_fr.csv': 'conceptUri,preferredLabel,altLabels\r\nx,y,\r\n', ...files }), '--lang', 'en');
      expect(code).toBe(1);
      return err;
    };
    expect(await refusal({ 'occupations_fr.csv': Buffer.from([0x61, 0xe9, 0x0a]) })).toContain('occupations_fr.csv is not UTF-8');
    expect(await refusal({ 'occupations_fr.csv': 'a,b\n1,2\n' })).toContain('lacks the columns conceptUri, preferredLabel, iscoGroup');
    expect(await refusal({ 'occupations_fr.csv': head })).toContain('is empty');
    expect(await refusal({ 'occupations_fr.csv': `${head}Occupation,"a` })).toContain('breaks off at line 2');
    expect((await cli.run('reference', 'import', folder('none', { 'a.csv': 'x' }), '--lang', 'en')).err).toContain('holds no file that is known');
    expect((await cli.run('reference', 'import', '/nothing-there', '--lang', 'en')).err).toContain('cannot be read');
    expect(await sql('select * from reference_import order by source, file')).toEqual(before);
  });

  const real = sharedFile('data/esco');
  const rome = sharedFile('data/rome_v347');
  if (!real || !rome) {
    process.stdout.write('real ESCO and ROME files: skipped, ../shared/data is not there\n');
    it.skip('skipped: ../shared/data is not there', () => undefined);
  } else
    it('reads the real files of ESCO and ROME without a row left over', async () => {
      for (const at of [real, rome]) {
        const { files } = await cli.json<Report>('reference', 'import', at, '--dry-run');
        expect(files.length).toBeGreaterThan(1);
        expect(files.filter(({ refused }) => refused.length > 0)).toEqual([]);
      }
    }, 60_000);
});
