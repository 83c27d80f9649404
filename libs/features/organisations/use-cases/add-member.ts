import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, readEmail } from '#features/accounts';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { MemberRole } from '../domain/organisation.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { organisationErrors } from '../organisations.errors.js';
import { memberAdded } from '../organisations.events.js';
import { canAddMembers } from '../organisations.policy.js';
import { OrganisationQueries } from '../organisations.queries.js';

export interface MemberWish {
  readonly email?: string | undefined;
  readonly accountId?: string | undefined;
  readonly role: MemberRole;
}

/** Lets an account speak for an organisation, or changes its role there. */
@Injectable()
export class AddMember {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly queries: OrganisationQueries,
  ) {}

  /** Throws NotFound when the actor may not add members there, organisations.member_unknown. */
  async execute(actor: Actor, organisationId: string, wish: MemberWish): Promise<void> {
    assertVisible(canAddMembers(actor, organisationId, await this.queries.isAdmin(actor.accountId, organisationId)));
    const accountId = await this.accountOf(wish);
    if (!accountId) throw organisationErrors.member_unknown({}, [{ path: wish.accountId ? 'accountId' : 'email', code: 'organisations.member_unknown' }]);
    await this.db.transaction(async (tx) => {
      await tx.lock(OrganisationEntity, organisationId);
      await tx.query(
        'insert into organisation_member (organisation_id, account_id, role, since) values ($1, $2, $3, $4) on conflict (organisation_id, account_id) do update set role = excluded.role',
        [organisationId, accountId, wish.role, this.clock.now()],
      );
      await tx.record(memberAdded(organisationId, accountId, wish.role, actor));
    });
  }

  private async accountOf({ accountId, email }: MemberWish): Promise<string | undefined> {
    if (accountId) return (await this.accounts.rolesOf(accountId)) && accountId;
    const address = email && readEmail(email);
    return address ? this.accounts.idOfEmail(address) : undefined;
  }
}
