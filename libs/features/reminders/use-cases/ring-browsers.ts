import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { arePushKeys, type PushTarget } from '#platform/push/web-push-crypto';
import { WebPush } from '#platform/push/web-push';
import { remindersErrors } from '../reminders.errors.js';
import { wishesChanged } from '../reminders.events.js';
import type { Message } from './draft.js';

/** More browsers than that nobody has: the oldest go. */
const MOST_BROWSERS = 10;

/**
 * Rings the browsers of somebody to whom a message has just left by mail or text message. A ring is no channel of its own: nobody can tell whether it was seen,
 * so the ledger counts the message; quiet hours, caps and wishes have been asked for it already.
 */
@Injectable()
export class RingBrowsers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly push: WebPush,
  ) {}

  async view(accountId: string): Promise<{ readonly publicKey: string; readonly browsers: number }> {
    const row = await this.db.one<{ n: number }>('select count(*)::int as n from push_subscription where account_id = $1', [accountId]);
    return { publicKey: this.push.publicKey, browsers: row?.n ?? 0 };
  }

  /** The same browser twice is one; with another account it is rung for the new one only. Throws reminders.browser_unknown. */
  async add(actor: Actor, target: PushTarget, key: RequestKey): Promise<void> {
    const { accountId } = actor;
    if (!arePushKeys(target)) throw remindersErrors.browser_unknown();
    await this.db.once(key, async (tx) => {
      await tx.query(
        `insert into push_subscription (id, account_id, endpoint, p256dh, auth, added_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (endpoint) do update set account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth, added_at = excluded.added_at`,
        [newId(), accountId, target.endpoint, target.p256dh, target.auth, this.clock.now()],
      );
      await tx.query('delete from push_subscription where id in (select id from push_subscription where account_id = $1 order by added_at desc, id offset $2)', [
        accountId,
        MOST_BROWSERS,
      ]);
      await tx.record(wishesChanged(accountId, actor));
      return { saved: true };
    });
  }

  async forget(actor: Actor, endpoint: string, key: RequestKey): Promise<void> {
    await this.db.once(key, async (tx) => {
      await tx.query('delete from push_subscription where account_id = $1 and endpoint = $2', [actor.accountId, endpoint]);
      await tx.record(wishesChanged(actor.accountId, actor));
      return { saved: true };
    });
  }

  /** Browsers of these accounts, for many messages in one question. */
  async of(accountIds: readonly string[]): Promise<ReadonlyMap<string, readonly PushTarget[]>> {
    const rows = await this.db.query<PushTarget & { account: string }>(
      'select account_id as account, endpoint, p256dh, auth from push_subscription where account_id = any($1::uuid[]) order by account_id, id',
      [[...new Set(accountIds)]],
    );
    const found = new Map<string, PushTarget[]>();
    for (const { account, ...target } of rows) found.set(account, [...(found.get(account) ?? []), target]);
    return found;
  }

  /** Never throws; what is gone for good is forgotten. Gives how many took it. */
  async ring(targets: readonly PushTarget[], { subject, text }: Message, url: string): Promise<number> {
    const outcomes = await Promise.all(targets.map((target) => this.push.send(target, { title: subject, body: text, url })));
    const gone = targets.filter((_, i) => outcomes[i] === 'gone').map(({ endpoint }) => endpoint);
    if (gone.length > 0) await this.db.query('delete from push_subscription where endpoint = any($1::text[])', [gone]).catch(() => undefined);
    return outcomes.filter((outcome) => outcome === 'taken').length;
  }
}
