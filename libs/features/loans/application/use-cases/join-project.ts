import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { loanErrors } from '../../loans.errors.js';
import { FounderInvitationEntity } from '../../plan/entities/founder-invitation.entity.js';
import { ProjectFounderEntity } from '../../plan/entities/plan.entity.js';
import { hashOfCode } from '../../plan/invitation-code.js';
import type { InvitationLook } from '../../plan/invitation.views.js';
import { planErrors } from '../../plan/plan.errors.js';
import { PlanBook } from '../../plan/plan-book.js';
import { WriteApplication } from './write-application.js';

interface Found {
  readonly id: string;
  readonly projectId: string;
  readonly state: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

/** Somebody takes up an invitation: founder of the project from now on, with a draft of their own on the shared plan. */
@Injectable()
export class JoinProject {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly book: PlanBook,
    private readonly applications: WriteApplication,
  ) {}

  /** Throws plan.invitation_unknown, plan.invitation_over. */
  async look(code: string): Promise<InvitationLook> {
    const found = await this.find(code, this.db);
    const [names, page] = await Promise.all([
      this.people.namesOf([found.invitedBy]),
      this.db.one<{ title: string | null }>(`select content -> 'values' ->> 'projectTitle' as title from plan_page where project_id = $1 and part = 'project'`, [found.projectId]),
    ]);
    return { projectTitle: page?.title ?? '', invitedBy: names.get(found.invitedBy) ?? { ar: '', latin: '' }, expiresAt: found.expiresAt.toISOString() };
  }

  /** Gives the id of the new draft. Throws loans.profile_first, loans.application_already_open, plan.invitation_unknown, plan.invitation_over, plan.already_founder. */
  accept(actor: Actor, code: string, key: RequestKey): Promise<{ id: string }> {
    const personId = actor.personId;
    if (!personId) throw loanErrors.profile_first();
    return this.db.once(key, async (tx) => {
      const { id, projectId } = await this.find(code, tx);
      await this.book.lock(tx, projectId);
      const invitation = await tx.lock(FounderInvitationEntity, id);
      if (invitation.state !== 'open') throw planErrors.invitation_over();
      if (await tx.findOne(ProjectFounderEntity, { projectId, personId })) throw planErrors.already_founder();
      await this.applications.assertNoneOpen(tx, personId);
      await tx.change(invitation, { state: 'accepted', acceptedBy: personId });
      await this.book.join(tx, actor, projectId, personId);
      return this.applications.begin(tx, actor, { projectId, personId }, undefined);
    });
  }

  private async find(code: string, from: Reader): Promise<Found> {
    const found = await from.one<Found>(
      'select id, project_id as "projectId", state, invited_by as "invitedBy", expires_at as "expiresAt" from founder_invitation where code_hash = $1',
      [hashOfCode(code)],
    );
    if (!found) throw planErrors.invitation_unknown({}, [{ path: 'code', code: 'plan.invitation_unknown' }]);
    if (found.state !== 'open' || found.expiresAt <= this.clock.now()) throw planErrors.invitation_over({}, [{ path: 'code', code: 'plan.invitation_over' }]);
    return found;
  }
}
