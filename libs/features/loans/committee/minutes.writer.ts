import { Injectable } from '@nestjs/common';
import { toDecimal } from '#kernel/money';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import type { MinutesContent, MinutesItem } from './domain/papers.js';
import { resultOf } from './domain/sitting.js';
import { ConflictEntity } from './entities/ballot.entity.js';
import { CommitteeDecisionEntity } from './entities/committee-decision.entity.js';
import { ReservationEntity } from './entities/reservation.entity.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';
import { ItemEntity, SessionEntity } from './entities/session.entity.js';
import { ItemsAtHand } from './item-at-hand.js';
import { seatedAt } from './sitting.rows.js';

type NameOf = (accountId: string) => string;

/** Writes down what happened in a session, from its rows; names as they are on that day. */
@Injectable()
export class MinutesWriter {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly people: PeopleQueries,
    private readonly items: ItemsAtHand,
  ) {}

  async contentOf(tx: Tx, session: SessionEntity): Promise<MinutesContent> {
    const seated = await seatedAt(tx, { sessionId: session.id, itemId: session.id, day: session.day, barred: [] });
    const names = await this.accounts.namesOf(
      seated.map(({ accountId }) => accountId),
      tx,
    );
    const nameOf: NameOf = (id) => names.get(id)?.displayName || names.get(id)?.address || '';
    const items = await tx.find(ItemEntity, { sessionId: session.id }, { position: 'ASC', id: 'ASC' });
    const told: MinutesItem[] = [];
    for (const item of items) told.push(await this.itemOf(tx, session, item, nameOf));
    return {
      ...{ session: session.number, kind: session.kind, day: session.day, place: session.place },
      ...{ openedAt: session.openedAt?.toISOString() ?? '', closedAt: session.closedAt?.toISOString() ?? '' },
      ruleVersion: (await tx.get(CommitteeRuleEntity, session.ruleId)).version,
      members: seated.map(({ accountId, college, chair, presence }) => ({ name: nameOf(accountId), college, chair, presence: presence ?? 'absent' })),
      ...{ items: told, addendum: '', addsTo: '' },
    };
  }

  private async itemOf(tx: Tx, session: SessionEntity, item: ItemEntity, nameOf: NameOf): Promise<MinutesItem> {
    const file = await tx.get(LoanApplicationEntity, item.applicationId);
    const applicant = (await this.people.namesOf([file.personId], tx)).get(file.personId);
    const { members, rule } = await this.items.item(tx, item.id);
    const conflicts = await tx.find(ConflictEntity, { itemId: item.id, recused: true }, { id: 'ASC' });
    const name = (mandateId: string): string => nameOf(members.find(({ id }) => id === mandateId)?.accountId ?? '');
    const decided = item.state === 'decided';
    return {
      ...{ number: file.number, applicant: { ar: applicant?.ar ?? '', latin: applicant?.latin ?? '' }, project: file.projectTitle, asked: toDecimal(file.amount) },
      ...{ state: item.state as MinutesItem['state'], because: item.endedBecause },
      quorum: decided ? resultOf(members, session.kind, rule).quorum : null,
      votes: members.flatMap(({ id, choice }) => (choice ? [{ member: name(id), choice }] : [])),
      recused: conflicts.map(({ mandateId, reason }) => ({ member: name(mandateId), reason })),
      decision: decided ? await this.decisionOf(tx, item) : null,
    };
  }

  private async decisionOf(tx: Tx, item: ItemEntity): Promise<MinutesItem['decision']> {
    const decision = await tx.findOne(CommitteeDecisionEntity, { itemId: item.id });
    if (!decision) return null;
    const reservations = await tx.find(ReservationEntity, { decisionId: decision.id }, { position: 'ASC' });
    return {
      ...{ kind: decision.kind, amountGranted: decision.amountGranted === null ? null : toDecimal(decision.amountGranted) },
      ...{ termMonths: decision.termMonths, deferralMonths: decision.deferralMonths, reasons: decision.reasons, comment: decision.commentForApplicant },
      ...{ questions: decision.questions, tieBroken: decision.tieBroken, mentorRecommended: decision.mentorRecommended },
      reservations: reservations.map(({ text, kind, dueOn }) => ({ text, kind, dueOn })),
    };
  }
}
