import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { MentorProposalEntity } from '../entities/mentor.entity.js';
import { mentorProposed } from '../mentoring.events.js';

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

/** Order of the matching: proposes these mentors to the firm behind the loan. Run again it adds only mentors not yet proposed. */
@Injectable()
export class ProposeMentors {
  constructor(private readonly clock: Clock) {}

  async within(tx: Tx, actor: Actor, need: MentorNeed, candidates: readonly Candidate[]): Promise<number> {
    const known = new Set((await tx.find(MentorProposalEntity, { loanId: need.loanId })).map((proposal) => proposal.mentorId));
    const fresh = candidates.filter((candidate) => !known.has(candidate.mentorId));
    for (const [i, candidate] of fresh.entries()) {
      const proposal = { id: newId(), ...need, ...candidate, rank: known.size + i + 1, state: 'proposed' as const, proposedAt: this.clock.now() };
      await tx.insert(MentorProposalEntity, proposal);
      await tx.record(mentorProposed(proposal, actor));
    }
    return fresh.length;
  }
}
