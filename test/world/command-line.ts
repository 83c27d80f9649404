import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { runCli } from '../../apps/cli/cli';
import { Kept } from '../../apps/cli/terminal';
import { type Config, loadConfig } from '#platform/config/env';
import { projectRoot } from '#platform/config/paths';
import { freshDatabase } from './database';

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in this process, on a database of its own. */
export class CommandLine {
  private constructor(
    readonly config: Config,
    private readonly dispose: () => Promise<void>,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<CommandLine> {
    const database = await freshDatabase();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-cli-'));
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, TIWIZI_DATA_DIR: dataDir, TIWIZI_DEMO: '0', DATABASE_POOL: '4', ...settings });
    return new CommandLine(config, async () => {
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    });
  }

  async run(...argv: readonly string[]): Promise<Ran> {
    return runInProcess(argv, () => this.config);
  }

  /** The JSON that a command prints with `--json`; any other end than 0 fails the story. */
  async json<T>(...argv: readonly string[]): Promise<T> {
    const ran = await this.run(...argv, '--json');
    if (ran.code !== 0) throw new Error(`${argv.join(' ')} ended with ${ran.code}: ${ran.err}`);
    return JSON.parse(ran.out) as T;
  }

  stop(): Promise<void> {
    return this.dispose();
  }
}

export async function runInProcess(argv: readonly string[], config: () => Config = () => loadConfig({}), stdin = ''): Promise<Ran> {
  const [out, err] = [new Kept(), new Kept()];
  const code = await runCli(argv, { streams: { in: Readable.from([Buffer.from(stdin)]), out, err }, config });
  return { code, out: out.text, err: err.text };
}

/** The built command line as an operator calls it: a process of its own that sees only these settings. */
export function runProcess(argv: readonly string[], stdin = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const main = path.join(projectRoot(), 'dist/apps/cli/main.js');
  if (!fs.existsSync(main)) throw new Error('the command line is not built: run `npm run build`');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...argv], { env: { PATH: process.env.PATH, ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (err += part.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.end(stdin);
  });
}
