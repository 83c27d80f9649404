import { Injectable } from '@nestjs/common';
import { MatchingQueries } from '#features/matching';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { CandidacyKind, CandidacyState } from './domain/candidacy.js';

/** A candidacy as messages tell of it. */
export interface CandidacyNews {
  readonly id: string;
  readonly personId: string;
  readonly offerId: string;
  readonly organisationId: string;
  readonly kind: CandidacyKind;
  readonly state: CandidacyState;
  readonly since: Date;
  readonly appliedAt: Date;
  readonly sentAt: Date | null;
  readonly title: string;
  readonly reason: string | null;
  readonly meetsAt: Date | null;
  readonly meetsWhere: string;
}
/** A question about what became of it. `over`: answered, or another one has taken its place. */
export interface CandidacyQuestion {
  readonly id: string;
  readonly candidacyId: string;
  readonly personId: string;
  readonly title: string;
  readonly kind: CandidacyKind;
  readonly months: number;
  readonly askedAt: Date;
  readonly over: boolean;
}

/** Answers to those who write messages. */
@Injectable()
export class CandidacyNewsQueries {
  constructor(
    private readonly db: Db,
    private readonly matching: MatchingQueries,
  ) {}

  news(id: string, from: Reader = this.db): Promise<CandidacyNews | undefined> {
    return from.one<CandidacyNews>(
      `select c.id, c.person_id as "personId", c.offer_id as "offerId", o.organisation_id as "organisationId", c.kind, c.state, c.since, c.applied_at as "appliedAt", c.sent_at as "sentAt", o.title, c.reason,
         c.meets_at as "meetsAt", c.meets_where as "meetsWhere" from candidacy c join offer o on o.id = c.offer_id where c.id = $1`,
      [id],
    );
  }

  question(outcomeId: string, from: Reader = this.db): Promise<CandidacyQuestion | undefined> {
    return from.one<CandidacyQuestion>(
      `select q.id, c.id as "candidacyId", c.person_id as "personId", o.title, c.kind, q.months, q.asked_at as "askedAt",
         q.answer is not null or exists (select 1 from candidacy_outcome x where x.candidacy_id = c.id and x.months > q.months) as over
       from candidacy_outcome q join candidacy c on c.id = q.candidacy_id join offer o on o.id = c.offer_id where q.id = $1`,
      [outcomeId],
    );
  }

  /** Titles of open offers near the one that is gone, at most three. */
  async nearTitles({ personId, offerId }: Pick<CandidacyNews, 'personId' | 'offerId'>): Promise<readonly string[]> {
    return (await this.matching.nearOffers(personId, [offerId], 3)).map(({ title }) => title);
  }
}
