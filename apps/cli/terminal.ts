import { Writable } from 'node:stream';
import type { Config } from '#platform/config/env';
import { isLanguage, type Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';

/** Where a command reads and writes: the process, or memory in tests. */
export interface Streams {
  readonly in: NodeJS.ReadableStream;
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export const processStreams = (): Streams => ({ in: process.stdin, out: process.stdout, err: process.stderr });

/** A stream that is looked at afterwards. */
export class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** What a command says: its output on stdout and nothing else there; progress and refusals on stderr; words in one language. */
export class Terminal {
  constructor(
    private readonly streams: Streams,
    readonly lang: Language,
    /** `--json`: stdout carries one JSON value for a program. */
    readonly json: boolean,
    /** Settings, read when a command needs them: some commands need none. */
    readonly config: () => Config,
    private readonly texts: Texts = new Texts(),
  ) {}

  t(key: string, params: object = {}): string {
    return this.texts.t(this.lang, `cli:${key}`, params);
  }

  has(key: string): boolean {
    return this.texts.has(this.lang, `cli:${key}`);
  }

  /** The sentence of a refusal's code. */
  error(code: string, params: object = {}): string {
    return this.texts.error(this.lang, code, params);
  }

  print(line: string): void {
    this.streams.out.write(`${line}\n`);
  }

  /** The whole output for a program. */
  result(value: unknown): void {
    this.print(JSON.stringify(value, null, 2));
  }

  /** Words for people: on stdout, unless stdout is for a program. */
  tell(line: string): void {
    if (this.json) this.say(line);
    else this.print(line);
  }

  say(line: string): void {
    this.streams.err.write(`${line}\n`);
  }

  /** One line that grows while a person watches; nothing when nobody does. */
  progress(line: string): void {
    if (this.streams.err.isTTY) this.streams.err.write(`\r\u001b[2K${line}`);
  }

  async stdin(): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of this.streams.in) parts.push(Buffer.from(part as Buffer));
    return Buffer.concat(parts).toString('utf8');
  }

  /** Does a step and tells what it did and how long it took. `words` is the key of the sentence for its result. */
  async step<T>(words: string, work: () => Promise<T>, params: (result: T) => object = () => ({})): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.tell(this.t('step', { what: this.t(words, params(result)), seconds: ((performance.now() - started) / 1000).toFixed(1) }));
    return result;
  }
}

/** `--lang`, else the language of the terminal, else French: most terminals cannot lay out Arabic. */
export function languageOf(argv: readonly string[], ofTerminal: string | undefined): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1];
  return [asked, ofTerminal?.slice(0, 2).toLowerCase()].find(isLanguage) ?? 'fr';
}
