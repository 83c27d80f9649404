import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import type { Moved } from '../../application/application.views.js';
import { assertMayMove, MoveApplication } from '../../application/use-cases/move-application.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { loanErrors } from '../../loans.errors.js';
import { fileHeld } from '../../loans.events.js';
import { canSee, partsFor } from '../../loans.policy.js';
import { handedStates } from '../domain/desk.js';
import { awayOn } from '../desk.rows.js';
import type { Handed } from '../desk.views.js';
import { gridOn } from '../grid.rows.js';
import { instructionErrors } from '../instruction.errors.js';

/** Files change hands only by somebody who says so: taken when nobody works on them, handed to a colleague with a reason. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly move: MoveApplication,
  ) {}

  /** A file that waits at the door goes into study with it. Throws NotFound, platform.not_allowed, loans.move_not_now, instruction.held_by_other. */
  execute(actor: Actor, id: string, key: RequestKey): Promise<Handed> {
    return this.db.once(key, async (tx) => {
      const application = await this.mine(tx, actor, id);
      await this.assertFree(tx, actor, application);
      if (application.state === 'submitted') await this.open(tx, actor, application);
      else if (application.officerAccountId !== actor.accountId) {
        await tx.change(application, { officerAccountId: actor.accountId });
        await tx.record(fileHeld(application, 'take', actor.accountId, actor));
      }
      return { id, officerAccountId: actor.accountId };
    });
  }

  /** The same for a file at the door, as a move. Throws NotFound, loans.move_not_now, loans.move_not_yours, instruction.held_by_other. */
  instruct(actor: Actor, id: string, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, id);
      assertMayMove(actor, application, 'instruct');
      await this.assertFree(tx, actor, application);
      return this.open(tx, actor, application);
    });
  }

  /** The study begins; it is scored to its end by the grid of this day. */
  private async open(tx: Tx, actor: Actor, application: LoanApplicationEntity): Promise<Moved> {
    const moved = await this.move.within(tx, actor, application.id, 'instruct', {});
    if (application.gridId === null) await tx.change(application, { gridId: (await gridOn(tx, this.clock.today())).id });
    return moved;
  }

  private async assertFree(tx: Tx, actor: Actor, { officerAccountId: holder }: LoanApplicationEntity): Promise<void> {
    if (holder === null || holder === actor.accountId || (await awayOn(tx, this.clock.today())).has(holder)) return;
    const name = (await this.accounts.namesOf([holder], tx)).get(holder);
    throw instructionErrors.held_by_other({ name: name?.displayName || name?.address || '' });
  }

  /** Reads the file under lock, for somebody who may work on it now. */
  async mine(tx: Tx, actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const application = await tx.lock(LoanApplicationEntity, id);
    assertVisible(canSee(actor, application) && application.state !== 'draft');
    assertAllowed(partsFor(actor, application).includes('officer'));
    if (!handedStates.includes(application.state)) throw loanErrors.move_not_now({ move: 'take', state: application.state });
    return application;
  }
}
