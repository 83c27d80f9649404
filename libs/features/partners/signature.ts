import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How old a message may be, and how far a clock ahead. */
export const TOLERANCE_SECONDS = 300;
const PREFIX = 'whsec_';

export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`;

/** The headers of standardwebhooks.com: whoever receives may check them with a ready library. One signature for each secret that is good now. `at`: whole seconds. */
export const signedHeaders = (secrets: readonly string[], id: string, at: number, body: string): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(at),
  'webhook-signature': secrets.map((secret) => `v1,${mac(secret, id, at, body).toString('base64')}`).join(' '),
});

/** What a receiver does: right signature, and no message older than five minutes, so that one that was overheard cannot be sent again. */
export function isGenuine(secret: string, headers: Readonly<Record<string, string | undefined>>, body: string, now: number): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': told = '', 'webhook-signature': signatures = '' } = headers;
  const at = Number(told);
  if (!/^\d{1,12}$/.test(told) || Math.abs(now - at) > TOLERANCE_SECONDS) return false;
  const wanted = mac(secret, id, at, body);
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return one.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

const mac = (secret: string, id: string, at: number, body: string): Buffer =>
  createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${at}.${body}`)
    .digest();
