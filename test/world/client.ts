import { type CallOptions, InProcessClient, type Reply } from '#platform/http/in-process-client';

export type { Reply } from '#platform/http/in-process-client';

/** Somebody of a story. Whoever signed in with a password signs in again when the session is over, as people do. */
export class HttpPerson extends InProcessClient {
  private credentials: { readonly login: string; readonly password: string } | undefined;

  async signIn(login: string, password: string): Promise<void> {
    this.credentials = { login, password };
    await this.post('accounts/sign-in', this.credentials);
  }

  /** Sends these bytes as they are. Gives status and problem code. */
  async raw(method: 'POST' | 'PUT', path: string, payload: string, contentType = 'application/json'): Promise<{ readonly status: number; readonly code: string }> {
    const reply = await this.app.inject({ method, url: `/api/${path}`, headers: this.headers({ headers: { 'content-type': contentType } }), payload });
    return { status: reply.statusCode, code: reply.json<{ code?: string }>().code ?? '' };
  }

  /** The bytes of a file that the API serves, with status, type and headers. */
  async download(path: string): Promise<{ readonly status: number; readonly type: string; readonly bytes: Buffer; readonly headers: Readonly<Record<string, unknown>> }> {
    const reply = await this.app.inject({ method: 'GET', url: `/api/${path}`, headers: this.headers({}) });
    return { status: reply.statusCode, type: String(reply.headers['content-type']), bytes: reply.rawPayload, headers: reply.headers };
  }

  /** Only the status of the answer, whatever it is. */
  async statusOf(method: string, path: string, body?: object): Promise<number> {
    const reply = await this.app.inject({
      method: method as 'GET',
      url: `/api/${path}`,
      headers: this.headers({}),
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: body ?? {} }),
    });
    return reply.statusCode;
  }

  async statusOfUpload(path: string, bytes: Buffer | string, fields: Readonly<Record<string, string>>): Promise<number> {
    try {
      return (await this.upload(path, { name: 'file.csv', bytes }, fields)).status;
    } catch (error) {
      return Number(/answered (\d+)/.exec(String(error))?.[1]);
    }
  }

  protected override async call<T>(method: string, path: string, body: object | undefined, options: CallOptions): Promise<Reply<T>> {
    try {
      return await super.call<T>(method, path, body, options);
    } catch (error) {
      if (!this.credentials || path === 'accounts/sign-in' || options.headers?.authorization || !/answered 401/.test(String(error))) throw error;
      await this.post('accounts/sign-in', this.credentials);
      return super.call<T>(method, path, body, options);
    }
  }
}
