import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { CONFIG, type Config } from '../config/env.js';
import { Outside } from '../outside/outside.js';
import { type PushTarget, sealedForBrowser, vapidHeader } from './web-push-crypto.js';

/** What became of a push: the browser's service took it, forgot the browser for good, or did neither. */
export type PushOutcome = 'taken' | 'gone' | 'failed';

/** A push that nobody could receive for so long is of no use any more. */
const LIFE_SECONDS = 12 * 3600;

/** Rings browsers through their push services. Words are sealed for the browser; the service learns only that there is something. */
@Injectable()
export class WebPush {
  private readonly key: KeyObject;
  /** What browsers ask for, base64url. */
  readonly publicKey: string;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'publicUrl'>,
    private readonly outside: Outside,
    private readonly clock: Clock,
  ) {
    this.key = createPrivateKey(keyOnDisk(path.join(config.dataDir, 'push.key')));
    const { x = '', y = '' } = createPublicKey(this.key).export({ format: 'jwk' });
    this.publicKey = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64url');
  }

  /** Never throws. Addresses behind our own walls are refused, as for every address that somebody gave us. */
  async send(target: PushTarget, message: object): Promise<PushOutcome> {
    try {
      const body = sealedForBrowser(target, JSON.stringify(message));
      const { status, fault } = await this.outside.post(target.endpoint, body, {
        ...{ 'content-type': 'application/octet-stream', 'content-encoding': 'aes128gcm', ttl: String(LIFE_SECONDS), urgency: 'normal' },
        authorization: vapidHeader(target.endpoint, this.key, this.publicKey, this.subject(), this.clock.now()),
      });
      return fault === null ? 'taken' : status === 404 || status === 410 ? 'gone' : 'failed';
    } catch {
      return 'failed';
    }
  }

  /** Push services want an address of ours in the token: that of the site, when it is one of the world. */
  private subject(): string {
    return this.config.publicUrl.startsWith('https://') ? this.config.publicUrl : 'mailto:no-reply@tiwizi.invalid';
  }
}

/** Made by whoever comes first: written apart and linked, so that two processes never hold two keys. */
function keyOnDisk(file: string): string {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const mine = `${file}.${process.pid}`;
    fs.writeFileSync(mine, generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    try {
      fs.linkSync(mine, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(mine, { force: true });
    }
  }
  return fs.readFileSync(file, 'utf8');
}
