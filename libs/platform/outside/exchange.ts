import http from 'node:http';
import https from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { addressIn } from './public-address.js';

/** One call: to a URL, by the very address that was checked. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly reach: { readonly host: string; readonly port: number; readonly plain?: boolean };
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole answer. */
  readonly patienceMs: number;
  /** More of an answer than this is not read. */
  readonly mostBytes: number;
}
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** The answer was longer, and cut; or ended before its time. */
  readonly cut: 'too_large' | 'broken' | null;
}

/** Calls and reads the answer. Throws when there is none, or not in time. */
export function exchange({ method, url, reach, headers, body, patienceMs, mostBytes }: Call): Promise<Answer> {
  const options: https.RequestOptions = {
    ...{ method, host: reach.host, port: reach.port, path: `${url.pathname}${url.search}`, agent: false, signal: AbortSignal.timeout(patienceMs) },
    ...(addressIn(url) ? {} : { servername: url.hostname }),
    headers: { ...headers, host: url.host, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
  };
  return new Promise((resolve, reject) => {
    const request = (reach.plain ? http : https).request(options, (reply) => {
      const pieces: Buffer[] = [];
      let [seen, tooLarge] = [0, false];
      const answer = (): void =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, bytes: Buffer.concat(pieces), cut: tooLarge ? 'too_large' : reply.complete ? null : 'broken' });
      reply.on('data', (piece: Buffer) => {
        seen += piece.length;
        if (seen > mostBytes) {
          tooLarge = true;
          reply.destroy();
        } else pieces.push(piece);
      });
      reply.on('close', answer).on('error', (error) => (error.name === 'AbortError' || error.name === 'TimeoutError' ? reject(error) : answer()));
    });
    request.on('error', reject);
    request.end(body);
  });
}
