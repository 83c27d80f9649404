import { createServer } from 'node:net';
import { freePort, isFree, RunningHouse, until } from './running-house';

const email = 'salma@tiwizi.test';
const password = 'trois chats gris';

describe('npm start', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = new RunningHouse(await freePort());
  });
  afterAll(() => house.dispose());

  /** Signed in by a row of the database, written before the killing. */
  const isStillThere = async (): Promise<void> => {
    await house.answers();
    expect((await house.call('GET', '/api/accounts/me')).status).toBe(200);
  };
  const isGone = async (): Promise<void> => {
    await until('no process of the house lives', () => house.processes().length === 0, 15);
    expect(await isFree(house.port)).toBe(true);
  };

  it('opens the house from an empty folder, says how far it is, and takes a sign-up', async () => {
    const said = await house.start();
    expect(said).toMatch(/starting the embedded PostgreSQL … created in .+, port \d+, \d+\.\d s/);
    expect(said).toContain(`http://127.0.0.1:${house.port}`);
    const { body } = await house.call<{ signUpId: string }>('POST', '/api/accounts/sign-up', { login: email, password, role: 'founder', language: 'fr' });
    const code = await house.codeSentTo(email);
    expect((await house.call('POST', '/api/accounts/confirm', { signUpId: body.signUpId, code })).status).toBe(200);
    await isStillThere();
  });

  it.each(['apps/api/main.js', 'apps/worker/main.js', 'bin/postgres'])('gets over kill -9 of %s', async (command) => {
    await house.replace(command);
    await isStillThere();
  });

  it('is not started twice on the same data', async () => {
    const second = new RunningHouse(await freePort(), house.dataDir);
    await expect(second.start()).rejects.toThrow(/already runs on/);
  });

  it('leaves nothing behind when the supervisor is killed, and comes back with its data', async () => {
    await house.signal('SIGKILL');
    await isGone();
    await house.start();
    await isStillThere();
  });

  it('finds its PostgreSQL again when that outlived a supervisor', async () => {
    const postgres = house.pidOf('bin/postgres');
    process.kill(house.pidOf('tiwizi-guard')!, 'SIGKILL');
    await house.signal('SIGKILL');
    expect(await house.start()).toContain('finding the embedded PostgreSQL again');
    expect(house.pidOf('bin/postgres')).toBe(postgres);
    await isStillThere();
  });

  it('ends on Ctrl-C with all its processes and lets go of the port', async () => {
    await house.signal('SIGINT');
    expect(house.processes()).toEqual([]);
    expect(await isFree(house.port)).toBe(true);
  });

  it('says which port is taken and how to choose another', async () => {
    const squatter = createServer().listen(house.port, '127.0.0.1');
    try {
      await expect(house.start()).rejects.toThrow(new RegExp(`Port ${house.port} is taken by another program. Choose another one: PORT=`));
    } finally {
      squatter.close();
    }
  });
});
