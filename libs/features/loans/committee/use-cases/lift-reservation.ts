import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { committeeErrors } from '../committee.errors.js';
import { reservationMoved } from '../committee.events.js';
import { locksAcceptance } from '../domain/reservations.js';
import { ReservationEntity } from '../entities/reservation.entity.js';
import { assertNotOwn, MoveFile } from '../move-file.js';
import { seatNeeded } from '../sitting.rows.js';

interface Answer {
  readonly id: string;
  readonly state: string;
}

/** The officer proposes with evidence, the chair or deputy confirms or sends back. The last suspensive one opens the way to the acceptance (locks: application → reservations). */
@Injectable()
export class LiftReservation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: MoveFile,
  ) {}

  /** Throws NotFound, committee.reservation_not_now. */
  propose(actor: Actor, id: string, evidence: string, key: RequestKey): Promise<Answer> {
    return this.db.once(key, async (tx) => {
      const { application, reservation } = await this.take(tx, actor, id);
      if (reservation.state !== 'open' || !['notified', 'reservations_lifted', 'accepted'].includes(application.state)) throw committeeErrors.reservation_not_now();
      return this.change(tx, actor, reservation, { state: 'proposed', evidence: evidence.trim(), proposedBy: actor.accountId, proposedAt: this.clock.now(), refusal: '' });
    });
  }

  /** Another hand than the one that proposed. Throws NotFound, committee.no_seat, one_hand, reservation_not_now. */
  confirm(actor: Actor, id: string, key: RequestKey): Promise<Answer> {
    return this.db.once(key, async (tx) => {
      const { application, reservation } = await this.proposed(tx, actor, id);
      const answer = await this.change(tx, actor, reservation, { state: 'lifted', liftedBy: actor.accountId, liftedAt: this.clock.now() });
      const all = await tx.find(ReservationEntity, { decisionId: reservation.decisionId }, { position: 'ASC' });
      if (application.state === 'notified' && reservation.kind === 'suspensive' && !locksAcceptance(all))
        await this.files.move(tx, actor, application, 'lift_reservations', { seat: ['chair'] });
      return answer;
    });
  }

  /** Back to the officer, with what is missing. */
  sendBack(actor: Actor, id: string, reason: string, key: RequestKey): Promise<Answer> {
    return this.db.once(key, async (tx) => {
      const { reservation } = await this.proposed(tx, actor, id);
      return this.change(tx, actor, reservation, { state: 'open', refusal: reason.trim() }, reason);
    });
  }

  private async take(tx: Tx, actor: Actor, id: string): Promise<{ application: LoanApplicationEntity; reservation: ReservationEntity }> {
    const { applicationId } = await tx.get(ReservationEntity, id);
    const application = await tx.lock(LoanApplicationEntity, applicationId);
    assertNotOwn(actor, application);
    return { application, reservation: await tx.lock(ReservationEntity, id) };
  }

  private async proposed(tx: Tx, actor: Actor, id: string): Promise<{ application: LoanApplicationEntity; reservation: ReservationEntity }> {
    const seat = await seatNeeded(tx, actor.accountId, this.clock.today());
    if (seat.chair === 'member') throw committeeErrors.no_seat();
    const found = await this.take(tx, actor, id);
    if (found.reservation.state !== 'proposed') throw committeeErrors.reservation_not_now();
    if (found.reservation.proposedBy === actor.accountId) throw committeeErrors.one_hand();
    return found;
  }

  private async change(tx: Tx, actor: Actor, reservation: ReservationEntity, patch: Partial<ReservationEntity>, reason?: string): Promise<Answer> {
    const { id, state } = await tx.change(reservation, patch);
    await tx.record(reservationMoved(reservation, actor, state, reason));
    return { id, state };
  }
}
