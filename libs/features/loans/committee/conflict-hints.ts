import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#features/people';
import type { Reader } from '#platform/database/tx';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { type Link, suggestedLinks } from './domain/conflicts.js';

/** Which of a member's declared links appear in a file: in the applicant's names, and in the names written in the project and the officer's note. */
@Injectable()
export class ConflictHints {
  constructor(private readonly people: PeopleQueries) {}

  async linksIn(from: Reader, mandateId: string, application: LoanApplicationEntity): Promise<readonly Link[]> {
    const links = await from.query<Link>('select kind, name from committee_link where mandate_id = $1 order by kind, name, id', [mandateId]);
    if (links.length === 0) return [];
    const names = (await this.people.namesOf([application.personId], from)).get(application.personId);
    return suggestedLinks(links, { applicant: [names?.ar ?? '', names?.latin ?? ''], others: [application.projectTitle, application.summary, application.opinion] });
  }
}
