import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { HeldOffers } from '#features/offers';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { OutcomeBody } from '../candidacies.dto.js';
import { candidacyErrors } from '../candidacies.errors.js';
import { outcomeTold } from '../candidacies.events.js';
import { partsFor } from '../candidacies.policy.js';
import { type CandidacyState, refusalOfMove } from '../domain/candidacy.js';
import { moveOfAnswer, outcomeAnswers } from '../domain/outcomes.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { CandidacyOutcomeEntity } from '../entities/candidacy-outcome.entity.js';
import { MakeMove } from './make-move.js';

/** Answers the newest question: by who was asked, or by the officer who heard it. */
@Injectable()
export class TellOutcome {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly held: HeldOffers,
    private readonly makeMove: MakeMove,
  ) {}

  /** Throws NotFound, candidacies.nothing_asked, unknown_answer. */
  execute(actor: Actor, id: string, { months, answer }: OutcomeBody, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    return this.db.once(key, async (tx) => {
      const { organisationId } = await this.held.holdAlone(tx, (await tx.get(CandidacyEntity, id)).offerId);
      const candidacy = await tx.lock(CandidacyEntity, id);
      const parts = partsFor(actor, { ...candidacy, organisationId }).filter((part) => part !== 'employer');
      assertVisible(parts.length > 0);
      const question = (await tx.find(CandidacyOutcomeEntity, { candidacyId: id }, { months: 'DESC' }))[0];
      if (question?.months !== months || question.answer !== null) throw candidacyErrors.nothing_asked();
      if (!(outcomeAnswers[candidacy.kind] as readonly string[]).includes(answer))
        throw candidacyErrors.unknown_answer({}, [{ path: 'answer', code: 'candidacies.unknown_answer' }]);
      await tx.change(question, { answer, answeredAt: this.clock.now() });
      await tx.record(outcomeTold(candidacy, actor, question.id, months, answer));
      const move = moveOfAnswer(candidacy.kind, months, answer);
      if (!move || refusalOfMove(candidacy, move, parts)) return { id, state: candidacy.state };
      const { state } = await this.makeMove.within(tx, candidacy, move, actor);
      return { id, state };
    });
  }
}
