import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { charterLaid } from '../charter.events.js';
import { CHARTER_VERSION } from '../domain/charter.js';
import { hasRoom } from '../domain/mentor.js';
import { type ProposalMove, proposalMoves } from '../domain/proposal.moves.js';
import { CharterEntity } from '../entities/charter.entity.js';
import { MentorEntity, MentorProposalEntity, MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { mentorshipAccepted, proposalDeclined, proposalSuperseded, proposalTaken } from '../mentoring.events.js';
import { forbid } from './forbid-pair.js';

/** Both say yes: the mentor first, then the founder. Two accepts at once on the last place: the lock of the mentor and of the firm's proposals lets one win. */
@Injectable()
export class AnswerProposal {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The mentor takes the firm; the place is kept until the founder answers. Throws NotFound, mentoring.already_answered, mentoring.no_room. */
  accept(actor: Actor, proposalId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { mentor, proposal } = await this.locked(tx, actor, proposalId, 'accept');
      if (!hasRoom(mentor, await loadOf(tx, mentor.id))) throw mentoringErrors.no_room({ capacity: mentor.capacity });
      await tx.change(proposal, { state: 'taken', answeredAt: this.clock.now() });
      await tx.record(proposalTaken(proposal, actor));
      for (const other of await tx.lockAll(MentorProposalEntity, { loanId: proposal.loanId, state: 'proposed' })) {
        await tx.change(other, { state: 'superseded', answeredAt: this.clock.now() });
        await tx.record(proposalSuperseded(other, actor));
      }
      return { id: proposalId };
    });
  }

  /** The founder says yes to the mentor who took the firm: the charter is laid before the three who sign it. Throws NotFound, mentoring.already_answered, mentoring.no_room. */
  confirm(actor: Actor, proposalId: string, key: RequestKey): Promise<{ id: string; mentorshipId: string }> {
    return this.db.once(key, async (tx) => {
      const { mentor, proposal } = await this.locked(tx, actor, proposalId, 'confirm');
      if (!hasRoom(mentor, (await loadOf(tx, mentor.id)) - 1)) throw mentoringErrors.no_room({ capacity: mentor.capacity });
      await tx.change(proposal, { state: 'accepted', answeredAt: this.clock.now() });
      const mentorship = { id: newId(), mentorId: mentor.id, personId: proposal.personId, loanId: proposal.loanId, proposalId };
      await tx.insert(MentorshipEntity, { ...mentorship, state: 'accepted', startedOn: this.clock.today(), beforeCharter: false });
      await tx.record(mentorshipAccepted(proposal, mentorship.id, actor));
      const charterId = newId();
      await tx.insert(CharterEntity, { id: charterId, mentorshipId: mentorship.id, version: CHARTER_VERSION, state: 'open', madeAt: this.clock.now() });
      await tx.record(charterLaid(charterId, mentorship, actor));
      return { id: proposalId, mentorshipId: mentorship.id };
    });
  }

  /** Either side says no, also without a reason: it costs nothing, and the two are not proposed to each other again. Throws NotFound, mentoring.already_answered. */
  decline(actor: Actor, proposalId: string, reason: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { proposal } = await this.locked(tx, actor, proposalId, 'decline');
      await tx.change(proposal, { state: 'declined', answeredAt: this.clock.now(), declineReason: reason });
      await forbid(tx, this.clock, { mentorId: proposal.mentorId, personId: proposal.personId, kind: 'ban' }, actor);
      await tx.record(proposalDeclined(proposal, actor, reason));
      return { id: proposalId };
    });
  }

  private async locked(tx: Tx, actor: Actor, proposalId: string, move: ProposalMove): Promise<{ mentor: MentorEntity; proposal: MentorProposalEntity }> {
    const seen = await tx.get(MentorProposalEntity, proposalId);
    // firm → mentor → proposal: the same order for everybody who answers
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [seen.loanId]);
    const mentor = await tx.lock(MentorEntity, seen.mentorId);
    const by = actor.personId === mentor.personId ? 'mentor' : 'founder';
    assertVisible(by === 'mentor' || actor.personId === seen.personId);
    assertAllowed(proposalMoves[move].by.some((role) => role === by));
    const proposal = await tx.lock(MentorProposalEntity, proposalId);
    if (refusalOf(proposalMoves, move, proposal.state, by)) throw mentoringErrors.already_answered({ state: proposal.state });
    return { mentor, proposal };
  }
}

/** Firms that a mentor follows, and those that were taken and wait for the founder's yes: each needs a place. */
export async function loadOf(tx: Tx, mentorId: string): Promise<number> {
  const row = await tx.one<{ n: number }>(
    "select ((select count(*) from mentorship where mentor_id = $1 and state <> 'closed') + (select count(*) from mentor_proposal where mentor_id = $1 and state = 'taken'))::int as n",
    [mentorId],
  );
  return row?.n ?? 0;
}
