import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { committeeErrors } from '../committee.errors.js';
import { minutesSigned, sessionMoved } from '../committee.events.js';
import { sessionMoves } from '../domain/session.moves.js';
import { presiding } from '../domain/seats.js';
import { isThere } from '../domain/sitting.js';
import { MinutesEntity, SignatureEntity } from '../entities/paper.entity.js';
import { SessionEntity } from '../entities/session.entity.js';
import { seatedAt } from '../sitting.rows.js';

/** Chair and secretary sign the last text of the session, each once and by another hand; with both signatures the minutes stand and the session is signed. */
@Injectable()
export class SignMinutes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, committee.minutes_missing, move_not_yours, already_signed, one_hand. */
  execute(actor: Actor, sessionId: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const session = await tx.lock(SessionEntity, sessionId);
      const [minutes] = await tx.find(MinutesEntity, { sessionId }, { number: 'DESC' });
      const part = await this.partOf(tx, actor, session);
      if (!minutes) throw committeeErrors.minutes_missing();
      const signed = await tx.find(SignatureEntity, { minutesId: minutes.id }, { at: 'ASC' });
      if (signed.some((one) => one.part === part)) throw committeeErrors.already_signed();
      if (signed.some((one) => one.accountId === actor.accountId)) throw committeeErrors.one_hand();
      await tx.insert(SignatureEntity, { id: newId(), minutesId: minutes.id, part, accountId: actor.accountId, hash: minutes.hash, at: this.clock.now() });
      await tx.record(minutesSigned(minutes.id, sessionId, actor, part));
      if (signed.length === 0 || session.state !== 'closed') return { id: sessionId, state: session.state };
      await tx.change(session, { state: sessionMoves.sign.to });
      await tx.record(sessionMoved(session, 'sign', sessionMoves.sign.to, actor));
      return { id: sessionId, state: sessionMoves.sign.to };
    });
  }

  /** Who led the session signs as its chair; a secretary signs as the secretary. */
  private async partOf(tx: Tx, actor: Actor, session: SessionEntity): Promise<'chair' | 'secretary'> {
    const seated = await seatedAt(tx, { sessionId: session.id, itemId: session.id, day: session.day, barred: [] });
    const lead = presiding(session.kind === 'written' ? seated : seated.filter(isThere));
    if (lead?.accountId === actor.accountId) return 'chair';
    if (can(actor, 'loans.convene')) return 'secretary';
    throw committeeErrors.move_not_yours();
  }
}
