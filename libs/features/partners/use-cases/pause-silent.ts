import { Injectable, Logger } from '@nestjs/common';
import { AccountQueries } from '#features/accounts';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { Mailer } from '#platform/mail/mailer';
import { Texts } from '#platform/texts/texts';
import { endpointMoved } from '../partners.events.js';

/** Pauses an address that was down for days, and writes to who made it. What happens meanwhile waits there. */
@Injectable()
export class PauseSilent {
  private readonly log = new Logger('partners');

  constructor(
    private readonly db: Db,
    private readonly accounts: AccountQueries,
    private readonly mailer: Mailer,
    private readonly texts: Texts,
  ) {}

  /** Keeps since when nothing has arrived; null when something just did. The address is taken before its delivery, as everywhere. */
  async note(tx: Tx, endpointId: string, arrived: boolean, at: Date): Promise<Date | null> {
    if (arrived) {
      await tx.query('update webhook_endpoint set failing_since = null where id = $1 and failing_since is not null', [endpointId]);
      return null;
    }
    const [row] = await tx.query<{ failing_since: Date }>('update webhook_endpoint set failing_since = coalesce(failing_since, $2) where id = $1 returning failing_since', [
      endpointId,
      at,
    ]);
    return row?.failing_since ?? null;
  }

  /** False when it is paused or ended already. */
  async pause(tx: Tx, endpointId: string): Promise<boolean> {
    const rows = await tx.query("update webhook_endpoint set state = 'paused', paused_because = 'no_answer' where id = $1 and state = 'active' returning id", [endpointId]);
    if (rows.length > 0) await tx.record(endpointMoved(endpointId, 'fall_silent', systemActor('partners.send_webhooks')));
    return rows.length > 0;
  }

  /** After the commit. The start page of the organisation says it too, so a lost mail loses nothing. */
  async tell(endpointId: string): Promise<void> {
    try {
      const row = await this.db.one<{ made_by: string; url: string; failing_since: Date | null }>('select made_by, url, failing_since from webhook_endpoint where id = $1', [
        endpointId,
      ]);
      const contact = row && (await this.accounts.contactOf(row.made_by));
      if (!row || !contact?.email) return;
      const words = (part: string): string => this.texts.t(contact.language, `partners:messages.silent.${part}`, { url: row.url });
      await this.mailer.send({ to: contact.email, subject: words('subject'), text: words('text'), reference: `address_silent:${endpointId}:${row.failing_since?.getTime() ?? 0}` });
    } catch (error) {
      this.log.warn(`address ${endpointId}: ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}
