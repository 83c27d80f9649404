import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { grantedStates } from '../../application/domain/application.moves.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { committeeErrors } from '../committee.errors.js';
import { grantExtended } from '../committee.events.js';
import { ExtensionEntity } from '../entities/paper.entity.js';
import { grantOf } from '../grants.js';
import { assertNotOwn } from '../move-file.js';
import { ruleOn } from '../sitting.rows.js';

/** A grant lives longer, once, for a reason (handbook 1.2). */
@Injectable()
export class ExtendGrant {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** `days` after the last day that was told. Throws NotFound, committee.no_decision, extension_used, extension_too_long. */
  execute(actor: Actor, applicationId: string, wish: { readonly days: number; readonly reason: string }, key: RequestKey): Promise<{ id: string; until: LocalDate }> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      assertNotOwn(actor, application);
      const grant = await grantOf(tx, applicationId);
      const open: readonly string[] = grantedStates;
      if (!grant || !open.includes(application.state)) throw committeeErrors.no_decision();
      if (await tx.findOne(ExtensionEntity, { decisionId: grant.decision.id })) throw committeeErrors.extension_used();
      const { extensionDays } = await ruleOn(tx, this.clock.today());
      if (wish.days > extensionDays)
        throw committeeErrors.extension_too_long({ longest: extensionDays }, [{ path: 'days', code: 'committee.extension_too_long', params: { longest: extensionDays } }]);
      const until = addDays(grant.validUntil, wish.days);
      await tx.insert(ExtensionEntity, { id: newId(), decisionId: grant.decision.id, until, reason: wish.reason.trim(), grantedBy: actor.accountId, at: this.clock.now() });
      await tx.record(grantExtended(applicationId, actor, until, wish.reason));
      return { id: applicationId, until };
    });
  }
}
