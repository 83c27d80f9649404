import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { CONFIG, type Config } from '#platform/config/env';
import { normalPassword } from './domain/password.js';

/** An account and its stored hash, a PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export interface Secret {
  readonly id: string;
  readonly passwordHash: string;
}

const LONGEST_TYPED = 512;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$/;
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Argon2id with 46 MiB, one pass, one lane (trust handbook 5.1). Accounts that share a phone share their salt: one computation
 * tells which of them a password opens, and an unknown address costs the same one computation.
 */
@Injectable()
export class Passwords {
  private readonly memoryCost: number;
  private readonly dummy: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.memoryCost = config.environment === 'test' ? 1024 : 47_104;
    this.dummy = this.prefix(randomBytes(16));
  }

  /** Hash for a new account. `family`: hashes of the accounts on the same phone. The same seed gives the same salt, so that a repeated request is recognised. */
  hash(password: string, seed: string, family: readonly Secret[] = []): Promise<string> {
    const shared = family.map(({ passwordHash }) => this.prefixOf(passwordHash)).find((prefix) => prefix?.startsWith(this.head()));
    return this.compute(password, shared ?? this.prefix(createHash('sha256').update(seed).digest().subarray(0, 16)));
  }

  /** The account that this password opens, or undefined. Always computes once at least. */
  async find<T extends Secret>(password: string, accounts: readonly T[]): Promise<T | undefined> {
    const prefixes = new Set(accounts.map(({ passwordHash }) => this.prefixOf(passwordHash) ?? this.dummy));
    let found: T | undefined;
    for (const prefix of prefixes.size > 0 ? prefixes : [this.dummy]) {
      const computed = await this.compute(password, prefix);
      found = accounts.find((account) => same(account.passwordHash, computed)) ?? found;
    }
    return found;
  }

  /** Hashed with weaker or other parameters than today's: to be hashed again at this sign-in. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(this.head());
  }

  private compute(password: string, prefix: string): Promise<string> {
    const [, memoryCost, timeCost, parallelism, salt] = phc.exec(prefix) ?? [];
    const typed = normalPassword(password.slice(0, LONGEST_TYPED));
    return hash(typed, { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism), salt: Buffer.from(salt!, 'base64') });
  }

  private prefixOf(passwordHash: string): string | undefined {
    return phc.exec(passwordHash)?.[0];
  }

  private head(): string {
    return `$argon2id$v=19$m=${this.memoryCost},t=1,p=1$`;
  }

  private prefix(salt: Buffer): string {
    return `${this.head()}${salt.toString('base64').replace(/=+$/, '')}$`;
  }
}
