import { Injectable } from '@nestjs/common';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { canSee, partsFor } from '../loans.policy.js';
import { PlanBook } from '../plan/plan-book.js';
import { type Gap, gapsOf } from './domain/note.js';
import { InstructionNoteEntity, InstructionRecordEntity, InstructionScoreEntity } from './entities/instruction.entity.js';
import { instructionErrors } from './instruction.errors.js';

/** What a study holds, read under the file's lock. */
@Injectable()
export class InstructionBooks {
  constructor(private readonly plans: PlanBook) {}

  /** The file, kept to ourselves, when this actor may study it now. Throws NotFound, platform.not_allowed, instruction.not_studied_now. */
  async take(tx: Tx, actor: Actor, applicationId: string, states: readonly string[] = ['in_instruction']): Promise<LoanApplicationEntity> {
    const application = await tx.lock(LoanApplicationEntity, applicationId);
    assertVisible(canSee(actor, application) && application.state !== 'draft');
    assertAllowed(partsFor(actor, application).includes('officer'));
    if (!states.includes(application.state)) throw instructionErrors.not_studied_now({ state: application.state });
    return application;
  }

  /** What is missing before the second reader. */
  async gaps(tx: Tx, application: LoanApplicationEntity, officerId: string): Promise<Gap[]> {
    const applicationId = application.id;
    const [note, records, own] = [
      await tx.findOne(InstructionNoteEntity, { applicationId }),
      await tx.find(InstructionRecordEntity, { applicationId }, { heldOn: 'ASC', id: 'ASC' }),
      await tx.findOne(InstructionScoreEntity, { applicationId, round: application.adjournments, raterId: officerId }),
    ];
    return gapsOf({ note, meetings: records.filter(({ kind }) => kind !== 'expert').length, ownScore: own !== undefined });
  }

  /** Hash of the newest figures that were sent; '' for a file without a kept plan. */
  async planHash(tx: Tx, applicationId: string): Promise<string> {
    return (await this.plans.locked(tx, applicationId))?.hash ?? '';
  }
}
