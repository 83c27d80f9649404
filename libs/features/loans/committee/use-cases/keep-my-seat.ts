import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { seatChanged } from '../committee.events.js';
import type { LinkBody } from '../committee.dto.js';
import { MandateEntity, MemberLinkEntity } from '../entities/mandate.entity.js';
import { seatNeeded } from '../sitting.rows.js';

/** What a member does for the own seat: promises confidentiality, once per mandate; declares family, employer, bank and suppliers. */
@Injectable()
export class KeepMySeat {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws committee.no_seat. Promising again changes nothing. */
  pledge(actor: Actor, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { id } = await seatNeeded(tx, actor.accountId, this.clock.today());
      const mandate = await tx.lock(MandateEntity, id);
      if (!mandate.pledgedAt) {
        await tx.change(mandate, { pledgedAt: this.clock.now() });
        await tx.record(seatChanged(id, actor, 'pledged'));
      }
      return { id };
    });
  }

  /** The whole list takes the place of the one before. Throws committee.no_seat. */
  declareLinks(actor: Actor, links: readonly LinkBody[]): Promise<{ id: string }> {
    return this.db.transaction(async (tx) => {
      const { id } = await seatNeeded(tx, actor.accountId, this.clock.today());
      await tx.lock(MandateEntity, id);
      await tx.remove(MemberLinkEntity, { mandateId: id });
      await tx.insert(
        MemberLinkEntity,
        links.map(({ kind, name }) => ({ id: newId(), mandateId: id, kind, name: name.trim() })),
      );
      await tx.record(seatChanged(id, actor, 'links'));
      return { id };
    });
  }
}
