import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { type Centimes, centimes } from '#kernel/money';
import type { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { available, type EntryKind, type LedgerAccount, ledgerAccounts, type Posting } from './domain/ledger.js';
import { LedgerEntryEntity, LedgerPostingEntity } from './entities/ledger.entity.js';

/** Writes and sums the fund's ledger. Callers hold the lock of the fund row. */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  /** One entry; PostgreSQL refuses the commit when its postings do not sum to zero. */
  async post(tx: Tx, entry: { fundId: string; kind: EntryKind; day: LocalDate; loanId?: string; note?: string }, postings: readonly Posting[]): Promise<void> {
    const id = newId();
    await tx.insert(LedgerEntryEntity, { id, fundId: entry.fundId, day: entry.day, kind: entry.kind, loanId: entry.loanId ?? null, note: entry.note ?? '', at: this.clock.now() });
    await tx.insert(
      LedgerPostingEntity,
      postings.map((posting) => ({ id: newId(), entryId: id, ...posting })),
    );
  }

  /** Money of the fund that may still be promised to somebody, in centimes. */
  async available(tx: Tx, fundId: string): Promise<Centimes> {
    return available(await this.sums(tx, fundId));
  }

  /** Balance of each account, debit positive, and what is granted and not yet paid out. */
  async sums(db: Pick<Db | Tx, 'query'>, fundId: string): Promise<Record<LedgerAccount | 'committed', Centimes>> {
    const rows = await db.query<{ account: LedgerAccount; sum: string }>(
      'select account, sum(amount)::text as sum from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.fund_id = $1 group by account order by account',
      [fundId],
    );
    const balance = (account: LedgerAccount): Centimes => centimes(BigInt(rows.find((row) => row.account === account)?.sum ?? '0'));
    const [promised] = await db.query<{ sum: string }>(
      `select (coalesce((select sum(principal) from loan where fund_id = $1 and state = 'committed'), 0)
             + coalesce((select sum(d.amount_granted) from loan_application a join lateral (select amount_granted from committee_decision where application_id = a.id and kind = 'approve' order by n desc limit 1) d on true where a.fund_id = $1 and a.state = 'approved'), 0))::text as sum`,
      [fundId],
    );
    return {
      ...(Object.fromEntries(ledgerAccounts.map((account) => [account, balance(account)])) as Record<LedgerAccount, Centimes>),
      committed: centimes(BigInt(promised?.sum ?? '0')),
    };
  }
}
