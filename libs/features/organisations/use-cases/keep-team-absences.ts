import { Injectable } from '@nestjs/common';
import { isBefore } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { OrganisationAbsenceEntity } from '../entities/team.entity.js';
import { organisationErrors } from '../organisations.errors.js';
import { absenceMoved } from '../organisations.events.js';
import { canAddMembers } from '../organisations.policy.js';
import { OrganisationQueries } from '../organisations.queries.js';
import type { AbsenceMade, TeamAbsenceBody } from '../team.dto.js';

/** Says when somebody of the organisation is away, so that colleagues know whom to ask: oneself, or an administrator of it. */
@Injectable()
export class KeepTeamAbsences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queries: OrganisationQueries,
  ) {}

  /** Throws NotFound, organisations.days_wrong at the field, absence_twice, member_unknown. */
  async add(actor: Actor, organisationId: string, { fromDay, toDay, ...wish }: TeamAbsenceBody): Promise<AbsenceMade> {
    const accountId = wish.accountId ?? actor.accountId;
    await this.assertMay(actor, organisationId, accountId);
    if (isBefore(toDay, fromDay) || isBefore(toDay, this.clock.today())) throw organisationErrors.days_wrong({}, [{ path: 'toDay', code: 'organisations.days_wrong' }]);
    return this.db.transaction(async (tx) => {
      await tx.lock(OrganisationEntity, organisationId);
      if (!(await tx.one('select 1 from organisation_member where organisation_id = $1 and account_id = $2', [organisationId, accountId])))
        throw organisationErrors.member_unknown({}, [{ path: 'accountId', code: 'organisations.member_unknown' }]);
      const overlap = await tx.one('select 1 from organisation_absence where organisation_id = $1 and account_id = $2 and from_day <= $4 and to_day >= $3', [
        ...[organisationId, accountId, fromDay, toDay],
      ]);
      if (overlap) throw organisationErrors.absence_twice({}, [{ path: 'fromDay', code: 'organisations.absence_twice' }]);
      const id = newId();
      await tx.insert(OrganisationAbsenceEntity, { id, organisationId, accountId, fromDay, toDay, recordedBy: actor.accountId, at: this.clock.now() });
      await tx.record(absenceMoved(organisationId, id, 'add', actor));
      return { id };
    });
  }

  /** Throws NotFound. */
  async remove(actor: Actor, organisationId: string, id: string): Promise<void> {
    const known = await this.db.one<{ accountId: string }>('select account_id as "accountId" from organisation_absence where id = $1 and organisation_id = $2', [
      id,
      organisationId,
    ]);
    assertVisible(known !== undefined);
    await this.assertMay(actor, organisationId, known!.accountId);
    await this.db.transaction(async (tx) => {
      await tx.lock(OrganisationAbsenceEntity, id);
      await tx.remove(OrganisationAbsenceEntity, { id });
      await tx.record(absenceMoved(organisationId, id, 'remove', actor));
    });
  }

  private async assertMay(actor: Actor, organisationId: string, accountId: string): Promise<void> {
    const own = accountId === actor.accountId && actor.organisationIds.includes(organisationId);
    assertVisible(own || canAddMembers(actor, organisationId, await this.queries.isAdmin(actor.accountId, organisationId)));
  }
}
