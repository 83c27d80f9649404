import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, type Role, staffRoles } from '#kernel/permissions';
import { CONFIG, type Config } from '../config/env.js';
import { Db } from '../database/db.js';
import type { Reader } from '../database/tx.js';
import { Actors } from './actors.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Idle and absolute life of a session: short for staff, long for citizens on their own phone. */
export const sessionLife = (roles: readonly Role[]): { idle: number; absolute: number } =>
  roles.some((role) => staffRoles.includes(role)) ? { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE } : { idle: 14 * DAY, absolute: 60 * DAY };

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Opaque sessions: 256 random bits in an httpOnly cookie, only their SHA-256 in PostgreSQL, so a stolen dump signs nobody in and a revoked one ends at once. */
@Injectable()
export class Sessions {
  readonly cookieName: string;
  readonly secure: boolean;

  constructor(
    private readonly db: Db,
    private readonly actors: Actors,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.publicUrl.startsWith('https://');
    this.cookieName = this.secure ? '__Host-sid' : 'sid';
  }

  /** A new session; gives the Set-Cookie value. */
  async open(accountId: string, roles: readonly Role[], device: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const { idle, absolute } = sessionLife(roles);
    await this.db.query('insert into session (token_hash, account_id, device, created_at, seen_at, idle_ms, ends_at) values ($1, $2, $3, $4, $4, $5, $6)', [
      hash(token),
      accountId,
      device.slice(0, 200),
      now,
      idle,
      new Date(now.getTime() + absolute),
    ]);
    return this.cookie(token, absolute / 1000);
  }

  async actorOf(token: string): Promise<(Actor & { sessionHash: string }) | undefined> {
    const now = this.clock.now();
    const tokenHash = hash(token);
    const row = await this.db.one<{ account_id: string; seen_at: Date }>(
      "select account_id, seen_at from session where token_hash = $1 and ends_at > $2 and seen_at + idle_ms * interval '1 millisecond' > $2",
      [tokenHash, now],
    );
    if (!row) return undefined;
    // one write a minute at most: a page makes several calls
    if (now.getTime() - row.seen_at.getTime() > MINUTE) await this.db.query('update session set seen_at = $2 where token_hash = $1', [tokenHash, now]);
    const actor = await this.actors.actorOf(row.account_id);
    return actor && { ...actor, sessionHash: tokenHash };
  }

  async close(sessionHash: string): Promise<void> {
    await this.db.query('delete from session where token_hash = $1', [sessionHash]);
  }

  /** `on`: the transaction of the act that ends them, if there is one. */
  async closeAll(accountId: string, on: Reader = this.db): Promise<void> {
    await on.query('delete from session where account_id = $1', [accountId]);
  }

  /** Set-Cookie value that ends the cookie in the browser. */
  clearingCookie(): string {
    return this.cookie('', 0);
  }

  private cookie(value: string, maxAgeSeconds: number): string {
    return `${this.cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(maxAgeSeconds)}${this.secure ? '; Secure' : ''}`;
  }
}
