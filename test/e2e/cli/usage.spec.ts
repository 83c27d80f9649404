import { runInProcess, runProcess } from '../../world/command-line';

describe('how the command line answers', () => {
  it.each([
    ['an unknown command', ['dance'], 'La commande dance n’existe pas.'],
    ['an unknown command in a folder', ['loans', 'dance'], 'La commande dance n’existe pas.'],
    ['a folder alone', ['loans'], 'Usage : npm run -s cli -- loans'],
    ['nothing', [], 'Usage : npm run -s cli --'],
    ['an unknown option', ['loans', 'schedule', '--fast'], 'L’option --fast n’existe pas.'],
    ['a missing argument', ['people', 'import'], 'Il manque file.'],
    ['a missing value', ['user', 'create', '--role'], 'attend une valeur'],
    ['a missing option', ['user', 'create', '--email', 'a@tiwizi.test'], 'L’option --role <role...> est nécessaire.'],
    ['a role that nobody has', ['user', 'create', '--role', 'king'], 'king n’est pas possible ici. Choisissez parmi : founder'],
    ['too many words', ['fund', 'contribute', '1', 'a', 'b'], 'Trop de mots : 2 attendus.'],
    ['a language that we do not speak', ['setup', '--lang', 'xx'], 'xx n’est pas possible ici'],
  ])('ends with 2 and shows the usage for %s', async (_name, argv, words) => {
    const { code, out, err } = await runInProcess(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain('Usage : npm run -s cli --');
  });

  it.each([
    ['ar', 'الاستعمال:'],
    ['fr', 'Usage :'],
    ['en', 'Usage:'],
  ])('gives help in %s on standard output, without database and settings', async (lang, heading) => {
    for (const path of [['setup'], ['loans', 'schedule'], ['offers', 'import'], ['demo', 'sign-ins']]) {
      const { code, out, err } = await runInProcess([...path, '--lang', lang, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`${heading} npm run -s cli -- ${path.join(' ')}`);
      expect(out).not.toMatch(/(commands|options|arguments)\./);
    }
  });

  it('has words for every command and option', async () => {
    const words = async (...path: string[]): Promise<string> => (await runInProcess([...path, '--help', '--lang', 'en'])).out;
    const folders = [...(await words()).matchAll(/^ {2}([a-z][a-z-]+)/gm)].map((found) => found[1]!);
    expect(folders).toEqual(['setup', 'demo', 'offers', 'people', 'reference', 'titles', 'occupations', 'match', 'mentoring', 'loans', 'fund', 'ledger', 'user', 'config']);
    for (const folder of folders) {
      const help = await words(folder);
      expect(help).not.toMatch(/commands\.|options\.|arguments\./);
      for (const [, name] of help.matchAll(/^ {2}([a-z-]+) \[options\]/gm)) expect(await words(folder, name!)).not.toMatch(/commands\.|options\.|arguments\./);
    }
  });

  it('names a missing setting and a database that does not answer, with code 1', async () => {
    const missing = await runProcess(['ledger', 'verify']);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('DATABASE_URL: is missing');
    const away = await runProcess(['ledger', 'verify', '--lang', 'en'], '', { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/nothing' });
    expect(away.code).toBe(1);
    expect(away.err).toContain('The database does not answer');
    expect(away.err).not.toContain('secret');
  });

  it('takes its language from the terminal', async () => {
    expect((await runProcess(['--help'], '', { LANG: 'ar_MA.UTF-8' })).out).toContain('الاستعمال:');
    expect((await runProcess(['--help'], '', { LANG: 'C.UTF-8' })).out).toContain('Usage :');
  });
});
