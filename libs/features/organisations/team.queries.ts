import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { MemberRole } from './domain/organisation.js';
import { absenceNow, invitationStateOf } from './domain/team.js';
import { canAddMembers, canSeeMembers } from './organisations.policy.js';
import { OrganisationQueries } from './organisations.queries.js';
import type { InvitationView, TeamView } from './team.dto.js';

interface Absence {
  readonly id: string;
  readonly accountId: string;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}

/** The people of an organisation and its branches, on one page. */
@Injectable()
export class TeamQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationQueries,
  ) {}

  /** Throws NotFound for an organisation whose people the actor may not see. */
  async of(actor: Actor, id: string): Promise<TeamView> {
    const organisation = await this.organisations.one(actor, id);
    assertVisible(canSeeMembers(actor, id));
    const mayManage = canAddMembers(actor, id, await this.organisations.isAdmin(actor.accountId, id));
    const today = this.clock.today();
    const [members, absences, family, invitations] = await Promise.all([
      this.organisations.membersOf(id),
      this.db.query<Absence>(
        `select id, account_id as "accountId", from_day as "fromDay", to_day as "toDay" from organisation_absence where organisation_id = $1 and to_day >= $2 order by from_day, id`,
        [id, today],
      ),
      this.organisations.familyOf(id),
      mayManage ? this.invitations(id) : [],
    ]);
    return {
      ...{ organisation, parent: family.parent, branches: family.branches, invitations, mayManage, today },
      members: members.map((member) => {
        const away = absenceNow(
          absences.filter(({ accountId }) => accountId === member.accountId),
          today,
        );
        return { ...member, away: away ? { id: away.id, fromDay: away.fromDay, toDay: away.toDay, now: away.fromDay <= today } : null };
      }),
    };
  }

  private async invitations(id: string): Promise<readonly InvitationView[]> {
    const now = this.clock.now();
    const rows = await this.db.query<{ id: string; role: MemberRole; created_at: Date; expires_at: Date; used_at: Date | null; revoked_at: Date | null }>(
      'select id, role, created_at, expires_at, used_at, revoked_at from organisation_invitation where organisation_id = $1 order by created_at desc, id limit 20',
      [id],
    );
    return rows.map((row) => ({
      ...{ id: row.id, role: row.role, createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString() },
      state: invitationStateOf({ expiresAt: row.expires_at, usedAt: row.used_at, revokedAt: row.revoked_at }, now),
    }));
  }
}
