import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { FundEntity } from '../fund/entities/ledger.entity.js';
import type { Seated } from './domain/sitting.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';
import { ItemEntity, SessionEntity } from './entities/session.entity.js';
import { seatedAt } from './sitting.rows.js';

/** An item with all that is locked for it, and who sits round it. */
export interface AtHand {
  readonly item: ItemEntity;
  readonly session: SessionEntity;
  readonly application: LoanApplicationEntity;
  readonly rule: CommitteeRuleEntity;
  readonly members: readonly Seated[];
}

/** Takes an item into hand in the order of locks of the house: fund → application → session → item. */
@Injectable()
export class ItemsAtHand {
  constructor(private readonly people: PeopleQueries) {}

  /** For acts that move the file; with the fund when money may be promised. Throws NotFound. */
  async whole(tx: Tx, itemId: string, withFund: boolean): Promise<AtHand> {
    const { applicationId, sessionId } = await tx.get(ItemEntity, itemId);
    if (withFund) await tx.lock(FundEntity, (await tx.get(LoanApplicationEntity, applicationId)).fundId);
    const application = await tx.lock(LoanApplicationEntity, applicationId);
    const session = await tx.lock(SessionEntity, sessionId);
    const item = await tx.lock(ItemEntity, itemId);
    return { item, session, application, rule: await tx.get(CommitteeRuleEntity, session.ruleId), members: await this.seated(tx, item, session, application) };
  }

  /** For a member's own act: only the item is kept, so that members do not wait for each other longer than a moment. Throws NotFound. */
  async item(tx: Tx, itemId: string): Promise<AtHand> {
    return this.around(tx, await tx.lock(ItemEntity, itemId));
  }

  /** For a screen: nothing is locked. Throws NotFound. */
  async look(tx: Tx, itemId: string): Promise<AtHand> {
    return this.around(tx, await tx.get(ItemEntity, itemId));
  }

  private async around(tx: Tx, item: ItemEntity): Promise<AtHand> {
    const session = await tx.get(SessionEntity, item.sessionId);
    const application = await tx.get(LoanApplicationEntity, item.applicationId);
    return { item, session, application, rule: await tx.get(CommitteeRuleEntity, session.ruleId), members: await this.seated(tx, item, session, application) };
  }

  private async seated(tx: Tx, item: ItemEntity, session: SessionEntity, application: LoanApplicationEntity): Promise<readonly Seated[]> {
    const applicant = await this.people.accountOf(application.personId, tx);
    const barred = [applicant, application.officerAccountId, item.presenterAccountId].filter((id): id is string => typeof id === 'string');
    return seatedAt(tx, { sessionId: session.id, itemId: item.id, day: session.day, barred });
  }
}
