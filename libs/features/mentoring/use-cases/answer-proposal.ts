import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { hasRoom } from '../domain/mentor.js';
import { proposalMoves } from '../domain/proposal.moves.js';
import { MentorEntity, MentorProposalEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorshipAccepted, proposalDeclined, proposalSuperseded } from '../mentoring.events.js';

/** The mentor's answer. Two accepts at once on the last place: the lock of the mentor and of the firm's proposals lets one win. */
@Injectable()
export class AnswerProposal {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, mentoring.already_answered, mentoring.no_room. */
  accept(actor: Actor, proposalId: string, key: RequestKey): Promise<{ id: string; mentorshipId: string }> {
    return this.db.once(key, async (tx) => {
      const { mentor, proposal } = await this.locked(tx, actor, proposalId, 'accept');
      const [load] = await tx.query<{ n: number }>("select count(*)::int as n from mentorship where mentor_id = $1 and state = 'active'", [mentor.id]);
      if (!hasRoom(mentor, load?.n ?? 0)) throw mentoringErrors.no_room({ capacity: mentor.capacity });
      const now = this.clock.now();
      await tx.change(proposal, { state: 'accepted', answeredAt: now });
      const mentorshipId = newId();
      await tx.insert(MentorshipEntity, {
        id: mentorshipId,
        mentorId: mentor.id,
        personId: proposal.personId,
        loanId: proposal.loanId,
        proposalId,
        state: 'active',
        startedOn: this.clock.today(),
      });
      await tx.record(mentorshipAccepted(proposal, mentorshipId, actor));
      for (const other of await tx.lockAll(MentorProposalEntity, { loanId: proposal.loanId, state: 'proposed' })) {
        await tx.change(other, { state: 'superseded', answeredAt: now });
        await tx.record(proposalSuperseded(other, actor));
      }
      return { id: proposalId, mentorshipId };
    });
  }

  /** Throws NotFound, mentoring.already_answered. Declining costs nothing and is not counted against anybody. */
  decline(actor: Actor, proposalId: string, reason: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { proposal } = await this.locked(tx, actor, proposalId, 'decline');
      await tx.change(proposal, { state: 'declined', answeredAt: this.clock.now(), declineReason: reason });
      await tx.record(proposalDeclined(proposal, actor, reason));
      return { id: proposalId };
    });
  }

  private async locked(tx: Tx, actor: Actor, proposalId: string, move: 'accept' | 'decline'): Promise<{ mentor: MentorEntity; proposal: MentorProposalEntity }> {
    const seen = await tx.get(MentorProposalEntity, proposalId);
    // firm → mentor → proposal: the same order for everybody who answers
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [seen.loanId]);
    const mentor = await tx.lock(MentorEntity, seen.mentorId);
    assertVisible(actor.personId === mentor.personId);
    const proposal = await tx.lock(MentorProposalEntity, proposalId);
    if (refusalOf(proposalMoves, move, proposal.state, 'mentor')) throw mentoringErrors.already_answered({ state: proposal.state });
    return { mentor, proposal };
  }
}
