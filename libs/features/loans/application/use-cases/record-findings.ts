import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { loanErrors } from '../../loans.errors.js';
import { findingsRecorded } from '../../loans.events.js';
import { canSee, partsFor } from '../../loans.policy.js';
import { finalStates } from '../domain/application.moves.js';
import { type FindingFact, findingFacts } from '../domain/findings.js';
import { FindingEntity } from '../entities/finding.entity.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

/** Writes what an officer found out. Nobody does it for a file of their own, and nothing is found out about a file that has ended. */
@Injectable()
export class RecordFindings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, Forbidden, loans.not_editable. */
  async execute(actor: Actor, id: string, found: Partial<Record<FindingFact, string>>, key: RequestKey): Promise<void> {
    await this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, id);
      assertVisible(canSee(actor, application) && application.state !== 'draft');
      assertAllowed(partsFor(actor, application).includes('officer'));
      if (finalStates.includes(application.state)) throw loanErrors.not_editable({ state: application.state });
      const facts = findingFacts.filter((fact) => found[fact] !== undefined);
      await tx.insert(
        FindingEntity,
        facts.map((fact) => ({ id: newId(), applicationId: id, fact, value: found[fact] ?? '', recordedBy: actor.accountId, at: this.clock.now() })),
      );
      await tx.record(findingsRecorded(application, facts, actor));
      return null;
    });
  }
}
