import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Reply<T = never> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface CallOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer that is expected; any other fails the story with the problem in words. Default: 2xx. */
  readonly expect?: number;
}

/** Somebody with a browser: keeps cookies, speaks JSON over HTTP to the API in this process, through guards, pipes and limits, without a socket. For stories and the demo world. */
export class InProcessClient {
  private cookie = '';

  constructor(
    protected readonly app: NestFastifyApplication,
    readonly name: string,
    readonly lang: 'ar' | 'fr' | 'en' = 'fr',
  ) {}

  /** Goes on with a session that was opened elsewhere: the value of a Set-Cookie header. */
  holds(setCookie: string): void {
    this.cookie = setCookie.split(';', 1)[0] ?? '';
  }

  get<T = never>(path: string, options: CallOptions = {}): Promise<Reply<T>> {
    return this.call<T>('GET', path, undefined, options);
  }
  post<T = never>(path: string, body: object = {}, options: CallOptions = {}): Promise<Reply<T>> {
    return this.call<T>('POST', path, body, options);
  }
  put<T = never>(path: string, body: object, options: CallOptions = {}): Promise<Reply<T>> {
    return this.call<T>('PUT', path, body, options);
  }
  patch<T = never>(path: string, body: object, options: CallOptions = {}): Promise<Reply<T>> {
    return this.call<T>('PATCH', path, body, options);
  }
  delete<T = never>(path: string, options: CallOptions = {}): Promise<Reply<T>> {
    return this.call<T>('DELETE', path, undefined, options);
  }

  /** Sends a file as a browser form would. */
  async upload<T = never>(
    path: string,
    file: { name: string; bytes: Buffer | string; type?: string },
    fields: Readonly<Record<string, string>> = {},
    options: CallOptions = {},
  ): Promise<Reply<T>> {
    const boundary = `----tiwizi${randomUUID()}`;
    const head = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const start = `${head.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'text/csv'}\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(start), Buffer.from(file.bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.call<T>('POST', path, payload, { ...options, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...options.headers } });
  }

  protected headers(options: CallOptions): Record<string, string> {
    return {
      host: 'tiwizi.test',
      origin: 'http://tiwizi.test',
      'x-tiwizi-request': 'story',
      'accept-language': this.lang,
      'idempotency-key': options.key ?? randomUUID(),
      ...options.headers,
      ...(this.cookie ? { cookie: this.cookie } : {}),
    };
  }

  protected async call<T>(method: string, path: string, body: object | undefined, options: CallOptions): Promise<Reply<T>> {
    const reply = await this.app.inject({ method: method as 'GET', url: `/api/${path}`, headers: this.headers(options), ...(body === undefined ? {} : { payload: body }) });
    for (const cookie of reply.cookies) this.cookie = cookie.value ? `${cookie.name}=${cookie.value}` : '';
    const json = /json/.test(String(reply.headers['content-type'] ?? ''));
    const answer = { status: reply.statusCode, body: (json && reply.payload ? reply.json() : reply.payload) as T, headers: reply.headers };
    const wanted = options.expect ? answer.status === options.expect : answer.status < 300;
    if (!wanted) throw new Error(`${this.name}: ${method} ${path} answered ${answer.status}, not ${options.expect ?? '2xx'}: ${JSON.stringify(answer.body).slice(0, 1500)}`);
    return answer;
  }
}
