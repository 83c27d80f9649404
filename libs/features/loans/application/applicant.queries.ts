import { Injectable } from '@nestjs/common';
import { daysBetween, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { ApplicantContact } from './application.views.js';
import type { BorrowerFacts } from './domain/file-facts.js';

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
    const row = await from.one<{ active: number; broken: number; refused: LocalDate | null }>(
      `select (select count(*)::int from loan where person_id = $1 and state not in ('written_off', 'closed_loss', 'closed_paid', 'cancelled')) as active,
         (select count(*)::int from loan where person_id = $1 and state in ('accelerated', 'litigation', 'written_off')) as broken,
         (select max(state_since) from loan_application where person_id = $1 and state = 'rejected') as refused`,
      [personId],
    );
    const today = this.clock.today();
    const refused = row?.refused ?? null;
    return {
      age: profile?.birthYear ? Number(today.slice(0, 4)) - profile.birthYear : undefined,
      activeLoans: row?.active ?? 0,
      unresolvedDefault: (row?.broken ?? 0) > 0,
      refusedBefore: refused !== null,
      daysSinceRefusal: refused ? daysBetween(refused, today) : undefined,
    };
  }

  /** Null for a person without an account. */
  async contactOf(personId: string): Promise<ApplicantContact | null> {
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    return contact ? { phone: contact.phone ?? null, email: contact.email ?? null } : null;
  }
}
