import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Outside } from '#platform/outside/outside';
import { Workers } from '#platform/queue/workers';
import { story } from '../../world/world';

/** A browser: its keys, and how it reads what a push service hands it (RFC 8291). */
class Browser {
  private readonly pair = createECDH('prime256v1');
  private readonly point = this.pair.generateKeys();
  private readonly secret = randomBytes(16);
  constructor(readonly name: string) {}

  get subscription(): { endpoint: string; p256dh: string; auth: string } {
    return { endpoint: `https://push.example/${this.name}`, p256dh: this.point.toString('base64url'), auth: this.secret.toString('base64url') };
  }

  read(body: Buffer): { title: string; body: string; url: string } {
    const [salt, idLength] = [body.subarray(0, 16), body[20]!];
    const theirs = body.subarray(21, 21 + idLength);
    const record = body.subarray(21 + idLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.point, theirs]);
    const shared = Buffer.from(hkdfSync('sha256', this.pair.computeSecret(theirs), this.secret, info, 32));
    const part = (what: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', shared, salt, `Content-Encoding: ${what}\0`, length));
    const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12)).setAuthTag(record.subarray(-16));
    const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    expect(plain.at(-1)).toBe(2);
    return JSON.parse(plain.subarray(0, -1).toString()) as { title: string; body: string; url: string };
  }
}

/** Whether the token says who sends, to whom, and is signed with the key that the browser was given (RFC 8292). */
function sound(header: string, publicKey: string, now: Date): boolean {
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
  const [head = '', claim = '', mark = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const told = JSON.parse(Buffer.from(claim, 'base64url').toString()) as { aud: string; exp: number; sub: string };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claim}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(mark, 'base64url'),
  );
  const seconds = told.exp - now.getTime() / 1000;
  return signed && key === publicKey && told.aud === 'https://push.example' && /^(mailto:|https:)/.test(told.sub) && seconds > 0 && seconds <= 86_400;
}

story('browsers that somebody wants are rung when a message has left, in words that only they can read; one that is gone is forgotten', async (world) => {
  const arrived: { path: string; body: Buffer; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      arrived.push({ path: request.url ?? '', body: Buffer.concat(pieces), headers: request.headers });
      response.writeHead(request.url === '/old' ? 410 : request.url === '/broken' ? 500 : 201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    world.app.get(Outside).net = { resolve: () => Promise.resolve(['93.184.216.34']), reach: () => ({ host: '127.0.0.1', port, plain: true }) };
    const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
    const { personId } = (await salma.get<{ personId: string }>('accounts/me')).body;
    const accountId = (await world.db.one<{ id: string }>("select id from account where email = 'salma@tiwizi.test'"))!.id;
    const [phone, old, broken] = [new Browser('phone'), new Browser('old'), new Browser('broken')];
    await omar.put('reminders/push', phone.subscription); // a shared phone: the last one who asked is rung
    for (const browser of [phone, phone, old, broken]) await salma.put('reminders/push', browser.subscription);
    const { publicKey } = (await salma.get<{ publicKey: string }>('reminders/push')).body;
    expect((await salma.get<{ browsers: number }>('reminders/push')).body.browsers).toBe(3);
    expect((await omar.get<{ browsers: number }>('reminders/push')).body.browsers).toBe(0);
    await salma.put('reminders/push', { ...phone.subscription, p256dh: 'AAAA' }, { expect: 422 });
    await salma.put('reminders/push', { ...phone.subscription, endpoint: 'http://push.example/x' }, { expect: 422 });

    const remind = async (): Promise<void> => {
      await world.db.query(
        `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
         values (gen_random_uuid(), 'person', $1, $1, 'nudge_call', $2, 'mail', $3, $3::timestamptz + interval '1 day', $3)`,
        [personId, accountId, world.clock.now()],
      );
      expect(await world.app.get(Workers).runNow('reminders.send_due')).toMatchObject({ done: 1, failed: 0 });
    };
    await remind();
    expect(arrived.map(({ path }) => path).sort()).toEqual(['/broken', '/old', '/phone']);
    const { body, headers } = arrived.find(({ path }) => path === '/phone')!;
    const [mail] = await world.messages('salma@tiwizi.test');
    const read = phone.read(body);
    expect(mail?.text).toContain(read.body);
    expect(read.url).toMatch(/^\/fr\/messages\/[\da-f-]{36}$/);
    expect([headers['content-encoding'], Number(headers.ttl) > 0, sound(headers.authorization ?? '', publicKey, world.clock.now())]).toEqual(['aes128gcm', true, true]);
    expect(() => old.read(body)).toThrow(/authenticate/); // nobody else can read it
    expect(body.includes(Buffer.from('Tiwizi'))).toBe(false);

    // the one that is gone was forgotten, the one whose service was down was not; no more once it is turned off
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    arrived.length = 0;
    await salma.post('reminders/push/forget', { endpoint: phone.subscription.endpoint });
    await remind();
    expect(arrived.map(({ path }) => path)).toEqual(['/broken']);

    // an address behind our own walls is never called
    world.app.get(Outside).net = { ...world.app.get(Outside).net, resolve: () => Promise.resolve(['10.0.0.1']) };
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    await remind();
    expect(arrived).toHaveLength(1);
  } finally {
    server.close();
  }
});
