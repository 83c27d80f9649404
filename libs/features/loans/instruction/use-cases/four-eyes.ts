import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import type { Moved } from '../../application/application.views.js';
import { MoveApplication } from '../../application/use-cases/move-application.js';
import { noteParts } from '../domain/note.js';
import { InstructionNoteEntity } from '../entities/instruction.entity.js';
import { InstructionBooks } from '../instruction.books.js';
import { instructionErrors } from '../instruction.errors.js';

/** No file reaches the committee by one pair of eyes: the officer proposes a whole study, another officer presents it or sends it back. */
@Injectable()
export class FourEyes {
  constructor(
    private readonly db: Db,
    private readonly books: InstructionBooks,
    private readonly move: MoveApplication,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, instruction.study_incomplete with every gap, instruction.plan_changed. */
  propose(actor: Actor, id: string, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      const moved = await this.move.within(tx, actor, id, 'propose', {});
      const application = await tx.lock(LoanApplicationEntity, id);
      const gaps = await this.books.gaps(tx, application, actor.accountId);
      if (gaps.length > 0)
        throw instructionErrors.study_incomplete(
          { count: gaps.length },
          gaps.map((gap) => ({ path: gap, code: `instruction.gap.${gap}` })),
        );
      const note = await tx.findOne(InstructionNoteEntity, { applicationId: id });
      if (note && (note.planHash ?? '') !== (await this.books.planHash(tx, id))) throw instructionErrors.plan_changed();
      await tx.change(application, { proposedBy: actor.accountId, opinion: note ? noteParts.map((part) => note[part].trim()).join('\n\n') : '' });
      return moved;
    });
  }

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours. */
  present(actor: Actor, id: string, key: RequestKey): Promise<Moved> {
    return this.move.execute(actor, id, 'present', {}, key);
  }

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours. */
  sendBack(actor: Actor, id: string, reason: string, key: RequestKey): Promise<Moved> {
    return this.move.execute(actor, id, 'send_back', { message: reason }, key);
  }
}
