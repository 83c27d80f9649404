import { isGenuine, newSecret, signedHeaders, TOLERANCE_SECONDS } from './signature.js';

const at = 1_800_000_000;
const [secret, id, body] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}'];

describe('the signature of a message', () => {
  it('is the one of the published vector of Standard Webhooks', () =>
    expect(signedHeaders([secret], id, 1614265330, body)['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='));

  it('holds for its own body, id, time and secret, and for nothing else', () => {
    const headers = signedHeaders([secret], id, at, body);
    expect(isGenuine(secret, headers, body, at)).toBe(true);
    expect(isGenuine(secret, { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }, body, at)).toBe(true);
    expect(isGenuine(secret, headers, `${body} `, at)).toBe(false);
    expect(isGenuine(secret, { ...headers, 'webhook-id': 'other' }, body, at)).toBe(false);
    expect(isGenuine(newSecret(), headers, body, at)).toBe(false);
    expect(isGenuine(secret, {}, body, at)).toBe(false);
  });

  it('is refused when it is older than five minutes, or from a clock too far ahead', () => {
    const headers = signedHeaders([secret], id, at, body);
    const answers = [-TOLERANCE_SECONDS - 1, -TOLERANCE_SECONDS, TOLERANCE_SECONDS, TOLERANCE_SECONDS + 1].map((later) => isGenuine(secret, headers, body, at + later));
    expect(answers).toEqual([false, true, true, false]);
    expect(isGenuine(secret, { ...headers, 'webhook-timestamp': String(at + 400) }, body, at + 400)).toBe(false);
  });

  it('is there once for each secret that is good now', () => {
    const next = newSecret();
    const headers = signedHeaders([next, secret], id, at, body);
    expect([isGenuine(secret, headers, body, at), isGenuine(next, headers, body, at), isGenuine(newSecret(), headers, body, at)]).toEqual([true, true, false]);
  });
});
