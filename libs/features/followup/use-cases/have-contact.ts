import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { byOf, fulfilled } from '../domain/contact.js';
import { contactMoves } from '../domain/contact.moves.js';
import { PlannedContactEntity } from '../entities/followup.entity.js';
import { followupErrors } from '../followup.errors.js';
import { contactMoved } from '../followup.events.js';

/** A planned contact was had: by the officer's word, or because a report stands for it. */
@Injectable()
export class HaveContact {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The officer's own contacts; older ones of the kind were missed. Throws NotFound, followup.contact_not_yours, followup.contact_not_open. */
  execute(actor: Actor, contactId: string, note: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(PlannedContactEntity, contactId);
      const alike = await tx.lockAll(PlannedContactEntity, { loanId: seen.loanId, kind: seen.kind });
      const contact = alike.find(({ id }) => id === contactId)!;
      if (byOf(contact.kind) !== 'officer') throw followupErrors.contact_not_yours();
      if (refusalOf(contactMoves, 'have', contact.state, 'officer')) throw followupErrors.contact_not_open({ state: contact.state });
      await tx.change(contact, { state: 'done', doneOn: this.clock.today(), note });
      await tx.record(contactMoved(contact, 'have', contact.state, 'done', actor));
      await this.overtake(
        tx,
        actor,
        alike.filter(({ state, dueOn }) => state === 'planned' && dueOn < contact.dueOn),
      );
      return { id: contactId };
    });
  }

  /** What a talk of the mentor on that day stands for; undefined when it is one more than planned. */
  async byTalk(tx: Tx, actor: Actor, loanId: string, heldOn: LocalDate): Promise<string | undefined> {
    const contacts = (await tx.lockAll(PlannedContactEntity, { loanId })).filter(({ kind }) => byOf(kind) === 'mentor');
    const { done, missed } = fulfilled(contacts, heldOn);
    await this.overtake(tx, actor, missed);
    if (!done) return undefined;
    await tx.change(done, { state: 'done', doneOn: heldOn });
    await tx.record(contactMoved(done, 'have', 'planned', 'done', actor));
    return done.id;
  }

  private async overtake(tx: Tx, actor: Actor, contacts: readonly PlannedContactEntity[]): Promise<void> {
    for (const contact of contacts) {
      await tx.change(contact, { state: 'missed' });
      await tx.record(contactMoved(contact, 'overtake', 'planned', 'missed', actor));
    }
  }
}
