import { Injectable } from '@nestjs/common';
import { type Centimes, toDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import { differencesOf, type FundDifference, fundDifferencesOf, type FundSums, type LoanDifference, type LoanSums } from './domain/ledger-check.js';

/** What was counted, and every figure that does not agree. Amounts decimal MAD. `sum` is of all postings: '0.00' when the books are whole. */
export interface LedgerReport {
  readonly entries: number;
  readonly loans: number;
  readonly sum: string;
  readonly unbalanced: readonly { readonly entryId: string; readonly sum: string }[];
  readonly differences: readonly { readonly number: string; readonly code: LoanDifference['code']; readonly expected: string; readonly found: string }[];
  readonly funds: readonly { readonly code: string; readonly what: FundDifference['what']; readonly expected: string; readonly found: string }[];
}

const sums = `
  select l.number, l.disbursed_on is not null as disbursed, l.principal, l.credit,
    coalesce((select sum(amount) from instalment where loan_id = l.id), 0)::bigint as scheduled,
    coalesce((select sum(paid) from instalment where loan_id = l.id), 0)::bigint as paid,
    coalesce((select sum(amount) from repayment where loan_id = l.id and reversed_on is null), 0)::bigint as repaid,
    coalesce((select sum(excess) from repayment where loan_id = l.id and reversed_on is null), 0)::bigint as excess,
    coalesce(p.outstanding, 0)::bigint as "ledgerOutstanding", coalesce(p.excess, 0)::bigint as "ledgerExcess", loan_paid_out(l.id) as "ledgerLent",
    coalesce(p.written_off, 0)::bigint as "writtenOff", coalesce(p.recovered, 0)::bigint as recovered
  from loan l left join lateral (
    select sum(amount) filter (where account = 'loans_outstanding') as outstanding, sum(amount) filter (where account = 'excess_payments') as excess,
      sum(amount) filter (where account = 'write_offs') as written_off, -sum(amount) filter (where account = 'recoveries') as recovered
    from ledger_posting join ledger_entry e on e.id = entry_id where e.loan_id = l.id) p on true
  order by l.number`;

const funds = `
  select f.code, coalesce(b.distance, 0)::bigint as "balanceDistance", coalesce(s.imbalance, 0)::bigint as imbalance, coalesce(s.provisions, 0)::bigint as provisions,
    fund_promised(f.id) as "promisedByState", coalesce((select sum(amount) from fund_commitment where fund_id = f.id), 0)::bigint as "promisedByRow"
  from fund f
    left join lateral (
      select sum(amount) filter (where account in ('cash', 'loans_outstanding', 'excess_payments', 'contributions', 'recoveries', 'write_offs')) as imbalance,
        sum(amount) filter (where account in ('provisions', 'provision_expense')) as provisions
      from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.fund_id = f.id) s on true
    left join lateral (
      select sum(abs(coalesce(kept.amount, 0) - coalesce(counted.amount, 0))) as distance
      from (select account, amount from fund_balance where fund_id = f.id) kept
        full join (select account, sum(amount) as amount from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.fund_id = f.id group by account) counted using (account)) b on true
  order by f.code`;

/** Counts the fund's books again, from every side; reads only, in one snapshot. */
@Injectable()
export class VerifyLedger {
  constructor(private readonly db: Db) {}

  execute(): Promise<LedgerReport> {
    return this.db.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      const [whole] = await tx.query<{ entries: number; sum: Centimes }>(
        'select (select count(*)::int from ledger_entry) as entries, coalesce(sum(amount), 0)::bigint as sum from ledger_posting',
      );
      const unbalanced = await tx.query<{ entryId: string; sum: Centimes }>(
        'select entry_id as "entryId", sum(amount)::bigint as sum from ledger_posting group by entry_id having sum(amount) <> 0 order by entry_id',
      );
      const loans = await tx.query<LoanSums>(sums);
      const kept = await tx.query<FundSums>(funds);
      return {
        entries: whole?.entries ?? 0,
        loans: loans.length,
        sum: toDecimal(whole?.sum ?? (0n as Centimes)),
        unbalanced: unbalanced.map(({ entryId, sum }) => ({ entryId, sum: toDecimal(sum) })),
        differences: loans.flatMap(differencesOf).map((one) => ({ ...one, expected: toDecimal(one.expected), found: toDecimal(one.found) })),
        funds: kept.flatMap(fundDifferencesOf).map((one) => ({ ...one, expected: toDecimal(one.expected), found: toDecimal(one.found) })),
      };
    });
  }
}
