import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { GrantRole } from '#features/accounts';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import type { MemberRole } from '../domain/organisation.js';
import { INVITATION_DAYS, invitationStateOf } from '../domain/team.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { OrganisationInvitationEntity } from '../entities/team.entity.js';
import { organisationErrors } from '../organisations.errors.js';
import { invitationMoved, memberAdded } from '../organisations.events.js';
import { canAddMembers } from '../organisations.policy.js';
import { OrganisationQueries } from '../organisations.queries.js';
import type { InvitationLook, InvitationMade, InvitationTaken } from '../team.dto.js';

const DAY_MS = 24 * 3600 * 1000;
const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Lets a colleague in by a link that works once: made, withdrawn, looked at, accepted. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationQueries,
    private readonly grant: GrantRole,
  ) {}

  /** Gives the secret of the link, this once. Throws NotFound when the actor may not add members there. */
  async invite(actor: Actor, organisationId: string, role: MemberRole): Promise<InvitationMade> {
    await this.assertManages(actor, organisationId);
    const [id, token, now] = [newId(), randomBytes(24).toString('base64url'), this.clock.now()];
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    await this.db.transaction(async (tx) => {
      await tx.lock(OrganisationEntity, organisationId);
      await tx.insert(OrganisationInvitationEntity, { id, organisationId, tokenHash: hash(token), role, madeBy: actor.accountId, createdAt: now, expiresAt });
      await tx.record(invitationMoved(organisationId, id, 'invite', actor));
    });
    return { id, token, expiresAt: expiresAt.toISOString() };
  }

  /** The link opens nothing any more. Throws NotFound, organisations.invitation_gone when it was used already. */
  async withdraw(actor: Actor, organisationId: string, id: string): Promise<void> {
    await this.assertManages(actor, organisationId);
    await this.db.transaction(async (tx) => {
      const invitation = await tx.lock(OrganisationInvitationEntity, id);
      assertVisible(invitation.organisationId === organisationId);
      if (invitation.usedAt) throw organisationErrors.invitation_gone();
      await tx.change(invitation, { revokedAt: invitation.revokedAt ?? this.clock.now() });
      await tx.record(invitationMoved(organisationId, id, 'withdraw', actor));
    });
  }

  /** Whoever has the link reads where it leads. Throws NotFound, organisations.invitation_gone. */
  async look(token: string): Promise<InvitationLook> {
    const { organisationId, role, expiresAt } = await this.found(token, this.db);
    const name = (await this.organisations.nameOf([organisationId])).get(organisationId);
    return { organisation: name ?? { ar: '', fr: '' }, role, expiresAt: expiresAt.toISOString() };
  }

  /** The account speaks for the organisation from now on, and may publish. Throws NotFound, organisations.invitation_gone, already_member. */
  async accept(actor: Actor, token: string): Promise<InvitationTaken> {
    return this.db.transaction(async (tx) => {
      const { id } = await this.found(token, tx);
      const invitation = await tx.lock(OrganisationInvitationEntity, id);
      if (invitationStateOf(invitation, this.clock.now()) !== 'open') throw organisationErrors.invitation_gone();
      const { organisationId, role } = invitation;
      const added = await tx.query(
        'insert into organisation_member (organisation_id, account_id, role, since) values ($1, $2, $3, $4) on conflict (organisation_id, account_id) do nothing returning 1',
        [organisationId, actor.accountId, role, this.clock.now()],
      );
      if (added.length === 0) throw organisationErrors.already_member();
      await this.grant.within(tx, actor, 'agency');
      await tx.change(invitation, { usedAt: this.clock.now(), usedBy: actor.accountId });
      await tx.record(memberAdded(organisationId, actor.accountId, role, actor));
      return { organisationId };
    });
  }

  private async found(token: string, from: Reader): Promise<{ id: string; organisationId: string; role: MemberRole; expiresAt: Date }> {
    const row = await from.one<{ id: string; organisationId: string; role: MemberRole; expiresAt: Date; usedAt: Date | null; revokedAt: Date | null }>(
      `select i.id, i.organisation_id as "organisationId", i.role, i.expires_at as "expiresAt", i.used_at as "usedAt", i.revoked_at as "revokedAt"
       from organisation_invitation i join organisation o on o.id = i.organisation_id where i.token_hash = $1 and o.state = 'active'`,
      [hash(token)],
    );
    assertVisible(row !== undefined);
    if (invitationStateOf(row!, this.clock.now()) !== 'open') throw organisationErrors.invitation_gone();
    return row!;
  }

  private async assertManages(actor: Actor, organisationId: string): Promise<void> {
    assertVisible(canAddMembers(actor, organisationId, await this.organisations.isAdmin(actor.accountId, organisationId)));
  }
}
