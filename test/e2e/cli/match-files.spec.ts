import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { dice } from '../../../libs/engine/any-market';
import { runInProcess, runProcess } from '../../world/command-line';

/** Two files of an agency, at random from a seed. `named`: what nobody may be ranked by. */
function files(folder: string, named: (i: number) => string): readonly [string, string] {
  const roll = dice(3);
  const town = (): string => ['Agadir', '09.273.01.05', 'Inezgane', 'Casablanca', 'Ksar perdu'][roll(5)]!;
  const skills = (n: number, as: readonly string[]): string => Array.from({ length: 1 + roll(n) }, () => `s${roll(30)}:${as[roll(as.length)]}`).join(';');
  const job = (): string => `5${roll(3)}20-0${roll(3)}`;
  const people = Array.from({ length: 200 }, (_, i) =>
    [`p${i}`, town(), 10 * roll(60), roll(10), ['ar', 'ar:4;fr:2', 'fr'][roll(3)], skills(9, ['1', '3']), job(), ['', 'full_time'][roll(2)], named(i)].join(','),
  );
  const offers = Array.from({ length: 150 }, (_, i) =>
    [
      i,
      ['job', 'training'][Number(roll(5) === 0)],
      roll(9) ? town() : '',
      ['no', 'yes'][Number(roll(6) === 0)],
      roll(5),
      ['', 'fr:2', 'ar'][roll(3)],
      skills(4, ['essential', 'optional']),
      job(),
      ['full_time;night', ''][roll(2)],
    ].join(','),
  );
  const write = (name: string, header: string, lines: readonly string[]): string => {
    fs.writeFileSync(path.join(folder, name), `${header}\n${lines.join('\n')}\n`);
    return path.join(folder, name);
  };
  return [
    write('people.csv', 'id,commune,radius_km,level,languages,skills,occupations,availability,name,sex,birthplace,birth_date', people),
    write('offers.csv', 'id,kind,commune,remote,min_level,languages,skills,occupation,availability', offers),
  ];
}

