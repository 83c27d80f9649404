import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { type Centimes, centimes } from '#kernel/money';
import type { Reader, Tx } from '#platform/database/tx';
import { available, type EntryKind, type LedgerAccount, ledgerAccounts, type Posting, reversal } from './domain/ledger.js';
import { FundEntity, LedgerEntryEntity, LedgerPostingEntity } from './entities/ledger.entity.js';

export type FundSums = Record<LedgerAccount | 'committed', Centimes>;

export interface NewEntry {
  readonly fundId: string;
  readonly kind: EntryKind;
  readonly day: LocalDate;
  readonly loanId?: string;
  readonly note?: string;
}

/** Writes and sums the fund's ledger. Callers hold the lock of the fund row. */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  /** One entry, and its id; no postings, no entry. PostgreSQL refuses the commit when its postings do not sum to zero, or when cash would fall below zero for money that goes out. */
  async post(tx: Tx, entry: NewEntry, postings: readonly Posting[]): Promise<string | undefined> {
    return postings.length === 0 ? undefined : this.write(tx, entry, postings, null);
  }

  /** Takes back a whole entry of this ledger, once, with the same postings the other way round. Throws NotFound. */
  async reverse(tx: Tx, entryId: string, day: LocalDate, note = ''): Promise<string> {
    const { fundId, loanId } = await tx.get(LedgerEntryEntity, entryId);
    const postings = await tx.find(LedgerPostingEntity, { entryId }, { id: 'ASC' });
    const back = reversal(postings.map(({ account, amount, funderId }) => ({ account, amount, funderId })));
    return this.write(tx, { fundId, kind: 'reversal', day, note, ...(loanId ? { loanId } : {}) }, back, entryId);
  }

  /** Money of the fund that may still be promised to somebody, in centimes. */
  async available(tx: Tx, fundId: string): Promise<Centimes> {
    const { reservePercent } = await tx.get(FundEntity, fundId);
    return available({ ...(await this.sums(tx, fundId)), reservePercent });
  }

  /** Balance of each account, debit positive, and what is granted and not yet paid out. */
  async sums(db: Pick<Reader, 'query'>, fundId: string): Promise<FundSums> {
    const rows = await db.query<{ account: LedgerAccount; amount: string }>('select account, amount::text from fund_balance where fund_id = $1 order by account', [fundId]);
    const balance = (account: LedgerAccount): Centimes => centimes(BigInt(rows.find((row) => row.account === account)?.amount ?? '0'));
    const [promised] = await db.query<{ sum: string }>('select fund_promised($1)::text as sum', [fundId]);
    return {
      ...(Object.fromEntries(ledgerAccounts.map((account) => [account, balance(account)])) as Record<LedgerAccount, Centimes>),
      committed: centimes(BigInt(promised?.sum ?? '0')),
    };
  }

  private async write(tx: Tx, { fundId, kind, day, loanId, note }: NewEntry, postings: readonly Posting[], reverses: string | null): Promise<string> {
    const id = newId();
    await tx.insert(LedgerEntryEntity, { id, fundId, day, kind, loanId: loanId ?? null, note: note ?? '', at: this.clock.now(), reverses });
    await tx.insert(
      LedgerPostingEntity,
      postings.map(({ account, amount, funderId }) => ({ id: newId(), entryId: id, account, amount, funderId: funderId ?? null })),
    );
    return id;
  }
}
