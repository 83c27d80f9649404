import fs from 'node:fs';
import path from 'node:path';
import { CommandLine } from '../../world/command-line';
import { sharedFile } from '../../world/shared';

interface Report {
  readonly lines: number;
  readonly created: number;
  readonly unchanged: number;
  readonly review: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly report: readonly { readonly line: number; readonly state: string; readonly problems: readonly { readonly message: string; readonly repair: string }[] }[];
}

let cli: CommandLine;
beforeAll(async () => {
  cli = await CommandLine.start();
  await cli.json('setup');
});
afterAll(() => cli.stop());

const written = (name: string, text: string): string => {
  const file = path.join(cli.config.dataDir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};
const list = 'Référence;Intitulé du poste;Ville;Contrat;Salaire\nA1;Maçon / Maçonne;Inezgane;CDD;4 000 DH\nA2;;Agadir;CDI;beaucoup\n';

describe('offers import', () => {
  it('takes the good lines for a partner and tells what is wrong with the others, in the language asked for', async () => {
    const file = written('offers.csv', list);
    const { code, out, err } = await cli.run('offers', 'import', file, '--organisation', 'anapec', '--source', 'anapec', '--lang', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Line 3, Intitulé du poste: /m);
    expect(out).toMatch(/2 lines: 1 new, 0 changed, 0 as before, 0 to review, 0 duplicates, 1 refused\n$/);
    const again = await cli.json<Report>('offers', 'import', file, '--organisation', 'anapec', '--source', 'anapec');
    expect(again).toMatchObject({ lines: 2, created: 0, unchanged: 1, refused: 1 });
    expect(again.report.map(({ line, state }) => [line, state])).toEqual([
      [2, 'unchanged'],
      [3, 'refused'],
    ]);
  });

  it('ends with 1 for an unknown organisation, a file without titles, and a file of which nothing can be taken', async () => {
    const refusal = async (...argv: string[]): Promise<string> => {
      const { code, err } = await cli.run('offers', 'import', ...argv, '--lang', 'en');
      expect(code).toBe(1);
      return err;
    };
    expect(await refusal(written('a.csv', list), '--organisation', 'nobody')).toContain('no organisation with the code nobody');
    expect(await refusal(written('b.csv', 'a;b\n1;2\n'))).not.toBe('');
    expect(await refusal(written('c.csv', 'Intitulé du poste;Ville\n;Agadir\n'))).toContain('No line of');
    expect(await refusal('nothing.csv')).toContain('cannot be read');
  });

  const ads = sharedFile('data/offers_ma/ads.csv');
  if (!ads) {
    process.stdout.write('real ads through the command: skipped, ../shared/data/offers_ma/ads.csv is not there\n');
    it.skip('skipped: ../shared/data/offers_ma/ads.csv is not there', () => undefined);
    return;
  }
  it('takes the real ads of a classifieds site as they are, for an organisation of their own', async () => {
    const taken = await cli.json<Report>('offers', 'import', ads);
    expect(taken.created + taken.review + taken.duplicates).toBe(taken.lines);
    expect(taken.lines).toBeGreaterThan(300);
    for (const { state, problems } of taken.report) if (state !== 'created') expect(problems.length).toBeGreaterThan(0);
    for (const { message, repair } of taken.report.flatMap(({ problems }) => problems)) expect([message, repair].join()).not.toMatch(/problems\.|repairs\.|\{\{/);
    expect(await cli.json<Report>('offers', 'import', ads)).toMatchObject({ created: 0, refused: 0 });
  });
});
