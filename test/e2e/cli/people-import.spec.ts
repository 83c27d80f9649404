import fs from 'node:fs';
import path from 'node:path';
import { CommandLine } from '../../world/command-line';

let cli: CommandLine;
beforeAll(async () => {
  cli = await CommandLine.start();
});
afterAll(() => cli.stop());

const written = (name: string, text: string): string => {
  const file = path.join(cli.config.dataDir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};

describe('people import', () => {
  const mixed = 'Nom;Prénom;Téléphone;Année de naissance;Commune\nOu Tilelli;Salma;0600000001;2000;Dcheira\n;Brahim;0600000002;1999;Inezgane\n';

  it('takes the good lines and tells what is wrong with the others, in the language asked for', async () => {
    const file = written('people.csv', mixed);
    const { code, out, err } = await cli.run('people', 'import', file, '--lang', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Line 3, Nom: /m);
    expect(out).toMatch(/2 lines: 1 new, 0 known, 1 refused\n$/);
    expect(await cli.json('people', 'import', file)).toMatchObject({ lines: 2, created: 0, known: 1, refused: 1, problems: [{ line: 3, column: 'Nom' }] });
  });

  it('ends with 1 when no line can be taken, when there is no such file, and when it is no such table', async () => {
    expect((await cli.run('people', 'import', written('bad.csv', 'Nom;Prénom\n;Brahim\n'), '--lang', 'en')).err).toContain('No line of');
    expect(await cli.run('people', 'import', path.join(cli.config.dataDir, 'nothing.csv'), '--lang', 'en')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
    expect((await cli.run('people', 'import', written('other.csv', 'a;b\n1;2\n'))).code).toBe(1);
  });
});
