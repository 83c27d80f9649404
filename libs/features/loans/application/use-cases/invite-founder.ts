import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { loanErrors } from '../../loans.errors.js';
import { FounderInvitationEntity } from '../../plan/entities/founder-invitation.entity.js';
import { ProjectFounderEntity } from '../../plan/entities/plan.entity.js';
import { hashOfCode, newInvitationCode } from '../../plan/invitation-code.js';
import type { InvitationList, InvitationMade, InvitationMoved } from '../../plan/invitation.views.js';
import { planErrors } from '../../plan/plan.errors.js';
import { founderInvited, invitationWithdrawn } from '../../plan/plan.events.js';
import { PlanBook } from '../../plan/plan-book.js';
import { ApplicationPlans, isWritable } from '../application-plans.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

const DAYS = 14;
/** Founders and open invitations of one project together (network practice: 2–3 partners; a default of ours). */
export const MOST_FOUNDERS = 5;

const stateNow = ({ state, expiresAt }: FounderInvitationEntity, now: Date) => (state === 'open' && expiresAt <= now ? ('expired' as const) : state);

/** A founder asks others to join the project. The code goes from hand to hand; of it only the hash is kept, and it holds for fourteen days. */
@Injectable()
export class InviteFounder {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly book: PlanBook,
    private readonly plans: ApplicationPlans,
  ) {}

  /** Throws NotFound for somebody else's file. */
  async list(actor: Actor, applicationId: string): Promise<InvitationList> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id: applicationId });
    assertVisible(file !== null && file.personId === actor.personId);
    if (file?.projectId == null) return { items: [] };
    const rows = await this.db.source.getRepository(FounderInvitationEntity).find({ where: { projectId: file.projectId }, order: { createdAt: 'DESC', id: 'ASC' }, take: 50 });
    const now = this.clock.now();
    return { items: rows.map((row) => ({ id: row.id, name: row.name, state: stateNow(row, now), expiresAt: row.expiresAt.toISOString() })) };
  }

  /** Throws NotFound for somebody else's file, loans.not_editable, plan.too_many_founders. */
  ask(actor: Actor, applicationId: string, name: string, key: RequestKey): Promise<InvitationMade> {
    return this.db.once(key, async (tx) => {
      const file = await this.plans.lock(tx, applicationId);
      assertVisible(file.personId === actor.personId);
      if (!isWritable(file)) throw loanErrors.not_editable({ state: file.state });
      const projectId = await this.book.lock(tx, file.projectId);
      const now = this.clock.now();
      const open = (await tx.find(FounderInvitationEntity, { projectId, state: 'open' })).filter(({ expiresAt }) => expiresAt > now);
      const founders = await tx.find(ProjectFounderEntity, { projectId });
      if (founders.length + open.length >= MOST_FOUNDERS) throw planErrors.too_many_founders({ limit: MOST_FOUNDERS });
      const code = newInvitationCode();
      const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
      const id = newId();
      await tx.insert(FounderInvitationEntity, {
        id,
        projectId,
        name,
        codeHash: hashOfCode(code),
        state: 'open',
        invitedBy: file.personId,
        acceptedBy: null,
        createdAt: now,
        expiresAt,
      });
      await tx.record(founderInvited(projectId, id, actor));
      return { id, name, state: 'open', expiresAt: expiresAt.toISOString(), code };
    });
  }

  /** Throws NotFound for an invitation to a project of others, plan.invitation_over. */
  withdraw(actor: Actor, id: string, key: RequestKey): Promise<InvitationMoved> {
    return this.db.once(key, async (tx) => {
      const { projectId } = await tx.get(FounderInvitationEntity, id);
      await this.book.lock(tx, projectId);
      assertVisible(actor.personId !== undefined && (await tx.findOne(ProjectFounderEntity, { projectId, personId: actor.personId })) !== undefined);
      const invitation = await tx.lock(FounderInvitationEntity, id);
      if (invitation.state !== 'open') throw planErrors.invitation_over();
      await tx.change(invitation, { state: 'withdrawn' });
      await tx.record(invitationWithdrawn(projectId, id, actor));
      return { id, state: 'withdrawn' };
    });
  }
}
