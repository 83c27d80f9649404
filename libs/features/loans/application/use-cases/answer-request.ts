import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { requestMoved } from '../../loans.events.js';
import { writesFor } from '../../loans.policy.js';
import { applicationErrors } from '../application.errors.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { PaperRequestEntity, PaperRequestItemEntity } from '../entities/paper-request.entity.js';
import { itemsOf } from '../request-rows.js';

/** The founder says of one item that it is given, or why it cannot be. A paper is given by handing it in, never by a word. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, application.request_over, application.explanation_missing, application.hand_in_first. */
  execute(
    actor: Actor,
    applicationId: string,
    itemId: string,
    answer: { readonly given: boolean; readonly explanation: string },
    key: RequestKey,
  ): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, applicationId);
      assertVisible(writesFor(actor, file));
      const item = await tx.lock(PaperRequestItemEntity, itemId);
      const request = await tx.get(PaperRequestEntity, item.requestId);
      assertVisible(request.applicationId === applicationId && request.sentAt !== null);
      if (request.state !== 'open' || file.state !== 'incomplete') throw applicationErrors.request_over();
      const explanation = answer.explanation.trim();
      if (!answer.given && explanation.length < 3) throw applicationErrors.explanation_missing({}, [{ path: 'explanation', code: 'application.explanation_missing' }]);
      if (answer.given && item.code !== null) {
        const now = (await itemsOf(tx, [request.id])).find(({ id }) => id === itemId)!;
        if (now.handedIn < now.wanted) throw applicationErrors.hand_in_first();
      }
      await tx.change(item, { answer: answer.given ? 'given' : 'cannot', explanation, answeredAt: this.clock.now() });
      await tx.record(requestMoved(file, 'item_answered', request.id, actor));
      return { id: itemId };
    });
  }
}
