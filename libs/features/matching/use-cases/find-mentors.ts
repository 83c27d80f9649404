import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { ProposeMentors } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import { type MentorFit, scoreMentor } from '../domain/mentor-score.js';
import { MENTORS_PER_FIRM, mentorWeights } from '../domain/weights.js';
import { type FirmToMatch, type MentorToMatch, ReadMentorFacts } from './mentor-facts.js';

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
    return this.propose.within(tx, actor, needOf(firm), bestFor(firm, mentors), MENTORS_PER_FIRM);
  }
}

/** Best score first; among equals who carries and is asked least, so that newcomers come up as well, then by id. */
function bestFor(firm: FirmToMatch, mentors: readonly MentorToMatch[]) {
  const found = mentors.flatMap((mentor) => {
    const fit = scoreMentor(firm, mentor);
    return 'blocked' in fit || firm.before.has(mentor.id) ? [] : [{ mentor, fit }];
  });
  found.sort((a, b) => b.fit.score - a.fit.score || a.mentor.load + a.mentor.asked - b.mentor.load - b.mentor.asked || (a.mentor.id < b.mentor.id ? -1 : 1));
  return found.map(({ mentor, fit }) => candidateOf(mentor.id, fit));
}