describe('match on the files of an agency, without database and settings', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-match-'));
  const out = path.join(folder, 'lists.csv');
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const lists = (): string => fs.readFileSync(out, 'utf8');

  it('gives the same lists with and without the kernel and threads, whatever anybody is called; each score is the sum of its parts', async () => {
    const [people, offers] = files(folder, (i) => `Amina ${i},F,Agadir,2001-01-01`);
    const run = ['match', 'run', '--people', people, '--offers', offers, '--top', '7', '--out', out, '--day', '2026-11-28', '--json'];
    const first = await runProcess([...run, '--workers', '2']);
    expect([first.code, JSON.parse(first.out)]).toEqual([0, expect.objectContaining({ people: 200, offers: 150, engine: 'simd', unknownPlaces: ['Ksar perdu'] })]);
    const wanted = lists();
    const rows = parse(wanted, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows)
      expect(['skills', 'occupation', 'distance', 'level', 'sector', 'freshness', 'answers', 'room'].reduce((sum, part) => sum + Number(row[part]), 0)).toBe(Number(row['score']));
    expect([(await runInProcess([...run, '--scalar'])).code, lists() === wanted]).toEqual([0, true]);
    files(folder, (i) => `Yassine ${200 - i},M,Figuig,1961-01-01`);
    expect([(await runInProcess(run)).code, lists() === wanted]).toEqual([0, true]);
    const pair = async (row: Record<string, string>): Promise<unknown> =>
      JSON.parse(
        (
          await runInProcess([
            'match',
            'explain',
            '--people',
            people,
            '--offers',
            offers,
            '--person',
            row['person']!,
            '--offer',
            row['offer']!,
            '--top',
            '7',
            '--day',
            '2026-11-28',
            '--json',
          ])
        ).out,
      );
    for (const row of [rows[0]!, rows[40]!]) expect(await pair(row)).toMatchObject({ score: Number(row['score']), rank: Number(row['rank']), stops: [] });
    const other = (await runInProcess([...run, '--for', 'offers'])).code;
    expect([other, lists().startsWith('offer,rank,person,kind,score')]).toEqual([0, true]);
  });

  it('lets crowded offers make room with --fair, for an offer of many posts later', async () => {
    const [people, offers] = [path.join(folder, 'fair-p.csv'), path.join(folder, 'fair-o.csv')];
    const person = (i: number): string => `${i},Agadir,20,3,ar,cooking,5120-01,`;
    fs.writeFileSync(people, `id,commune,radius_km,level,languages,skills,occupations,availability\n${Array.from({ length: 40 }, (_, i) => person(i)).join('\n')}\n`);
    const far = Array.from({ length: 20 }, (_, i) => `${100 + i},job,Casablanca,no,1,,baking,7512-01,1`).join('\n');
    fs.writeFileSync(
      offers,
      `id,kind,commune,remote,min_level,languages,skills,occupation,posts\n1,job,Agadir,no,1,,cooking,5120-01,1\n2,job,Agadir,no,1,,cooking;baking,5120-01,50\n${far}\n`,
    );
    const run = ['match', 'run', '--people', people, '--offers', offers, '--out', out, '--json'];
    const read = async (...more: string[]): Promise<string[]> => {
      expect((await runInProcess([...run, ...more])).code).toBe(0);
      const rows: Record<string, string>[] = parse(lists(), { columns: true });
      return rows.filter((row) => row['person'] === '7').map((row) => `${row['offer']} ${row['room']}`);
    };
    expect(await read()).toEqual(['1 160', '2 160']);
    expect(await read('--fair')).toEqual(['2 160', '1 0']);
    const told = await runInProcess(['match', 'explain', '--people', people, '--offers', offers, '--person', '7', '--offer', '1', '--fair', '--json']);
    expect(JSON.parse(told.out)).toMatchObject({ rank: 2, parts: { room: 0 } });
  });

  it('tells what stands in the way and what would open most', async () => {
    const [people, offers] = [path.join(folder, 'p.csv'), path.join(folder, 'o.csv')];
    fs.writeFileSync(people, 'id,commune,radius_km,level,languages,skills,occupations,availability\n1,Agadir,20,3,ar,cooking,5120-01,\n');
    fs.writeFileSync(
      offers,
      'id,kind,commune,remote,min_level,languages,skills,occupation\n7,job,Casablanca,no,5,fr:2,cooking,5120-01\n8,job,Agadir,no,1,,baking,7512-01\nT,training,Agadir,no,1,,baking,7512-01\n',
    );
    const both = ['match', 'explain', '--people', people, '--offers', offers, '--person', '1', '--lang', 'en'];
    const stopped = (await runInProcess([...both, '--offer', '7'])).out.split('\n');
    expect(stopped.slice(0, 4)).toEqual([
      '7 is not proposed to 1:',
      '→ required and missing: fr:2',
      '· level 5 is required, the person has 3',
      expect.stringMatching(/^· \d+ km away; the person goes 20 km$/),
    ]);
    expect((await runInProcess(both)).out).toBe('skill baking: 1 more offers Trainings that give it: T\n');
  });

  it('refuses files by line, column and repair, and writes nothing', async () => {
    const [people, offers, none] = [path.join(folder, 'p.csv'), path.join(folder, 'o.csv'), path.join(folder, 'none.csv')];
    fs.writeFileSync(people, 'id,commune,radius_km,level,languages,skills,occupations,availability\n1,,20,bac,ar,cooking,5120-01,\n');
    fs.writeFileSync(offers, 'id,kind,commune,remote,min_level,languages,skills,occupation\n7,job,Agadir,maybe,5,fr:two,cooking:nice,5120-01\n7,job,Agadir,no,1,,baking,\n');
    const run = ['match', 'run', '--people', people, '--offers', offers, '--out', none, '--lang', 'en'];
    const { code, err } = await runInProcess(run);
    expect([code, fs.existsSync(none)]).toEqual([1, false]);
    expect(err.split('\n').slice(0, 5)).toEqual([
      'Nothing was written. Problems found: 4. Mend them and run it again.',
      '  o.csv, line 2, column skills: “cooking:nice” cannot be read. Write code, code:essential or code:optional, separated by semicolons.',
      '  o.csv, line 2, column remote: “maybe” is neither yes nor no. Write yes or no.',
      '  o.csv, line 2, column languages: “fr:two” cannot be read. Write a code, or code:level with a level from 0 to 9, separated by semicolons.',
      '  o.csv, line 3, column id: “7” was already used by a line above. Give each line an id of its own.',
    ]);
    expect((await runInProcess(['match', 'run', '--people', people])).code).toBe(1);
    fs.writeFileSync(offers, 'nr,kind\n1,job\n');
    expect((await runInProcess(run)).err).toContain('o.csv, line 1, column id: this column is missing; found: nr, kind.');
    expect((await runInProcess(['match', 'run', '--people', path.join(folder, 'nobody.csv'), '--offers', offers, '--out', none])).code).toBe(1);
  });
});
