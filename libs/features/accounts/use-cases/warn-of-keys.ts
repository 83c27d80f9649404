import { Injectable, Logger } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { defineJob, Job, type JobReport } from '#platform/queue/job';
import { Mailer } from '#platform/mail/mailer';
import { Texts } from '#platform/texts/texts';
import { apiKeyWarned } from '../accounts.events.js';
import { AccountQueries } from '../accounts.queries.js';
import { ApiKeyQueries, type EndingKey } from '../api-key.queries.js';

export const warnOfKeysJob = defineJob<Record<string, never>>('accounts.warn_of_keys', { queue: 'slow', atMostSeconds: 120 });

/** Writes once to the maker of a key that ends soon. The start page of the whole organisation says it too, so a lost message loses nothing. */
@Injectable()
export class WarnOfKeys {
  private readonly log = new Logger('accounts');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly keys: ApiKeyQueries,
    private readonly accounts: AccountQueries,
    private readonly mailer: Mailer,
    private readonly texts: Texts,
  ) {}

  @Job(warnOfKeysJob)
  async run(): Promise<JobReport> {
    let [done, failed] = [0, 0];
    for (const key of await this.keys.unwarned()) {
      try {
        if (await this.warn(key)) done++;
      } catch (error) {
        failed++;
        this.log.warn(`key ${key.id}: ${error instanceof Error ? error.name : 'error'}`);
      }
    }
    return { done, failed };
  }

  /** The row is marked first: two bells write one message. False when somebody else was first. */
  private async warn(key: EndingKey): Promise<boolean> {
    const first = await this.db.transaction(async (tx) => {
      const rows = await tx.query('update api_key set warned_at = $2 where id = $1 and warned_at is null and revoked_at is null returning id', [key.id, this.clock.now()]);
      if (rows.length > 0) await tx.record(apiKeyWarned(key.id, key.accountId, systemActor('accounts.warn_of_keys')));
      return rows.length > 0;
    });
    const contact = first ? await this.accounts.contactOf(key.accountId) : undefined;
    if (!contact?.email) return first;
    const params = { name: key.name, day: dayOf(key.expiresAt) };
    await this.mailer.send({
      to: contact.email,
      subject: this.texts.t(contact.language, 'accounts:messages.key_ends.subject', params),
      text: this.texts.t(contact.language, 'accounts:messages.key_ends.text', params),
      reference: `key_ends:${key.id}`,
    });
    return true;
  }
}
