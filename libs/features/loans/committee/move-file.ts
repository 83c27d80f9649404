import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { type ApplicationMove, applicationMoves, type ApplicationRole } from '../application/domain/application.moves.js';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { assertMayMove } from '../application/use-cases/move-application.js';
import { applicationMoved } from '../loans.events.js';

/** Nobody of the staff acts on a file of their own. */
export const assertNotOwn = (actor: Actor, application: { readonly personId: string }): void =>
  assertAllowed(actor.personId === undefined || actor.personId !== application.personId);

/** A move of an application that the committee makes; the caller holds the lock of the row. */
@Injectable()
export class MoveFile {
  constructor(private readonly clock: Clock) {}

  /** `seat`: parts that a seat or the secretary's chair gives for this act. Throws loans.move_not_now, loans.move_not_yours. */
  async move(
    tx: Tx,
    actor: Actor,
    application: LoanApplicationEntity,
    move: ApplicationMove,
    more: { readonly seat?: readonly ApplicationRole[]; readonly reason?: string; readonly patch?: Partial<LoanApplicationEntity> } = {},
  ): Promise<LoanApplicationEntity> {
    assertMayMove(actor, application, move, more.seat);
    const { to } = applicationMoves[move];
    const moved = await tx.change(application, { state: to, stateSince: this.clock.today(), ...more.patch });
    await tx.record(applicationMoved(application, move, application.state, to, actor, more.reason));
    return moved;
  }
}
