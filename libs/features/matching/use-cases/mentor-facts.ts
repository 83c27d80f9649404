import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { LoanQueries } from '#features/loans';
import { MentorFactsQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import type { RoundFirm } from '../domain/mentor-round.js';
import type { MentorFacts } from '../domain/mentor-score.js';
import { ReferenceQueries } from '#features/references';

/** A firm with what a proposal is written with. */
export type FirmToMatch = RoundFirm & { readonly projectTitle: string };

/** Firms and mentors as the score sees them, for one firm or for a round. */
@Injectable()
export class ReadMentorFacts {
  constructor(
    private readonly loans: LoanQueries,
    private readonly mentoring: MentorFactsQueries,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** One question after the other: a transaction is one connection. Firms in the order given; who has no profile or project is left out. */
  async execute(tx: Tx, loans: readonly { readonly id: string; readonly personId: string }[]): Promise<{ firms: readonly FirmToMatch[]; mentors: readonly MentorFacts[] }> {
    const places = new Map((await this.references.communes(tx)).map(({ code, latitude, longitude }) => [code, { code, latitude, longitude }]));
    const known = await this.mentoring.mentors(this.clock.today(), tx);
    const sexes = await this.people.sexesOf(
      [...known, ...loans].map(({ personId }) => personId),
      tx,
    );
    const everybody = [...known, ...loans].map(({ personId }) => personId);
    const [profiles, projects] = [await this.people.profilesOf(everybody, tx), await this.loans.projectsOf(everybody, tx)];
    const mentors: MentorFacts[] = [];
    for (const mentor of known) {
      const profile = profiles.get(mentor.personId);
      const [place, languages] = [places.get(profile?.communeCode ?? '') ?? null, new Set(profile?.languages.map(({ code }) => code))];
      mentors.push({ ...mentor, place, languages, sex: sexes.get(mentor.personId) ?? null });
    }
    const ids = loans.map(({ id }) => id);
    const [needs, before] = [await this.mentoring.needs(ids, tx), await this.mentoring.proposedBefore(ids, tx)];
    const firms: FirmToMatch[] = [];
    for (const { id: loanId, personId } of loans) {
      const [project, profile] = [projects.get(personId), profiles.get(personId)];
      if (!project || !profile) continue;
      const need = needs.get(loanId);
      firms.push({
        ...{
          loanId,
          personId,
          sector: project.sectorCode,
          projectTitle: project.title,
          place: places.get(project.communeCode) ?? null,
          stage: profile.venture?.stage ?? 'started',
        },
        ...{ languages: new Set(profile.languages.map(({ code }) => code)), sex: sexes.get(personId) ?? null, before: before.get(loanId) ?? new Set() },
        ...{ functions: need?.functions ?? [], slots: need?.slots ?? [], sexWish: need?.sexWish ?? 'any' },
      });
    }
    return { firms, mentors };
  }
}
