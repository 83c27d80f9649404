import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import type { SexWish } from '../domain/mentor.js';
import { MentorNeedEntity } from '../entities/mentor.entity.js';
import { needTold } from '../mentoring.events.js';

export interface NeedTold {
  readonly functions: string[];
  readonly slots: string[];
  readonly sexWish: SexWish;
  readonly note: string;
}

/** Order of the matching, which knows the loan: writes down what the officer heard the firm needs. Said again it replaces what was said. */
@Injectable()
export class WriteNeed {
  async within(tx: Tx, actor: Actor, loan: { readonly id: string; readonly personId: string }, told: NeedTold): Promise<void> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    const known = await tx.findOne(MentorNeedEntity, { loanId: loan.id });
    if (known) await tx.change(known, { ...told });
    else await tx.insert(MentorNeedEntity, { id: newId(), loanId: loan.id, personId: loan.personId, ...told, replacedAt: null });
    await tx.record(needTold(loan.id, loan.personId, actor));
  }
}
