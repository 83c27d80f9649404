import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, systemActor } from '#kernel/permissions';
import { LoanQueries } from '#features/loans';
import { MentorshipQueries } from '#features/mentoring';
import { ReferenceQueries } from '#features/references';
import type { Tx } from '#platform/database/tx';
import { byOf, replan, wantedContacts } from '../domain/contact.js';
import { PlannedContactEntity } from '../entities/followup.entity.js';
import { contactsPlanned } from '../followup.events.js';

/** Makes the planned contacts of a firm what its loan and its mentor ask for now. Done twice it changes nothing. */
@Injectable()
export class PlanContacts {
  constructor(
    private readonly clock: Clock,
    private readonly loans: LoanQueries,
    private readonly pairs: MentorshipQueries,
    private readonly references: ReferenceQueries,
  ) {}

  async forLoan(tx: Tx, loanId: string, actor: Actor = systemActor('followup.plan')): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [loanId]);
    const payout = await this.loans.payoutOf(loanId, tx);
    if (!payout) return;
    const pairs = await this.pairs.ofLoans([loanId], tx);
    const begun = pairs.filter(({ activeOn }) => activeOn !== null);
    const now = begun.find(({ state }) => state !== 'closed');
    const wanted = wantedContacts(
      {
        ...{ disbursedOn: payout.disbursedOn, termMonths: payout.termMonths, pairing: Math.max(1, begun.length) },
        ...{ mentoredFrom: now?.activeOn ?? undefined, loanOverOn: payout.over ? this.clock.today() : undefined },
      },
      await this.references.holidaysNow(tx),
    );
    const kept = await tx.lockAll(PlannedContactEntity, { loanId });
    // a firm between two mentors keeps its rhythm: what was wanted of the first is wanted of the next
    const { add, change, drop } = replan(
      kept,
      now ? wanted : [...wanted, ...kept.filter(({ kind, state }) => state === 'planned' && kind !== 'kickoff' && byOf(kind) === 'mentor')],
    );
    if (add.length + change.length + drop.length === 0) return;
    await tx.insert(
      PlannedContactEntity,
      add.map((contact) => ({ ...contact, id: newId(), loanId, personId: payout.personId, state: 'planned' as const, note: '' })),
    );
    await tx.changeAll(change.map(([contact, dueOn]) => [contact, { dueOn, state: 'planned' as const }]));
    await tx.changeAll(drop.map((contact) => [contact, { state: 'dropped' as const }]));
    await tx.record(contactsPlanned(loanId, payout.personId, { added: add.length, changed: change.length, dropped: drop.length }, actor));
  }
}
