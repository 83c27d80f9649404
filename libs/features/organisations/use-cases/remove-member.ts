import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { MemberRole } from '../domain/organisation.js';
import { leavesAnAdmin } from '../domain/team.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { organisationErrors } from '../organisations.errors.js';
import { memberRemoved } from '../organisations.events.js';
import { canAddMembers } from '../organisations.policy.js';
import { OrganisationQueries } from '../organisations.queries.js';

/** Somebody speaks for the organisation no more: removed by an administrator of it, or gone of their own accord. Their keys end to speak for it with them. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly db: Db,
    private readonly queries: OrganisationQueries,
  ) {}

  /** Throws NotFound, organisations.last_admin. */
  async execute(actor: Actor, organisationId: string, accountId: string): Promise<void> {
    const manages = canAddMembers(actor, organisationId, await this.queries.isAdmin(actor.accountId, organisationId));
    assertVisible(manages || (accountId === actor.accountId && actor.organisationIds.includes(organisationId)));
    await this.db.transaction(async (tx) => {
      await tx.lock(OrganisationEntity, organisationId);
      const members = await tx.query<{ accountId: string; role: MemberRole }>(
        `select account_id as "accountId", role from organisation_member where organisation_id = $1 order by account_id`,
        [organisationId],
      );
      assertVisible(members.some((member) => member.accountId === accountId));
      if (!leavesAnAdmin(members, accountId)) throw organisationErrors.last_admin();
      await tx.query('delete from organisation_member where organisation_id = $1 and account_id = $2', [organisationId, accountId]);
      await tx.query('delete from organisation_absence where organisation_id = $1 and account_id = $2', [organisationId, accountId]);
      await tx.record(memberRemoved(organisationId, accountId, actor));
    });
  }
}
