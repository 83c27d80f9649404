import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { exchange } from './exchange.js';
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

/** How much is read, and how long one call may take. */
export interface GetLimits {
  readonly mostBytes: number;
  readonly patienceMs: number;
}
export interface Fetched {
  /** null when there was no answer; 304 when nothing changed. */
  readonly status: number | null;
  /** null for an answer of 2xx, or 304. */
  readonly fault: OutsideFault | 'too_large' | null;
  readonly bytes: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const MOST_HOPS = 3;
const PATIENCE_MS = 10_000;
/** More of an answer than this is not read. */
const MOST_BYTES = 64 * 1024;

/**
 * Calls addresses that partners gave us, and never one behind our own walls: the name is resolved once, every address of it must be public,
 * the connection goes to the very address that was checked. What is sent follows no redirection; what is read follows few, each checked anew.
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
  async post(target: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<OutsideAnswer> {
    const url = readOutsideUrl(target);
    const found = url ? await this.addressOf(url) : { fault: 'address_refused' as const };
    if (!url || 'fault' in found) return { status: null, fault: 'fault' in found ? found.fault : 'address_refused' };
    try {
      const call = { method: 'POST', url, reach: this.reach(url, found.address), body, headers, patienceMs: PATIENCE_MS, mostBytes: MOST_BYTES } as const;
      return answerOf((await exchange(call)).status);
    } catch (error) {
      return { status: null, fault: faultOf(error) };
    }
  }

  /**
   * Reads what stands at an address; never throws. Redirections are followed, three at most, and each is checked like the first address:
   * one that leads behind our walls, or away from https, is `address_refused`.
   */
  async get(target: string, headers: Readonly<Record<string, string>>, { mostBytes, patienceMs }: GetLimits): Promise<Fetched> {
    const nothing = { status: null, etag: null, lastModified: null, bytes: Buffer.alloc(0) };
    let next = target;
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const url = readOutsideUrl(next);
      const found = url ? await this.addressOf(url) : { fault: 'address_refused' as const };
      if (!url || 'fault' in found) return { ...nothing, fault: 'fault' in found ? found.fault : 'address_refused' };
      try {
        const { status, headers: told, bytes, cut } = await exchange({ method: 'GET', url, reach: this.reach(url, found.address), headers, patienceMs, mostBytes });
        if (status >= 300 && status < 400 && status !== 304 && told.location && URL.canParse(told.location, url.href)) {
          next = new URL(told.location, url).href;
          continue;
        }
        const fault = status === 304 ? null : (answerOf(status).fault ?? (cut === 'broken' ? 'no_answer' : cut));
        return { status, fault, bytes, etag: told.etag ?? null, lastModified: told['last-modified'] ?? null };
      } catch (error) {
        return { ...nothing, fault: faultOf(error) };
      }
    }
    return { ...nothing, fault: 'redirected' };
  }

  private reach(url: URL, address: string): ReturnType<Net['reach']> {
    return this.net.reach(address, url.port === '' ? 443 : Number(url.port));
  }
}

const faultOf = (error: unknown): OutsideFault => (['AbortError', 'TimeoutError'].includes((error as Error).name) ? 'too_slow' : 'no_answer');

function answerOf(status: number): OutsideAnswer {
  if (status >= 200 && status < 300) return { status, fault: null };
  return { status, fault: status >= 300 && status < 400 ? 'redirected' : 'refused_there' };
}
