import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { type CandidateFacts, candidateSteps, type EmployerFacts, employerSteps, type OfficerFacts, officerSteps } from './domain/next-steps.js';
import { handedOver, untold } from './handed-over.js';

/** What candidacies ask somebody to do next: candidates, organisations, officers. */
@Injectable()
export class CandidacyGuide {
  constructor(private readonly db: Db) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    return [
      ...(actor.personId !== undefined && can(actor, 'offers.apply') ? await this.ofCandidate(actor.personId) : []),
      ...(can(actor, 'offers.read_candidates') && actor.organisationIds.length > 0 ? await this.ofEmployer(actor) : []),
      ...(can(actor, 'candidacies.forward') ? await this.ofOfficer() : []),
    ];
  }

  private async ofCandidate(personId: string): Promise<NextStep[]> {
    const newest = (state: string, value = 'id::text'): string => `(array_agg(${value} order by since desc, id) filter (where state = '${state}'))[1]`;
    const row = await this.db.one<
      Pick<CandidateFacts, 'waiting' | 'offered' | 'suggested' | 'selected' | 'asked'> & { readonly interview: string | null; readonly at: Date | null }
    >(
      `select count(*) filter (where state in ('applied', 'sent', 'seen', 'no_news', 'interested', 'pre_registered'))::int as waiting, ${newest('offered')} as offered, ${newest('suggested')} as suggested, ${newest('selected')} as selected,
         ${newest('interview')} as interview, ${newest('interview', 'meets_at')} as at,
         (select json_build_object('id', q.candidacy_id, 'months', q.months) from candidacy_outcome q join candidacy x on x.id = q.candidacy_id
          where x.person_id = $1 and q.answer is null and not exists (select 1 from candidacy_outcome y where y.candidacy_id = q.candidacy_id and y.months > q.months) order by q.asked_at desc, q.id limit 1) as asked
       from candidacy where person_id = $1`,
      [personId],
    );
    if (!row) return [];
    return candidateSteps({ ...row, interview: row.interview ? { id: row.interview, at: row.at } : null });
  }

  private async ofEmployer(actor: Actor): Promise<NextStep[]> {
    const row = await this.db.one<EmployerFacts>(
      `select count(*) filter (where c.state in ('sent', 'pre_registered'))::int as fresh, count(*) filter (where c.state = 'no_news')::int as silent
       from candidacy c join offer o on o.id = c.offer_id where o.organisation_id = any($1) and c.state in ('sent', 'pre_registered', 'no_news')`,
      [actor.organisationIds],
    );
    return row ? employerSteps(row) : [];
  }

  private async ofOfficer(): Promise<NextStep[]> {
    const row = await this.db.one<OfficerFacts>(
      `select count(*) filter (where c.state in ('applied', 'interested'))::int as waiting, count(*) filter (where c.state = 'no_news' and ${handedOver})::int as silent,
         (select count(*)::int from candidacy c where ${untold}) as untold
       from candidacy c join offer o on o.id = c.offer_id where c.state in ('applied', 'interested', 'no_news')`,
    );
    return row ? officerSteps(row) : [];
  }
}
