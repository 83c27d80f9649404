import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/env.js';

const VERSION = 'v1';
const MARK_BYTES = 12;
const PROOF_BYTES = 16;

/** Seals short secrets of people, such as a bank identity, for a column (AES-256-GCM). A sealed value opens only under the same purpose. */
@Injectable()
export class Sealer {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'sealKey' | 'dataDir'>) {
    this.key = Buffer.from(config.sealKey ?? keyOnDisk(path.join(config.dataDir, 'seal.key')), 'hex');
  }

  seal(plain: string, purpose: string): string {
    return `${VERSION}.${this.sealBytes(Buffer.from(plain), purpose).toString('base64url')}`;
  }

  /** Throws when the value was sealed with another key or for another purpose, or was changed. */
  open(sealed: string, purpose: string): string {
    const [version, text = ''] = sealed.split('.');
    if (version !== VERSION) throw new Error('not a sealed value');
    return this.openBytes(Buffer.from(text, 'base64url'), purpose).toString('utf8');
  }

  /** The same for a whole file. */
  sealBytes(plain: Uint8Array, purpose: string): Buffer {
    const mark = randomBytes(MARK_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, mark).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([mark, cipher.getAuthTag(), sealed]);
  }

  /** Throws as `open` does. */
  openBytes(sealed: Buffer, purpose: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, MARK_BYTES)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(sealed.subarray(MARK_BYTES, MARK_BYTES + PROOF_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(MARK_BYTES + PROOF_BYTES)), decipher.final()]);
  }
}

/** Made by whoever comes first: written apart and linked, so that two processes never hold two keys. */
function keyOnDisk(file: string): string {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const mine = `${file}.${process.pid}`;
    fs.writeFileSync(mine, randomBytes(32).toString('hex'), { mode: 0o600 });
    try {
      fs.linkSync(mine, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(mine, { force: true });
    }
  }
  return fs.readFileSync(file, 'utf8').trim();
}
