import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { committeeErrors } from '../committee.errors.js';
import { memberActed } from '../committee.events.js';
import type { ConflictBody } from '../committee.dto.js';
import type { Choice } from '../domain/ballot.js';
import { type Seated, voteBar } from '../domain/sitting.js';
import { ConflictEntity, VoteEntity } from '../entities/ballot.entity.js';
import { ConflictHints } from '../conflict-hints.js';
import { type AtHand, ItemsAtHand } from '../item-at-hand.js';

/** What a member does on a file: says whether there is a conflict of interest, then votes. Each voice once (trust R-08); the lock of the item orders voices and the closing. */
@Injectable()
export class CastVote {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: ItemsAtHand,
    private readonly hints: ConflictHints,
  ) {}

  /** Who leaves the item does not come back to it. Throws NotFound, committee.no_seat, pledge_first, item_not_now, recused, already_voted. */
  interests(actor: Actor, itemId: string, body: ConflictBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const at = await this.items.item(tx, itemId);
      const member = memberOf(actor, at);
      if (!member.pledgedAt) throw committeeErrors.pledge_first();
      if (at.item.state !== 'planned' && at.item.state !== 'heard') throw committeeErrors.item_not_now();
      if (member.recused === true) throw committeeErrors.recused();
      if (member.choice !== undefined) throw committeeErrors.already_voted();
      const suggested = (await this.hints.linksIn(tx, member.id, at.application)).length > 0;
      const answer = { recused: body.conflict, reason: body.reason.trim(), suggested, at: this.clock.now() };
      const known = await tx.findOne(ConflictEntity, { itemId, mandateId: member.id });
      if (known) await tx.change(known, answer);
      else await tx.insert(ConflictEntity, { id: newId(), itemId, mandateId: member.id, ...answer });
      await tx.record(memberActed(itemId, actor, 'conflict'));
      return { id: itemId };
    });
  }

  /** Throws NotFound, committee.no_seat, item_not_now, no_vote, pledge_first, not_there, conflict_first, recused, already_voted. */
  vote(actor: Actor, itemId: string, choice: Choice, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const at = await this.items.item(tx, itemId);
      const { item, session } = at;
      const member = memberOf(actor, at);
      const over = session.closesAt !== null && session.closesAt <= this.clock.now();
      if (item.state !== 'heard' || session.state !== 'open' || over) throw committeeErrors.item_not_now();
      const bar = voteBar(member, session.kind);
      if (bar) throw committeeErrors[bar]();
      await tx.insert(VoteEntity, { id: newId(), itemId, mandateId: member.id, choice, at: this.clock.now() });
      await tx.record(memberActed(itemId, actor, 'vote'));
      return { id: itemId };
    });
  }
}

function memberOf(actor: Actor, { members }: AtHand): Seated {
  const member = members.find(({ accountId }) => accountId === actor.accountId);
  if (!member) throw committeeErrors.no_seat();
  return member;
}
