import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { committeeErrors } from '../committee.errors.js';
import { itemEnded } from '../committee.events.js';
import { ItemsAtHand } from '../item-at-hand.js';
import { assertNotOwn, MoveFile } from '../move-file.js';

/** The applicant defends the project before the committee; or the file leaves the session without a decision. */
@Injectable()
export class HearFile {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: ItemsAtHand,
    private readonly files: MoveFile,
  ) {}

  /** Throws NotFound, committee.item_not_now, not_convoked. */
  hear(actor: Actor, itemId: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const { item, session, application } = await this.items.whole(tx, itemId, false);
      assertNotOwn(actor, application);
      if (session.state !== 'open' || item.state !== 'planned') throw committeeErrors.item_not_now();
      if (!item.convokedAt) throw committeeErrors.not_convoked();
      await this.files.move(tx, actor, application, 'hear');
      await tx.change(item, { state: 'heard', heardAt: this.clock.now() });
      return { id: itemId, state: 'heard' };
    });
  }

  /** A file not yet heard goes back to the queue; one that was heard waits, heard, for another session. Throws committee.item_not_now. */
  takeOff(actor: Actor, itemId: string, reason: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const { item, application } = await this.items.whole(tx, itemId, false);
      assertNotOwn(actor, application);
      if (item.state !== 'planned' && item.state !== 'heard') throw committeeErrors.item_not_now();
      if (application.state === 'scheduled') await this.files.move(tx, actor, application, 'unschedule', { reason });
      const state = item.state === 'heard' ? 'postponed' : 'removed';
      await tx.change(item, { state, endedAt: this.clock.now(), endedBecause: reason });
      await tx.record(itemEnded(itemId, actor, state, reason));
      return { id: itemId, state };
    });
  }
}
