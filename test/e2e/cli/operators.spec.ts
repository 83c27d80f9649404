import { Client } from 'pg';
import { CommandLine } from '../../world/command-line';

let cli: CommandLine;
beforeAll(async () => {
  cli = await CommandLine.start();
});
afterAll(() => cli.stop());

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: cli.config.databaseUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

describe('an operator on a new database', () => {
  it('sets it up, once and again, without the demo when that is off', async () => {
    const first = await cli.json<{ partners: number; demo: string }>('setup');
    expect(first).toMatchObject({ migrations: 0, references: {}, partners: 17, demo: 'off' });
    const again = await cli.run('setup', '--lang', 'en');
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/The schema is up to date \(\d\.\d s\)\nReference data are up to date/);
    expect(await cli.run('demo', 'seed', '--lang', 'en')).toMatchObject({ code: 1, err: expect.stringContaining('TIWIZI_DEMO=1') });
    expect((await cli.run('demo', 'sign-ins')).code).toBe(1);
  });

  it('shows the settings without their secrets', async () => {
    const settings = await cli.json<Record<string, unknown>>('config', 'check');
    expect(settings).toMatchObject({ environment: 'test', demo: false, databasePool: 4 });
    expect(String(settings.databaseUrl)).toMatch(/^postgres:\/\/[^:]+:•••@/);
  });

  it('makes an account, with its password or a strange one, and lets it speak for an organisation', async () => {
    const made = await cli.json<{ accountId: string; password: string }>('user', 'create', '--email', 'Agence@tiwizi.test', '--role', 'agency', '--organisation', 'anapec');
    expect(made.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await cli.run('user', 'create', '--email', 'agence@tiwizi.test', '--role', 'agency')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('email:') });
    const refused = await cli.run('user', 'create', '--phone', '0600000001', '--role', 'officer', '--organisation', 'nobody', '--lang', 'en');
    expect(refused).toMatchObject({ code: 1, err: 'There is no organisation with the code nobody. Nothing was made.\n' });
    const chosen = await cli.json<object>('user', 'create', '--phone', '0600000001', '--role', 'officer', 'treasurer', '--password', 'trois chats gris');
    expect(chosen).toMatchObject({ login: '0600000001', roles: ['officer', 'treasurer'] });
    expect(chosen).not.toHaveProperty('password');
    expect((await cli.run('user', 'create', '--role', 'officer')).err).toContain('--email');
    expect((await cli.run('user', 'create', '--email', 'x@tiwizi.test', '--role', 'officer', '--password', 'short')).err).toContain('password:');
  });

  it('books money of the fund once per reference, and the books agree', async () => {
    const told = await cli.run('fund', 'contribute', '250 000,00', 'INDH-2027-1', '--lang', 'en');
    expect(told).toMatchObject({ code: 0, err: '' });
    await cli.run('fund', 'contribute', '250000.00', 'INDH-2027-1');
    expect(await cli.run('fund', 'contribute', 'much', 'x', '--lang', 'en')).toMatchObject({ code: 1, err: 'much is not an amount. Write for example 250000.00.\n' });
    expect((await cli.run('fund', 'contribute', '0', 'x')).code).toBe(1);
    expect(await cli.json('ledger', 'verify')).toEqual({ entries: 1, loans: 0, sum: '0.00', unbalanced: [], differences: [], funds: [] });
  });

  it('is told which entry does not sum to zero, with code 1', async () => {
    // what no use case can do: somebody with the rights of the database's owner switches the guards off
    await sql(
      "alter table ledger_posting disable trigger all; update ledger_posting set amount = amount + 100 where account = 'cash'; alter table ledger_posting enable trigger all",
    );
    const { code, out, err } = await cli.run('ledger', 'verify', '--lang', 'en');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^Entry [0-9a-f-]{36} sums to 1\.00, not 0\nFund main: balances and postings: .*\nFund main: worth of the fund from both sides: .*\n$/),
    ]);
    expect(err).toContain('4 differences');
  });

  it('recomputes proposals of nobody', async () => {
    expect(await cli.json('match', 'run')).toEqual({ lists: 0, people: 0, offers: 0, matches: 0 });
    expect(await cli.run('match', 'run', '--resume', '--lang', 'en')).toMatchObject({ code: 1, err: 'No run was stopped today that could go on. Start a new one.\n' });
  });
});
