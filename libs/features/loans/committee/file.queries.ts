import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock, dayOf } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { grantedStates } from '../application/domain/application.moves.js';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { canSee } from '../loans.policy.js';
import { CommitteeDecisionEntity } from './entities/committee-decision.entity.js';
import { ExtensionEntity, LetterEntity } from './entities/paper.entity.js';
import type { CommitteeFile, ConvocationView, RecordView } from './file.views.js';
import { ReservationQueries } from './reservation.queries.js';

/** What the committee said about a file: invitation, decisions with their letters, reservations, times. */
@Injectable()
export class FileQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reservations: ReservationQueries,
  ) {}

  /** Throws NotFound for a file that the actor may not see. */
  async one(actor: Actor, id: string): Promise<CommitteeFile> {
    const file = await this.visible(actor, id);
    const own = actor.personId === file.personId;
    const decisions = await this.db.source.getRepository(CommitteeDecisionEntity).find({ where: { applicationId: id }, order: { n: 'DESC' } });
    const records = await Promise.all(decisions.map((decision) => this.recordOf(decision, own)));
    const newest = records[0];
    const granted: readonly string[] = grantedStates;
    return {
      convocation: await this.convocation(id),
      decisions: own ? records.filter(({ sentAt }) => sentAt !== null) : records,
      reviewUntil: file.state === 'rejected' && newest ? await this.reviewUntil(id, newest) : null,
      maySend: !own && can(actor, 'loans.convene') && newest !== undefined && newest.sentAt === null && decisions[0]?.itemId !== null,
      mayExtend: !own && can(actor, 'loans.convene') && granted.includes(file.state) && newest !== undefined && newest.extendedBecause === null,
    };
  }

  /** Throws NotFound. */
  async visible(actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, file) && (file.state !== 'draft' || actor.personId === file.personId));
    return file;
  }

  private async convocation(applicationId: string): Promise<ConvocationView | null> {
    const row = await this.db.one<Omit<ConvocationView, 'startsAt'> & { startsAt: Date }>(
      `select s.number as session, s.day, s.starts_at as "startsAt", s.mode, s.place, i.minutes from committee_item i join committee_session s on s.id = i.session_id
       where i.application_id = $1 and i.state = 'planned' and i.convoked_at is not null order by s.day desc, i.id limit 1`,
      [applicationId],
    );
    return row ? { ...row, startsAt: row.startsAt.toISOString() } : null;
  }

  private async recordOf(decision: CommitteeDecisionEntity, own: boolean): Promise<RecordView> {
    const [letter, extension, reservations] = await Promise.all([
      this.db.source.getRepository(LetterEntity).findOneBy({ decisionId: decision.id }),
      this.db.source.getRepository(ExtensionEntity).findOneBy({ decisionId: decision.id }),
      this.reservations.ofDecision(decision.id, own),
    ]);
    return {
      ...{ id: decision.id, kind: decision.kind, decidedOn: decision.decidedOn, amountGranted: decision.amountGranted === null ? null : toDecimal(decision.amountGranted) },
      ...{ termMonths: decision.termMonths, deferralMonths: decision.deferralMonths, purposeLines: decision.purposeLines, reasons: decision.reasons },
      ...{ questions: decision.questions, otherSchemes: decision.otherSchemes, commentForApplicant: decision.commentForApplicant, mentorRecommended: decision.mentorRecommended },
      commentInternal: own ? null : decision.commentInternal,
      votes: own ? null : { for: decision.votesFor, against: decision.votesAgainst, abstain: decision.votesAbstain, tieBroken: decision.tieBroken },
      ...{ validUntil: extension?.until ?? decision.validUntil, extendedBecause: extension?.reason ?? null, sentAt: letter?.sentAt.toISOString() ?? null, reservations },
    };
  }

  private async reviewUntil(applicationId: string, { sentAt }: RecordView): Promise<LocalDate | null> {
    const row = await this.db.one<{ days: number; used: boolean }>(
      `select r.review_days as days, exists (select 1 from committee_review where application_id = $1) as used from committee_rule r where r.valid_from <= $2 order by r.version desc limit 1`,
      [applicationId, this.clock.today()],
    );
    if (!row || row.used || !sentAt) return null;
    const until = addDays(dayOf(new Date(sentAt)), row.days);
    return until < this.clock.today() ? null : until;
  }
}
