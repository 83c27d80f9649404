import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { addressIn, isPublicAddress, readOutsideUrl } from './public-address.js';

/** How names become addresses and addresses connections. Stories put their own here: it is the world outside the house. */
export interface Net {
  resolve(name: string): Promise<readonly string[]>;
  /** Where the connection really goes; `plain`: without TLS. */
  reach(address: string, port: number): { readonly host: string; readonly port: number; readonly plain?: boolean };
}
const internet: Net = { resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address), reach: (host, port) => ({ host, port }) };

/** Why a call outside did not succeed. */
export const outsideFaults = ['address_refused', 'name_unknown', 'no_answer', 'too_slow', 'redirected', 'refused_there'] as const;
export type OutsideFault = (typeof outsideFaults)[number];

export interface OutsideAnswer {
  /** null when there was no answer. */
  readonly status: number | null;
  /** null for an answer of 2xx. */
  readonly fault: OutsideFault | null;
}

const PATIENCE_MS = 10_000;
/** More of an answer than this is not read. */
const MOST_BYTES = 64 * 1024;

/**
 * Calls addresses that partners gave us, and never one behind our own walls: the name is resolved once, every address of it must be public,
 * the connection goes to the very address that was checked, and no redirection is followed.
 */
@Injectable()
export class Outside {
  net: Net = internet;

  /** The public address of a URL, or why there is none. */
  async addressOf(url: URL): Promise<{ readonly address: string } | { readonly fault: OutsideFault }> {
    const literal = addressIn(url);
    const found = literal ? [literal] : await this.net.resolve(url.hostname).catch(() => []);
    const [address] = found;
    if (!address) return { fault: 'name_unknown' };
    return found.every(isPublicAddress) ? { address } : { fault: 'address_refused' };
  }

  /** Sends a body; never throws. */
  async post(target: string, body: string, headers: Readonly<Record<string, string>>): Promise<OutsideAnswer> {
    const url = readOutsideUrl(target);
    const found = url ? await this.addressOf(url) : { fault: 'address_refused' as const };
    if (!url || 'fault' in found) return { status: null, fault: 'fault' in found ? found.fault : 'address_refused' };
    try {
      return answerOf(await this.send(url, found.address, body, headers));
    } catch (error) {
      return { status: null, fault: (error as Error).name === 'AbortError' || (error as Error).name === 'TimeoutError' ? 'too_slow' : 'no_answer' };
    }
  }

  private send(url: URL, address: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
    const { host, port, plain } = this.net.reach(address, url.port === '' ? 443 : Number(url.port));
    const options: https.RequestOptions = {
      ...{ method: 'POST', host, port, path: `${url.pathname}${url.search}`, agent: false, signal: AbortSignal.timeout(PATIENCE_MS) },
      ...(addressIn(url) ? {} : { servername: url.hostname }),
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
    };
    return new Promise((resolve, reject) => {
      const request = (plain ? http : https).request(options, (reply) => {
        let seen = 0;
        const done = (): void => resolve(reply.statusCode ?? 0);
        reply.on('data', (piece: Buffer) => {
          seen += piece.length;
          if (seen > MOST_BYTES) reply.destroy();
        });
        reply.on('close', done).on('error', done);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

function answerOf(status: number): OutsideAnswer {
  if (status >= 200 && status < 300) return { status, fault: null };
  return { status, fault: status >= 300 && status < 400 ? 'redirected' : 'refused_there' };
}
