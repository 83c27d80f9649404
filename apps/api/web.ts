import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/env';
import { projectRoot } from '#platform/config/paths';

interface ApiReply {
  status: number;
  data: unknown;
  setCookie: string[];
}
interface CallOptions {
  /** Language of the page, for the texts of refusals. */
  lang?: string;
  /** Idempotency key of the form. */
  key?: string;
  /** Raw body with its content type, for uploads. */
  contentType?: string;
}
type Api = (method: string, path: string, body?: unknown, options?: CallOptions) => Promise<ApiReply>;
interface WebBuild {
  handle(request: Request, host: { api: Api; nonce?: string | undefined }): Promise<Response>;
}

const forwarded = ['cookie', 'accept-language', 'user-agent'] as const;
const NOT_WEB = /^\/(api|health|metrics)(\/|$|\?)/;

/** Calls of the rendering web to the API: no socket, but guards, pipes and the limits by the visitor's address run as for any client. */
function inProcessApi(fastify: FastifyInstance, req: FastifyRequest): Api {
  return async (method, url, body, options = {}) => {
    const headers: Record<string, string> = { accept: 'application/json', host: req.host, origin: `${req.protocol}://${req.host}`, 'x-tiwizi-request': 'web' };
    for (const name of forwarded) {
      const value = req.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    if (options.lang) headers['accept-language'] = options.lang;
    if (options.key) headers['idempotency-key'] = options.key;
    if (options.contentType) headers['content-type'] = options.contentType;
    const payload = body === undefined ? {} : { payload: body as object };
    const reply = await fastify.inject({ method: method as 'GET', url, headers, remoteAddress: req.ip, ...payload });
    const set = reply.headers['set-cookie'];
    const isJson = /json/.test(String(reply.headers['content-type'] ?? ''));
    return { status: reply.statusCode, data: reply.payload ? (isJson ? reply.json<unknown>() : reply.payload) : null, setCookie: set === undefined ? [] : [set].flat() };
  };
}

function toRequest(req: FastifyRequest, reply: FastifyReply): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) for (const one of [value ?? []].flat()) headers.append(name, one);
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const body = req.body as Buffer | undefined;
  // protocol and host honour the trusted proxy: the router compares this origin with the Origin header of each form
  return new Request(`${req.protocol}://${req.host}${req.raw.url}`, { method: req.method, headers, signal: gone.signal, ...(body?.length ? { body: new Uint8Array(body) } : {}) });
}

async function loadBuild(app: NestFastifyApplication, root: string, config: Config, fastify: FastifyInstance): Promise<(() => Promise<WebBuild>) | undefined> {
  if (config.webDev) {
    const { createServer } = await import('vite');
    const vite = await createServer({ root, configFile: path.join(root, 'vite.config.ts'), appType: 'custom', server: { middlewareMode: true, hmr: { server: fastify.server } } });
    app.use(vite.middlewares);
    return () => vite.ssrLoadModule('./app/server.ts') as Promise<unknown> as Promise<WebBuild>;
  }
  const file = path.join(root, 'build/server/index.js');
  if (!fs.existsSync(file)) return undefined;
  const build = (await import(pathToFileURL(file).href)) as WebBuild;
  return () => Promise.resolve(build);
}

/** Serves the rendered pages on every path that is not the API's. */
export async function mountWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const root = path.join(projectRoot(), 'apps/web');
  const fastify = app.getHttpAdapter().getInstance();
  const web = await loadBuild(app, root, config, fastify);
  if (!web) return new Logger('web').warn('the pages are not built: API only');
  if (!config.webDev) {
    const client = path.join(root, 'build/client');
    await fastify.register(fastifyStatic, { root: path.join(client, 'assets'), prefix: '/assets/', decorateReply: false, preCompressed: true, immutable: true, maxAge: '365d' });
    await fastify.register(fastifyStatic, { root: client, decorateReply: false, wildcard: false, globIgnore: ['assets/**', '**/.vite/**'] });
  }
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers(); // the API's parsers must not touch the body of a form
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 12 * 1024 * 1024 }, (_request, body, done) => done(null, body));
    scope.all('/*', async (req, reply) => {
      if (NOT_WEB.test(req.url)) return reply.callNotFound();
      const nonce = (reply as { cspNonce?: { script: string } }).cspNonce?.script;
      const response = await (await web()).handle(toRequest(req, reply), { api: inProcessApi(fastify, req), nonce });
      void reply.status(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') void reply.header(name, value);
      // a page that says itself who may frame it: the older header, which helmet wrote on the bare response, would say no once more
      if (response.headers.has('content-security-policy')) reply.raw.removeHeader('x-frame-options');
      const cookies = response.headers.getSetCookie();
      if (cookies.length) void reply.header('set-cookie', cookies);
      return reply.send(response.body ? Buffer.from(await response.arrayBuffer()) : undefined);
    });
  });
}
