import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { grantKinds } from '../../application/domain/decision.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { committeeErrors } from '../committee.errors.js';
import { decisionSent } from '../committee.events.js';
import type { LetterContent } from '../domain/papers.js';
import { CommitteeDecisionEntity } from '../entities/committee-decision.entity.js';
import { LetterEntity } from '../entities/paper.entity.js';
import { ReservationEntity } from '../entities/reservation.entity.js';
import { CommitteeRuleEntity } from '../entities/rule.entity.js';
import { ItemEntity, SessionEntity } from '../entities/session.entity.js';
import { hashOfPaper } from '../paper-hash.js';
import { assertNotOwn, MoveFile } from '../move-file.js';

/** Tells the applicant the decision: the letter is written once, word for word, with reasons, reservations and the last day to answer. A grant becomes `notified`. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: MoveFile,
    private readonly people: PeopleQueries,
  ) {}

  /** Throws NotFound, committee.no_decision, letter_sent. */
  async execute(actor: Actor, applicationId: string, key: RequestKey): Promise<{ id: string; letterId: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      assertNotOwn(actor, application);
      const [decision] = await tx.find(CommitteeDecisionEntity, { applicationId }, { n: 'DESC' });
      if (!decision?.itemId) throw committeeErrors.no_decision();
      if (await tx.findOne(LetterEntity, { decisionId: decision.id })) throw committeeErrors.letter_sent();
      const moves = grantKinds.includes(decision.kind);
      const moved = moves ? await this.files.move(tx, actor, application, 'notify') : application;
      const content = await this.contentOf(tx, application, decision);
      const letterId = newId();
      await tx.insert(LetterEntity, {
        id: letterId,
        decisionId: decision.id,
        applicationId,
        content,
        hash: hashOfPaper(content),
        sentBy: actor.accountId,
        sentAt: this.clock.now(),
      });
      await tx.record(decisionSent(applicationId, application.personId, letterId, actor));
      return { id: applicationId, letterId, state: moved.state };
    });
  }

  private async contentOf(tx: Tx, application: LoanApplicationEntity, decision: CommitteeDecisionEntity): Promise<LetterContent> {
    const item = await tx.get(ItemEntity, decision.itemId ?? '');
    const session = await tx.get(SessionEntity, item.sessionId);
    const rule = await tx.get(CommitteeRuleEntity, session.ruleId);
    const reservations = await tx.find(ReservationEntity, { decisionId: decision.id }, { position: 'ASC' });
    const names = (await this.people.namesOf([application.personId], tx)).get(application.personId);
    const today = this.clock.today();
    const answerBy =
      decision.kind === 'adjourn' ? addDays(decision.decidedOn, rule.comebackDays) : decision.kind === 'reject' ? addDays(today, rule.reviewDays) : decision.validUntil;
    return {
      ...{ kind: decision.kind, number: application.number, applicant: { ar: names?.ar ?? '', latin: names?.latin ?? '' }, project: application.projectTitle },
      ...{ session: session.number, decidedOn: decision.decidedOn, sentOn: today },
      ...{ amountGranted: decision.amountGranted === null ? null : toDecimal(decision.amountGranted), termMonths: decision.termMonths, deferralMonths: decision.deferralMonths },
      ...{ validUntil: decision.validUntil, purposeLines: decision.purposeLines, mentorRecommended: decision.mentorRecommended },
      reservations: reservations.map(({ text, kind, dueOn }) => ({ text, kind, dueOn })),
      ...{ reasons: decision.reasons, comment: decision.commentForApplicant, questions: decision.questions, otherSchemes: decision.otherSchemes, answerBy },
    };
  }
}
