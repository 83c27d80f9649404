import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { ApplicantContact } from './application.views.js';
import type { BorrowerFacts } from './domain/obstacles.js';

/** What other features know of an applicant. */
@Injectable()
export class ApplicantQueries {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountQueries,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async factsOf(personId: string, from: Reader = this.db): Promise<BorrowerFacts> {
    const profile = await this.people.profileFor(personId, from);
    const active = await from.one<{ n: number }>("select count(*)::int as n from loan where person_id = $1 and state in ('committed', 'repaying')", [personId]);
    return { age: profile?.birthYear ? Number(this.clock.today().slice(0, 4)) - profile.birthYear : undefined, activeLoans: active?.n ?? 0 };
  }

  /** Null for a person without an account. */
  async contactOf(personId: string): Promise<ApplicantContact | null> {
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    return contact ? { phone: contact.phone ?? null, email: contact.email ?? null } : null;
  }
}
