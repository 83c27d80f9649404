import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock, dayOf } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Moved } from '../../application/application.views.js';
import { openStates } from '../../application/domain/application.moves.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { assertMayMove } from '../../application/use-cases/move-application.js';
import { committeeErrors } from '../committee.errors.js';
import { CommitteeDecisionEntity } from '../entities/committee-decision.entity.js';
import { LetterEntity, ReviewEntity } from '../entities/paper.entity.js';
import { MoveFile } from '../move-file.js';
import { ruleOn } from '../sitting.rows.js';

/** A refused applicant asks another session to look again: the same file and what is new. Once per file, within the days of the rule after the letter. */
@Injectable()
export class RequestReview {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: MoveFile,
  ) {}

  /** Throws NotFound, loans.move_not_now, committee.review_used, review_too_late, another_open. */
  execute(actor: Actor, applicationId: string, facts: string, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      assertMayMove(actor, application, 'request_review');
      await tx.query('select id from person where id = $1 for update', [application.personId]);
      const [decision] = await tx.find(CommitteeDecisionEntity, { applicationId }, { n: 'DESC' });
      if (!decision) throw committeeErrors.no_decision();
      if (await tx.findOne(ReviewEntity, { applicationId })) throw committeeErrors.review_used();
      const letter = await tx.findOne(LetterEntity, { decisionId: decision.id });
      const { reviewDays } = await ruleOn(tx, this.clock.today());
      const until = addDays(letter ? dayOf(letter.sentAt) : decision.decidedOn, reviewDays);
      if (letter && until < this.clock.today()) throw committeeErrors.review_too_late({ until });
      const others = await tx.query('select 1 from loan_application where person_id = $1 and id <> $2 and state = any($3) limit 1', [
        application.personId,
        applicationId,
        openStates,
      ]);
      if (others.length > 0) throw committeeErrors.another_open();
      await tx.insert(ReviewEntity, { id: newId(), decisionId: decision.id, applicationId, facts: facts.trim(), at: this.clock.now() });
      const moved = await this.files.move(tx, actor, application, 'request_review', { reason: facts.trim() });
      return { id: applicationId, state: moved.state };
    });
  }
}
