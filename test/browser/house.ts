/**
 * A whole house for journeys in a browser: API with pages and worker, as built, on a database of its own; and Chromium.
 *
 * How to write a journey (one file per journey, few lines, `test/browser/<what>.spec.ts`):
 *
 *   const house = useHouse();                    // or useHouse({ demo: true }): with the demo world, slower to start
 *   it('a job seeker signs up', async () => {
 *     const page = await house().page('ar');     // a phone of 360 × 640; { scripts: false } switches JavaScript off
 *     await page.goto('/ar/sign-up');
 *     …
 *     expect(await house().faults(page)).toEqual([]);   // console errors, sideways scrolling, accessibility (axe)
 *   });
 *
 * `house().person('karim', 'officer', 'fr')` is somebody signed in, `house().call(page, …)` the API with their session, `house().cli(…)` a command.
 * Pages are closed after each test. Messages that left are in `house().messages(to)`; rows of the database in `house().rows(sql)`. No sleeps: wait for what the person sees.
 * Build before (`npm run build`); `npm test -- --selectProjects browser -t 'signs up'` runs one. Needs CHROMIUM_PATH, which `npm test` finds.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { Client } from 'pg';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '#platform/http/request';
import { projectRoot } from '#platform/config/paths';
import { type KeptMessage, MessageFolder } from '#platform/mail/message-folder';
import { freshDatabase } from '../world/database';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PASSWORD = 'une belle journee';
const built = (app: string): string => path.join(projectRoot(), `dist/apps/${app}/main.js`);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

const command = async (env: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [built('cli'), ...words], { env })).stdout;

const gone = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

interface PageOptions {
  /** Default: on. */
  readonly scripts?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export class BrowserHouse {
  private readonly troubles = new WeakMap<Page, string[]>();

  private constructor(
    readonly url: string,
    private readonly browser: Browser,
    private readonly databaseUrl: string,
    private readonly outbox: MessageFolder,
    private readonly env: NodeJS.ProcessEnv,
    private readonly dispose: () => Promise<void>,
  ) {}

  static async open(options: { demo?: boolean } = {}): Promise<BrowserHouse> {
    const executablePath = process.env.CHROMIUM_PATH;
    if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the journeys with `npm test`');
    const database = await freshDatabase();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-browser-'));
    const port = await freePort();
    const settings = { DATABASE_URL: database.url, TIWIZI_DATA_DIR: dataDir, TIWIZI_DEMO: options.demo ? '1' : '0', PORT: String(port), LOG_LEVEL: 'error', REDIS_URL: '' };
    const env = { ...process.env, ...settings, NODE_ENV: 'development' };
    await command(env, 'setup');
    const children = ['api', 'worker'].map((app) => fork(built(app), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
      if (children.some((child) => child.exitCode !== null)) throw new Error('API or worker ended before they were ready; why stands above');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const browser = await chromium.launch({ executablePath, args: flags });
    return new BrowserHouse(url, browser, database.url, new MessageFolder(path.join(dataDir, 'outbox')), env, async () => {
      await browser.close();
      await Promise.all(children.map(gone));
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    });
  }

  /** Runs a command of the operator on this house: `cli('user', 'create', '--role', 'officer', …)`. Gives what it printed. */
  cli(...words: readonly string[]): Promise<string> {
    return command(this.env, ...words);
  }

  /** Somebody with an account of this role, signed in, on a page of their own. E-mail: `<name>@tiwizi.test`. */
  async person(name: string, role: string, lang: Language, options: PageOptions = {}): Promise<Page> {
    await this.cli('user', 'create', '--email', `${name}@tiwizi.test`, '--role', role, '--password', PASSWORD);
    return this.again(name, lang, options);
  }

  /** Another page of the same person: with scripts, or on a larger screen. */
  async again(name: string, lang: Language, options: PageOptions = {}): Promise<Page> {
    const page = await this.page(lang, options);
    await this.call(page, 'POST', 'accounts/sign-in', { login: `${name}@tiwizi.test`, password: PASSWORD });
    return page;
  }

  /** The API with the session of this page. Throws on a refusal. */
  async call<T>(page: Page, method: 'GET' | 'POST' | 'PUT', route: string, body?: object): Promise<T> {
    const headers = { origin: this.url, 'x-tiwizi-request': 'journey' };
    const reply = await page.request.fetch(`${this.url}/api/${route}`, { method, headers, ...(body ? { data: body } : {}) });
    if (!reply.ok()) throw new Error(`${method} ${route} answered ${reply.status()}: ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  /** A page of somebody of their own (no cookies), on a small cheap phone. */
  async page(lang: Language, { scripts = true, width = 360, height = 640 }: PageOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      javaScriptEnabled: scripts,
      viewport: { width, height },
      locale: `${lang}-MA`,
      timezoneId: 'Africa/Casablanca',
    });
    const page = await context.newPage();
    const troubles: string[] = [];
    this.troubles.set(page, troubles);
    page.on('console', (message) => {
      // the browser reports a refused form (4xx) as an error of its own
      if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text())) troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${request.failure()?.errorText}`);
    });
    return page;
  }

  /** What is wrong with the page as it stands: console, failed requests, sideways scrolling, accessibility. [] is good. Only on a page with scripts. */
  async faults(page: Page): Promise<string[]> {
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const list = [...(this.troubles.get(page) ?? []), ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])];
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    return [...list, ...violations.map((one) => `axe ${one.id}: ${one.help}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)];
  }

  /** Mails and short messages that left, newest first. */
  messages(to?: string): Promise<KeptMessage[]> {
    return this.outbox.list(to);
  }

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Closes every page: each costs processes of the browser. */
  async closePages(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  close(): Promise<void> {
    return this.dispose();
  }
}

/** One house for all journeys of a file; call the result inside the tests. */
export function useHouse(options: { demo?: boolean } = {}): () => BrowserHouse {
  let house: BrowserHouse | undefined;
  beforeAll(async () => {
    house = await BrowserHouse.open(options);
  }, 120_000);
  afterEach(() => house?.closePages());
  afterAll(() => house?.close());
  return () => {
    if (!house) throw new Error('the house did not open');
    return house;
  };
}
