import { Injectable } from '@nestjs/common';
import { addDays, localDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { applicationMoves } from '../../application/domain/application.moves.js';
import { grantKinds, missingParts } from '../../application/domain/decision.js';
import type { Moved } from '../../application/application.views.js';
import { committeeErrors } from '../committee.errors.js';
import { itemEnded } from '../committee.events.js';
import type { DecisionBody } from '../decision.dto.js';
import { kindsAfter } from '../domain/ballot.js';
import { type Result, resultOf } from '../domain/sitting.js';
import { CommitteeDecisionEntity } from '../entities/committee-decision.entity.js';
import { ReservationEntity } from '../entities/reservation.entity.js';
import { GrantCheck } from '../grant-check.js';
import { type AtHand, ItemsAtHand } from '../item-at-hand.js';
import { assertNotOwn, MoveFile } from '../move-file.js';

/** Closes the vote on a file and writes the decision down, once: whoever votes a moment later is refused (trust R-08). A grant is a promise of the fund, checked under its lock. */
@Injectable()
export class CloseItem {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: ItemsAtHand,
    private readonly files: MoveFile,
    private readonly grants: GrantCheck,
  ) {}

  /** Throws NotFound, committee.item_not_now, move_not_yours, no_quorum, not_unanimous, vote_says_otherwise, decision_incomplete, purpose_lines_wrong; loans.amount_above_ceiling, fund_exhausted. */
  async execute(actor: Actor, itemId: string, body: DecisionBody, key: RequestKey): Promise<Moved> {
    assertWhole(body);
    await this.grants.assertKnownSchemes(body.otherSchemes);
    return this.db.once(key, async (tx) => {
      const at = await this.items.whole(tx, itemId, true);
      const result = resultOf(at.members, at.session.kind, at.rule);
      this.assertMayClose(actor, at, result);
      assertAgrees(body, at, result);
      const terms = grantKinds.includes(body.kind) ? await this.grants.termsOf(tx, at.application, body) : null;
      const decision = await this.write(tx, actor, at, body, result, terms);
      await this.reserve(tx, at, decision, body);
      const adjourned = body.kind === 'adjourn' ? { adjournments: at.application.adjournments + 1 } : {};
      await this.files.move(tx, actor, at.application, body.kind, { seat: ['committee'], patch: adjourned });
      await tx.change(at.item, { state: 'decided', endedAt: this.clock.now() });
      await tx.record(itemEnded(itemId, actor, 'decided'));
      return { id: at.application.id, state: applicationMoves[body.kind].to };
    });
  }

  private assertMayClose(actor: Actor, { item, session, application, members }: AtHand, { presidingId }: Result): void {
    assertNotOwn(actor, application);
    const leads = members.some(({ id, accountId }) => id === presidingId && accountId === actor.accountId);
    if (!leads && !can(actor, 'loans.convene')) throw committeeErrors.move_not_yours();
    if (session.state !== 'open' || item.state !== 'heard') throw committeeErrors.item_not_now();
  }

  private async write(tx: Tx, actor: Actor, at: AtHand, body: DecisionBody, { tally }: Result, terms: Awaited<ReturnType<GrantCheck['termsOf']>> | null): Promise<string> {
    const id = newId();
    const today = this.clock.today();
    await tx.insert(CommitteeDecisionEntity, {
      ...{ id, applicationId: at.application.id, itemId: at.item.id, kind: body.kind },
      ...{ amountGranted: terms?.amount ?? null, termMonths: terms?.termMonths ?? null, deferralMonths: terms?.deferralMonths ?? null },
      ...{ purposeLines: terms?.purposeLines ?? [], reasons: body.reasons, questions: body.questions, otherSchemes: body.otherSchemes },
      ...{ commentForApplicant: body.commentForApplicant.trim(), commentInternal: body.commentInternal.trim(), mentorRecommended: body.mentorRecommended },
      ...{ votesFor: tally.for, votesAgainst: tally.against, votesAbstain: tally.abstain, tieBroken: tally.tieBroken },
      ...{ validUntil: terms ? addDays(today, terms.validityDays) : null, decidedOn: today, decidedBy: actor.accountId, at: this.clock.now() },
    });
    return id;
  }

  private async reserve(tx: Tx, { application }: AtHand, decisionId: string, body: DecisionBody): Promise<void> {
    if (body.kind !== 'approve_with_reservations') return;
    const early = body.reservations.flatMap(({ dueOn }, i) => (dueOn < this.clock.today() ? [{ path: `reservations.${i}.dueOn`, code: 'committee.reservation_day_wrong' }] : []));
    if (early.length > 0) throw committeeErrors.reservation_day_wrong({}, early);
    await tx.insert(
      ReservationEntity,
      body.reservations.map((one, i) => ({
        ...{ id: newId(), decisionId, applicationId: application.id, position: i + 1, text: one.text.trim(), category: one.category, kind: one.kind },
        ...{ dueOn: localDate(one.dueOn), evidenceCode: one.evidenceCode, state: 'open' as const, evidence: '', refusal: '' },
      })),
    );
  }
}

function assertWhole(body: DecisionBody): void {
  const missing = missingParts(body);
  if (missing.length > 0)
    throw committeeErrors.decision_incomplete(
      {},
      missing.map((path) => ({ path, code: 'platform.field.is_not_empty' })),
    );
}

/** The record may say only what the vote said. */
function assertAgrees(body: DecisionBody, { session, application, rule }: AtHand, { quorum, tally }: Result): void {
  if (tally.outcome === 'not_unanimous' && session.kind === 'written') throw committeeErrors.not_unanimous();
  if (quorum.gaps.length > 0) throw committeeErrors.no_quorum({ present: quorum.present, needed: rule.minPresent, colleges: quorum.colleges, neededColleges: rule.minColleges });
  if (!kindsAfter(tally.outcome, application.adjournments < rule.maxAdjournments).includes(body.kind))
    throw committeeErrors.vote_says_otherwise({ for: tally.for, against: tally.against }, [
      { path: 'kind', code: 'committee.vote_says_otherwise', params: { for: tally.for, against: tally.against } },
    ]);
}
