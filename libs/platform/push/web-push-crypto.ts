import { createCipheriv, createECDH, hkdfSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Where a browser wants to be reached, and its two keys (base64url): its public point on P-256, and a secret of 16 bytes. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const RECORD_BYTES = 4096;
/** The last record of a message ends so (RFC 8188). */
const LAST = Buffer.from([2]);
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const derived = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** Whether these can be keys of a browser: a point of 65 bytes and a secret of 16. */
export const arePushKeys = ({ p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>): boolean => bytes(p256dh).length === 65 && bytes(p256dh)[0] === 4 && bytes(auth).length === 16;

/** The words as only this browser can read them: `aes128gcm` with one record (RFC 8291). Throws for a point that is not on the curve. */
export function sealedForBrowser({ p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>, plain: string): Buffer {
  const [theirs, salt, pair] = [bytes(p256dh), randomBytes(16), createECDH('prime256v1')];
  const ours = pair.generateKeys();
  const shared = derived(pair.computeSecret(theirs), bytes(auth), Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]), 32);
  const key = derived(shared, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(shared, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const record = Buffer.concat([cipher.update(Buffer.concat([Buffer.from(plain), LAST])), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD_BYTES, 0);
  head.writeUInt8(ours.length, 4);
  return Buffer.concat([salt, head, ours, record]);
}

/** Who sends, for a push service: a token of half a day at most (RFC 8292). */
export function vapidHeader(endpoint: string, key: KeyObject, publicKey: string, subject: string, now: Date): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claim = { aud: new URL(endpoint).origin, exp: Math.floor(now.getTime() / 1000) + 12 * 3600 - 60, sub: subject };
  const told = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claim)}`;
  return `vapid t=${told}.${sign('sha256', Buffer.from(told), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}, k=${publicKey}`;
}
