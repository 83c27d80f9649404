import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { MentorProposalEntity } from '../entities/mentor.entity.js';
import { mentorProposed, proposalSuperseded } from '../mentoring.events.js';

/** A mentor found fit, best first, with the reasons to show. Score 0–100. */
export interface Candidate {
  readonly mentorId: string;
  readonly score: number;
  readonly reasons: object;
}

/** The young firm that looks for a mentor, as the matching saw it. */
export interface MentorNeed {
  readonly personId: string;
  readonly loanId: string;
  readonly projectTitle: string;
  readonly sectorCode: string;
  readonly weightsVersion: string;
}

/** Order of the matching: proposes the best of these mentors to the firm behind the loan. Run again it fills up with mentors not yet proposed; a firm that has a mentor needs no other. */
@Injectable()
export class ProposeMentors {
  constructor(private readonly clock: Clock) {}

  /** `candidates` best first; `atOnce` of them may be asked at the same time. */
  async within(tx: Tx, actor: Actor, need: MentorNeed, candidates: readonly Candidate[], atOnce: number, roundId: string | null = null): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [need.loanId]);
    const earlier = await tx.find(MentorProposalEntity, { loanId: need.loanId });
    if ((await tx.query("select id from mentorship where loan_id = $1 and state <> 'closed'", [need.loanId])).length > 0) return 0;
    if (earlier.some(({ state }) => state === 'taken')) return 0;
    const known = new Set(earlier.map(({ mentorId }) => mentorId));
    const open = earlier.filter(({ state }) => state === 'proposed').length;
    const fresh = candidates.filter(({ mentorId }) => !known.has(mentorId)).slice(0, Math.max(0, atOnce - open));
    for (const [i, candidate] of fresh.entries()) {
      const proposal = { id: newId(), ...need, ...candidate, rank: known.size + i + 1, state: 'proposed' as const, proposedAt: this.clock.now(), roundId };
      await tx.insert(MentorProposalEntity, proposal);
      await tx.record(mentorProposed(proposal, actor));
    }
    return fresh.length;
  }

  /** The loan came to nothing: nobody has to answer any more. */
  async takeBack(tx: Tx, actor: Actor, loanId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [loanId]);
    for (const proposal of [...(await tx.lockAll(MentorProposalEntity, { loanId, state: 'proposed' })), ...(await tx.lockAll(MentorProposalEntity, { loanId, state: 'taken' }))]) {
      await tx.change(proposal, { state: 'superseded', answeredAt: this.clock.now() });
      await tx.record(proposalSuperseded(proposal, actor));
    }
  }
}
