import { ConfigError, loadConfig } from './env.js';

const sound = { DATABASE_URL: 'postgres://u:p@localhost:5432/tiwizi' };
const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
    return 'accepted';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('settings', () => {
  it('start from a database and nothing else', () =>
    expect(loadConfig(sound)).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      demo: true,
      redisUrl: undefined,
      smtpUrl: undefined,
    }));

  it('name every one that is missing or wrong at once, and say what it must be', () => {
    const told = refusal({
      PORT: 'many',
      REDIS_URL: 'localhost',
      SMTP_URL: 'mail.example',
      PUBLIC_URL: 'tiwizi',
      DATABASE_POOL: '1',
      METRICS_TOKEN: 'short',
      TIWIZI_DEMO: 'perhaps',
      LOG_LEVEL: 'loud',
    });
    for (const line of [
      'DATABASE_URL: is missing',
      'PORT: must be a whole number',
      'REDIS_URL: must look like redis://host:6379',
      'SMTP_URL: must look like smtp://user:password@host:587',
      'PUBLIC_URL: must be an address such as https://tiwizi.example',
      'METRICS_TOKEN: must have 16 characters or more',
    ])
      expect(told).toContain(`  ${line}\n`);
    for (const name of ['DATABASE_POOL', 'TIWIZI_DEMO', 'LOG_LEVEL']) expect(told).toMatch(new RegExp(`^  ${name}: .{8,}$`, 'm'));
    expect(told).toContain('docs/settings.md');
  });

  it('never print the value of a secret', () => expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@db', METRICS_TOKEN: 'hunter3' })).not.toMatch(/hunter/));

  it('take an empty value for an absent one, and know yes and no in both spellings', () => {
    expect(loadConfig({ ...sound, REDIS_URL: '', SMTP_URL: '', PUBLIC_URL: '' })).toMatchObject({ redisUrl: undefined, smtpUrl: undefined });
    expect([loadConfig({ ...sound, TIWIZI_DEMO: '0' }).demo, loadConfig({ ...sound, TIWIZI_DEMO: 'true' }).demo]).toEqual([false, true]);
  });

  it('keep the demo out of production unless it is asked for', () => {
    expect(loadConfig({ ...sound, NODE_ENV: 'production' }).demo).toBe(false);
    expect(loadConfig({ ...sound, NODE_ENV: 'production', TIWIZI_DEMO: '1' }).demo).toBe(true);
  });
});
