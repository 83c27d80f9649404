import { type DeepPartial, type EntityManager, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { AppError } from '#kernel/errors';
import type { DomainEvent } from '../outbox/events.js';

/** What a recorder of events offers to a transaction: history row, outbox row, one delivery per subscriber. */
export interface EventWriter {
  write(tx: Tx, events: readonly DomainEvent[]): Promise<string[]>;
  deliverSoon(deliveryIds: readonly string[]): void;
}

/**
 * Where a question is asked: the pool (`Db`) for screens, the transaction (`Tx`) for rules that decide. Inside a transaction never ask the pool:
 * the answer would be of another moment, and all who hold one connection and wait for a second wait for each other.
 */
export interface Reader {
  query<T = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  one<T = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T | undefined>;
}

type Where<T extends ObjectLiteral> = FindOptionsWhere<T>;
const notFound = (): AppError => new AppError('NotFound', 'platform.not_found');

/** One unit of work. Whoever writes takes a `Tx`, so the compiler reminds you of the transaction. Everything in it happens, or nothing. */
export class Tx implements Reader {
  private readonly after: (() => void | Promise<void>)[] = [];
  private readonly named = new Set<string>();

  constructor(
    readonly manager: EntityManager,
    private readonly writer: EventWriter,
  ) {}

  find<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Where<T>, order?: FindOptionsOrder<T>): Promise<T[]> {
    return this.manager.find(entity, { where, ...(order ? { order } : {}) });
  }

  async findOne<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Where<T>): Promise<T | undefined> {
    return (await this.manager.findOne(entity, { where })) ?? undefined;
  }

  /** Throws NotFound `platform.not_found`. */
  async get<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T> {
    const row = await this.findOne(entity, { id } as Where<T>);
    if (!row) throw notFound();
    return row;
  }

  /** Reads the row and keeps it to ourselves until the end (FOR UPDATE). Throws NotFound `platform.not_found`. */
  async lock<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T> {
    const [row] = await this.lockAll(entity, { id } as Where<T>);
    if (!row) throw notFound();
    return row;
  }

  /** Locks in id order unless told otherwise, so that two transactions never wait for each other crosswise. */
  lockAll<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, where: Where<T>, order?: FindOptionsOrder<T>): Promise<T[]> {
    return this.manager.find(entity, { where, order: order ?? ({ id: 'ASC' } as FindOptionsOrder<T>), lock: { mode: 'pessimistic_write' } });
  }

  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: DeepPartial<T> | readonly DeepPartial<T>[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    for (let i = 0; i < list.length; i += 500) await this.manager.insert(entity, list.slice(i, i + 500) as never);
  }

  /** Saves the patch and returns the row as it is now; a value that is undefined is left alone. The instance in hand is not touched: fields are readonly. */
  async change<T extends ObjectLiteral & { id: string }>(row: T, patch: Partial<T>): Promise<T> {
    const values = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<T>;
    if (Object.keys(values).length > 0) await this.manager.update(row.constructor, { id: row.id }, values);
    return Object.assign(Object.create(Object.getPrototypeOf(row) as object) as T, row, values);
  }

  async changeAll<T extends ObjectLiteral & { id: string }>(pairs: readonly (readonly [T, Partial<T>])[]): Promise<T[]> {
    const changed: T[] = [];
    for (const [row, patch] of pairs) changed.push(await this.change(row, patch));
    return changed;
  }

  async remove<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Where<T>): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }

  /** Rows of a statement; also of `insert … returning`. Parameters are `$1`, `$2` … only. */
  async query<T = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return rowsOf<T>(await this.manager.query(sql, [...params]));
  }

  async one<T = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, params))[0];
  }

  /** Writes one history row and the outbox row with a delivery per subscriber, in this transaction. */
  record(event: DomainEvent): Promise<void> {
    return this.recordAll([event]);
  }

  /** The same for many events, in their order, in a few statements. */
  async recordAll(events: readonly DomainEvent[]): Promise<void> {
    const deliveries: string[] = [];
    for (let i = 0; i < events.length; i += 1000) deliveries.push(...(await this.writer.write(this, events.slice(i, i + 1000))));
    if (deliveries.length > 0) this.afterCommit(() => this.writer.deliverSoon(deliveries));
  }

  /** Runs after the commit, best effort only: what must happen is found again by a sweep. Works of one `name` run once per transaction. */
  afterCommit(work: () => void | Promise<void>, name?: string): void {
    if (name !== undefined && this.named.has(name)) return;
    if (name !== undefined) this.named.add(name);
    this.after.push(work);
  }

  /** @internal called by Db when the commit is through. */
  async committed(onError: (error: unknown) => void): Promise<void> {
    for (const work of this.after) {
      try {
        await work();
      } catch (error) {
        onError(error);
      }
    }
  }
}

/** TypeORM gives [rows, count] for update and delete with returning, rows for all else. */
export function rowsOf<T>(result: unknown): T[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as T[];
  return Array.isArray(result) ? (result as T[]) : [];
}
