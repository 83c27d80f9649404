import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { AppError } from '#kernel/errors';
import { EVENT_WRITER } from '../outbox/events.js';
import { rowsOf, Tx, type EventWriter, type Reader } from './tx.js';

/** The caller's promise that a repeat of this command is the same command: who, the key, and a hash of the body. */
export interface RequestKey {
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: string;
}

/** Key for a command that has no client key of its own (jobs, seeds): its natural name, such as `import:<hash>`. */
export const naturalKey = (scope: string, key: string, body: unknown = null): RequestKey => ({ scope, key, bodyHash: hashOf(body) });

export const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null, (_k, v: unknown) => (typeof v === 'bigint' ? v.toString() : v)))
    .digest('hex');

const RETRY = new Set(['40001', '40P01']);
const codeOf = (error: unknown): string | undefined => (error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined);

/** Carries the answer of a rehearsal out of a transaction that must not be kept. */
class Rehearsed extends Error {
  constructor(readonly answer: unknown) {
    super('rehearsed');
  }
}

/** The door to PostgreSQL: explicit transactions for writes, plain queries for screens. */
@Injectable()
export class Db implements Reader {
  private readonly log = new Logger('db');
  private readonly rehearsals = new AsyncLocalStorage<true>();

  constructor(
    readonly source: DataSource,
    @Inject(EVENT_WRITER) private readonly writer: EventWriter,
  ) {}

  /**
   * Does the work as a rehearsal: every transaction in it runs to its end, locks, rules and constraints included, gives its answer, and is taken back.
   * Nothing is recorded, told or remembered under a key. For dry runs and for the sandbox of partners.
   */
  rehearse<T>(work: () => Promise<T>): Promise<T> {
    return this.rehearsals.run(true, work);
  }

  /** Runs the work in one transaction (read committed + explicit locks); retries serialization failures and deadlocks up to 3 times. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let tx: Tx | undefined;
      try {
        const result = await this.source.transaction(async (manager) => {
          const answer = await work((tx = new Tx(manager, this.writer)));
          if (this.rehearsals.getStore()) throw new Rehearsed(answer);
          return answer;
        });
        await tx?.committed((error) => this.log.warn(`after commit: ${String(error)}`));
        return result;
      } catch (error) {
        if (error instanceof Rehearsed) return error.answer as T;
        if (attempt >= 4 || !RETRY.has(codeOf(error) ?? '')) throw error;
      }
    }
  }

  /**
   * The work at most once per key, in one transaction with the key row. Same key and body: the stored answer.
   * Same key, other body: Invalid `platform.key_reused`. Still running elsewhere: Conflict `platform.key_in_flight`. The result must be JSON.
   */
  async once<T>(key: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(async (tx) => {
      const [lock] = await tx.query<{ got: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as got', [`${key.scope}\n${key.key}`]);
      if (!lock?.got) throw new AppError('Conflict', 'platform.key_in_flight');
      const [known] = await tx.query<{ body_hash: string; answer: T }>('select body_hash, answer from idempotency_key where scope = $1 and key = $2', [key.scope, key.key]);
      if (known) {
        if (known.body_hash !== key.bodyHash) throw new AppError('Invalid', 'platform.key_reused');
        return known.answer;
      }
      const answer = await work(tx);
      await tx.query('insert into idempotency_key (scope, key, body_hash, answer) values ($1, $2, $3, $4)', [key.scope, key.key, key.bodyHash, JSON.stringify(answer ?? null)]);
      return answer;
    });
  }

  async query<T = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return rowsOf<T>(await this.source.query(sql, [...params]));
  }

  async one<T = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, params))[0];
  }
}
