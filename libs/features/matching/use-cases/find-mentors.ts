import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { ProposeMentors } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import { type MentorFit, rankMentors } from '../domain/mentor-score.js';
import { MENTORS_PER_FIRM, mentorWeights } from '../domain/weights.js';
import { type FirmToMatch, ReadMentorFacts } from './mentor-facts.js';

const { version: _version, ...outOf } = mentorWeights;

/** What a proposal keeps of its firm, and of the fit: the points with what each part can give at most. */
export const needOf = ({ personId, loanId, projectTitle, sector }: FirmToMatch) => ({ personId, loanId, projectTitle, sectorCode: sector, weightsVersion: mentorWeights.version });
export const candidateOf = (mentorId: string, { score, reasons }: MentorFit) => ({ mentorId, score, reasons: { ...reasons, outOf } });

/** Finds the best free mentors for one young firm, now, and has them proposed. */
@Injectable()
export class FindMentors {
  constructor(
    private readonly facts: ReadMentorFacts,
    private readonly propose: ProposeMentors,
  ) {}

  /** Gives how many were proposed; 0 when nobody fits (the officer sees the firm without a mentor). */
  async within(tx: Tx, actor: Actor, personId: string, loanId: string): Promise<number> {
    const { firms, mentors } = await this.facts.execute(tx, [{ id: loanId, personId }]);
    const [firm] = firms;
    if (!firm) return 0;
    const best = rankMentors(firm, mentors, firm.before).map(({ mentor, fit }) => candidateOf(mentor.id, fit));
    return this.propose.within(tx, actor, needOf(firm), best, MENTORS_PER_FIRM);
  }
}
