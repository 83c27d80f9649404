import { Injectable } from '@nestjs/common';
import { FollowupQueries } from '#features/followup';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { planContact } from './domain/plan.js';
import { ComposeContact } from './use-cases/compose-contact.js';
import { PlanReminders } from './use-cases/plan-reminders.js';

/** The plan of a firm is made anew: so are the reminders of its contacts. */
@Injectable()
export class ContactReminderListeners {
  constructor(
    private readonly plan: PlanReminders,
    private readonly followup: FollowupQueries,
    private readonly contacts: ComposeContact,
  ) {}

  @On('followup.contacts_planned')
  async contactsPlanned({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const loanId = String(payload.loanId);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reminders of contacts ${loanId}`]);
    const contacts = await this.followup.contactsForReminder({ loanId }, tx);
    await tx.query("delete from reminder where subject_kind = 'contact' and state = 'pending' and subject_id = any($1)", [contacts.map(({ id }) => id)]);
    const whose = { mentor: await this.contacts.whose({ by: 'mentor', loanId }, tx), officer: await this.contacts.whose({ by: 'officer', loanId }, tx) };
    const entries = contacts.flatMap(({ id, by, dueOn, state }) => {
      const accountId = whose[by];
      return accountId && state === 'planned' ? [{ subject: { kind: 'contact', id, planOf: id } as const, accountId, planned: planContact(dueOn) }] : [];
    });
    await this.plan.insertAll(tx, entries);
  }
}
