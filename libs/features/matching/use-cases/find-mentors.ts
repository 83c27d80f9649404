import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { LoanQueries } from '#features/loans';
import { MentoringQueries, ProposeMentors } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { type FirmFacts, type MentorFacts, type MentorReasons, scoreMentor } from '../domain/mentor-score.js';
import { type Ranked, top } from '../domain/rank.js';
import { MENTORS_PER_FIRM, mentorWeights } from '../domain/weights.js';
import { ReadMarket } from './read-market.js';

const { version: _version, ...outOf } = mentorWeights;

/** Finds the best free mentors for one young firm and has them proposed. */
@Injectable()
export class FindMentors {
  constructor(
    private readonly loans: LoanQueries,
    private readonly mentoring: MentoringQueries,
    private readonly people: PeopleQueries,
    private readonly market: ReadMarket,
    private readonly propose: ProposeMentors,
  ) {}

  /** Gives how many were proposed; 0 when nobody fits (the coordinator sees the firm without a mentor). */
  async within(tx: Tx, actor: Actor, personId: string, loanId: string): Promise<number> {
    const project = await this.loans.projectOf(personId, tx);
    const profile = await this.people.profileFor(personId, tx);
    const places = await this.market.places(tx);
    const place = project && places.get(project.communeCode);
    if (!project || !profile || !place) return 0;
    const firm: FirmFacts = {
      personId,
      sector: project.sectorCode,
      place,
      languages: new Set(profile.languages.map(({ code }) => code)),
      stage: profile.venture?.stage ?? 'started',
      functions: [],
    };
    const found: Ranked<MentorReasons>[] = [];
    for (const mentor of await this.mentoring.availableMentors(tx)) {
      const facts = await this.factsOf(tx, mentor, places);
      const scored = facts && scoreMentor(firm, facts);
      if (scored && !('blocked' in scored)) found.push({ id: mentor.id, ...scored });
    }
    const best = top(found, found.length, 0).map(({ id, score, reasons }) => ({ mentorId: id, score, reasons: { ...reasons, outOf } }));
    const need = { personId, loanId, projectTitle: project.title, sectorCode: project.sectorCode, weightsVersion: mentorWeights.version };
    return this.propose.within(tx, actor, need, best, MENTORS_PER_FIRM);
  }

  private async factsOf(tx: Tx, mentor: Omit<MentorFacts, 'languages' | 'place'>, places: ReadonlyMap<string, MentorFacts['place']>): Promise<MentorFacts | undefined> {
    const profile = await this.people.profileFor(mentor.personId, tx);
    const place = profile?.communeCode ? places.get(profile.communeCode) : undefined;
    return profile && place && { ...mentor, languages: new Set(profile.languages.map(({ code }) => code)), place };
  }
}
