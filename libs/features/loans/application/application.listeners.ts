import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { assistanceStands } from './domain/counter.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';
import { AssistFile } from './use-cases/assist-file.js';

/** Whoever took the own profile over writes alone from then on. */
@Injectable()
export class ApplicationListeners {
  constructor(private readonly assist: AssistFile) {}

  @On('people.person_claimed')
  async personClaimed(event: StoredEvent, tx: Tx): Promise<void> {
    const personId = String(event.payload.personId);
    const actor = { accountId: event.actorId, roles: [], organisationIds: [], personId };
    for (const file of (await tx.lockAll(LoanApplicationEntity, { personId })).filter(assistanceStands)) await this.assist.over(tx, actor, file);
  }
}
