import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db, type RequestKey } from '#platform/database/db';
import { Sealer } from '#platform/secrets/sealer';
import { rulesOf, type Topic, topics } from '../domain/kind-rules.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { remindersErrors } from '../reminders.errors.js';
import { wishesChanged } from '../reminders.events.js';

const PURPOSE = 'stop-topic';

/** The link at the foot of a message: whoever has the message may stop its topic on its channel, without signing in, and nothing else. */
@Injectable()
export class StopTopic {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** Undefined for notices in law: nobody unsubscribes from them. */
  tokenOf(row: Pick<ReminderEntity, 'kind' | 'recipientAccountId' | 'channel'>): string | undefined {
    const { legal, topic } = rulesOf(row.kind);
    return legal || topic === 'committee' ? undefined : this.sealer.seal(`${row.recipientAccountId} ${topic} ${row.channel}`, PURPOSE);
  }

  /** The same link twice changes nothing. Throws reminders.link_unreadable. */
  execute(token: string, key: RequestKey): Promise<{ readonly topic: Topic; readonly channel: 'mail' | 'sms' }> {
    const [accountId = '', word, way] = this.opened(token).split(' ');
    const topic = topics.find((one) => one === word);
    const channel = way === 'mail' || way === 'sms' ? way : undefined;
    if (!topic || !channel) throw remindersErrors.link_unreadable();
    return this.db.once(key, async (tx) => {
      await tx.query('insert into message_mute (account_id, topic, channel) values ($1, $2, $3) on conflict do nothing', [accountId, topic, channel]);
      await tx.query(
        "insert into message_wish (account_id, digest, changed_at) values ($1, 'at_once', $2) on conflict (account_id) do update set changed_at = excluded.changed_at",
        [accountId, this.clock.now()],
      );
      await tx.record(wishesChanged(accountId, { accountId, roles: [], organisationIds: [] }));
      return { topic, channel };
    });
  }

  private opened(token: string): string {
    try {
      return this.sealer.open(token, PURPOSE);
    } catch {
      throw remindersErrors.link_unreadable();
    }
  }
}
