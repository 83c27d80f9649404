import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '#platform/config/paths';
import { MessageFolder } from '#platform/mail/message-folder';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until the answer is there; fails with `what` after some seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, seconds = 30): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(50);
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly environment: string;
}

function processes(): Process[] {
  const read = (pid: string, what: string): string => fs.readFileSync(`/proc/${pid}/${what}`, 'utf8').replaceAll('\0', ' ');
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1]);
        return [{ pid: Number(pid), parent, command: read(pid, 'cmdline'), environment: read(pid, 'environ') }];
      } catch {
        return []; // ended while we looked
      }
    })
    .filter((one) => one.command !== ''); // zombies and the kernel's own
}

/** A house under `npm start`, on a data folder and a port of its own, with its supervisor as child of the test. */
export class RunningHouse {
  private supervisor: ChildProcess | undefined;
  private said = '';
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly port: number,
    readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-house-')),
  ) {
    fs.chmodSync(this.dataDir, 0o755); // root gives PostgreSQL to another user
  }

  /** Starts it and waits for the line with the address. Gives what it said. */
  async start(): Promise<string> {
    this.said = '';
    const { TEST_DATABASE_URL: _none, ...inherited } = process.env;
    const settings = {
      TIWIZI_DATA_DIR: this.dataDir,
      PORT: String(this.port),
      TIWIZI_DEMO: '0',
      DATABASE_URL: '',
      REDIS_URL: '',
      NODE_ENV: 'development',
      npm_lifecycle_event: '',
    };
    const child = spawn(process.execPath, [path.join(projectRoot(), 'tools/run.mjs'), 'start'], { env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (this.said += text.toString()));
    this.supervisor = child;
    await until('the house is ready', () => {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${this.said}`);
      return this.said.includes('Tiwizi is ready');
    });
    return this.said;
  }

  /** Every process of this house: started with its data folder, or child of one that was. */
  processes(): { pid: number; command: string }[] {
    const all = processes();
    const mine = all.filter((one) => one.pid !== process.pid && (one.environment.includes(`TIWIZI_DATA_DIR=${this.dataDir}`) || one.command.includes(this.dataDir)));
    const pids = new Set(mine.map((one) => one.pid));
    return all.filter((one) => pids.has(one.pid) || pids.has(one.parent)).map(({ pid, command }) => ({ pid, command }));
  }

  pidOf(command: string): number | undefined {
    return this.processes().find((one) => one.command.includes(command))?.pid;
  }

  /** Ends one process the hard way and waits until another has taken its place. */
  async replace(command: string): Promise<void> {
    const before = this.pidOf(command);
    if (!before) throw new Error(`${command} does not run:\n${this.said}`);
    process.kill(before, 'SIGKILL');
    await until(`another ${command}`, () => {
      const now = this.pidOf(command);
      return now !== undefined && now !== before;
    });
  }

  async signal(signal: NodeJS.Signals): Promise<void> {
    const child = this.supervisor;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async call<T>(method: string, where: string, body?: object): Promise<{ status: number; body: T }> {
    const origin = `http://127.0.0.1:${this.port}`;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'x-tiwizi-request': 'test',
      origin,
      'idempotency-key': randomUUID(),
      cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
    };
    const reply = await fetch(`${origin}${where}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const text = await reply.text();
    return { status: reply.status, body: (/json/.test(reply.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as T };
  }

  /** The page answers and the database behind it too. */
  async answers(): Promise<void> {
    await until('the page answers again', async () => (await this.call('GET', '/fr').catch(() => undefined))?.status === 200);
    await until('it is ready again', async () => (await this.call('GET', '/health/ready').catch(() => undefined))?.status === 200);
  }

  async codeSentTo(address: string): Promise<string> {
    const folder = new MessageFolder(path.join(this.dataDir, 'outbox'));
    return until(`a code for ${address}`, async () => /\b\d{6}\b/.exec((await folder.list(address))[0]?.text ?? '')?.[0]);
  }

  async dispose(): Promise<void> {
    await this.signal('SIGTERM');
    for (const one of this.processes()) process.kill(one.pid, 'SIGKILL');
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
