import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';

/** A reset opens an account that exists, so its codes are counted by the day too: 8 × 5 guesses of a million at most. */
const limits = {
  sign_in: { most: 10, minutes: 15 },
  code: { most: 5, minutes: 15 },
  reset: { most: 8, minutes: 24 * 60 },
  claim: { most: 5, minutes: 15 },
  // many phones of one network share an address
  lead_phone: { most: 3, minutes: 24 * 60 },
  lead_address: { most: 30, minutes: 60 },
} as const;
export type AttemptKind = keyof typeof limits;

const keyOf = (kind: AttemptKind, subject: string): string => createHash('sha256').update(`${kind}\n${subject}`).digest('hex');

/** Counted tries in PostgreSQL: a restart forgets nothing and all processes count together. Addresses are kept as hashes only. */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Counts a try. Gives 0 when it may go on, else the minutes to wait. */
  async take(kind: AttemptKind, subject: string): Promise<number> {
    const { most, minutes } = limits[kind];
    const now = this.clock.now();
    const since = new Date(now.getTime() - minutes * 60_000);
    const [row] = await this.db.query<{ n: number; window_start: Date }>(
      `insert into attempt as a (key, window_start, n) values ($1, $2, 1) on conflict (key) do update
         set n = case when a.window_start <= $3 then 1 else least(a.n + 1, 1000) end, window_start = case when a.window_start <= $3 then $2 else a.window_start end
       returning n, window_start`,
      [keyOf(kind, subject), now, since],
    );
    if (!row || row.n <= most) return 0;
    return Math.max(1, Math.ceil((row.window_start.getTime() + minutes * 60_000 - now.getTime()) / 60_000));
  }

  /** A try that succeeded costs nothing; failed ones before it still count. */
  async giveBack(kind: AttemptKind, subject: string): Promise<void> {
    await this.db.query('update attempt set n = greatest(n - 1, 0) where key = $1', [keyOf(kind, subject)]);
  }
}
