import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, greatest, negate, toDecimal, ZERO } from '#kernel/money';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { available, imbalance, netFund, reserveOf } from './domain/ledger.js';
import type { FundFacts } from './domain/next-steps.js';
import type { EntriesQuery } from './fund.dto.js';
import type { EntryLine, EntryPage, FunderShare, FunderView, FundView } from './fund.views.js';
import { Ledger } from './ledger.js';

interface FundRow {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly convention: string;
  readonly onlyEquipment: boolean;
  readonly onlyAutoEntrepreneurs: boolean;
  readonly regionCode: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly reservePercent: number;
}
const columns = `id, code, label, convention, only_equipment as "onlyEquipment", only_auto_entrepreneurs as "onlyAutoEntrepreneurs",
  region_code as "regionCode", valid_from as "validFrom", valid_to as "validTo", reserve_percent as "reservePercent"`;

@Injectable()
export class FundQueries {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
  ) {}

  /** By code. */
  async all(): Promise<readonly FundView[]> {
    const funds = await this.db.query<FundRow>(`select ${columns} from fund order by code limit 50`);
    return Promise.all(funds.map((fund) => this.viewOf(fund)));
  }

  /** The fund in one statement, for the start page of its manager: what the richest earmark may promise, and how many do not balance. */
  async atAGlance(): Promise<FundFacts> {
    const row = await this.db.one<{ free: Centimes | null; unbalanced: number }>(
      `select max(fund_available(f.id))::bigint as free, count(*) filter (where coalesce(b.sum, 0) <> 0)::int as unbalanced
       from fund f left join (select fund_id, sum(amount) as sum from fund_balance where account not in ('provisions', 'provision_expense') group by fund_id) b on b.fund_id = f.id`,
    );
    const free = row?.free ?? (0n as Centimes);
    return { available: toDecimal(greatest(free, ZERO)), empty: free <= 0n, unbalanced: row?.unbalanced ?? 0 };
  }

  /** Who gives, by name. */
  async funders(): Promise<readonly FunderView[]> {
    return this.db.query<FunderView>('select code, name from funder order by name, code limit 200');
  }

  /** The postings of a fund, newest first; with an account, the lines that its amount is the sum of. Throws NotFound. */
  async entries(code: string, query: EntriesQuery): Promise<EntryPage> {
    const fund = await this.db.one<{ id: string }>('select id from fund where code = $1', [code]);
    if (!fund) throw new AppError('NotFound', 'platform.not_found');
    const where = 'from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.fund_id = $1 and ($2::text is null or p.account = $2)';
    const params = [fund.id, query.account ?? null];
    const [whole, items] = await Promise.all([
      this.db.one<{ total: number; sum: Centimes }>(`select count(*)::int as total, coalesce(sum(p.amount), 0)::bigint as sum ${where}`, params),
      this.db.query<Omit<EntryLine, 'amount'> & { amount: Centimes }>(
        `select p.id, e.day, e.kind, p.account, p.amount, e.note, e.loan_id as "loanId", (select number from loan where id = e.loan_id) as "loanNumber",
           (select name from funder where id = p.funder_id) as funder ${where} order by e.day desc, e.id desc, p.id limit $3 offset $4`,
        [...params, query.pageSize, offsetOf(query)],
      ),
    ]);
    const { page, pageSize } = query;
    return { items: items.map((line) => ({ ...line, amount: toDecimal(line.amount) })), page, pageSize, total: whole?.total ?? 0, sum: toDecimal(whole?.sum ?? (0n as Centimes)) };
  }

  private async viewOf({ id, ...rules }: FundRow): Promise<FundView> {
    const [sums, funders] = await Promise.all([this.ledger.sums(this.db, id), this.sharesOf(id)]);
    return {
      ...rules,
      contributions: toDecimal(negate(sums.contributions)),
      cash: toDecimal(sums.cash),
      outstanding: toDecimal(sums.loans_outstanding),
      committed: toDecimal(sums.committed),
      reserve: toDecimal(reserveOf(sums.contributions, rules.reservePercent)),
      available: toDecimal(available({ ...sums, reservePercent: rules.reservePercent })),
      excessPayments: toDecimal(negate(sums.excess_payments)),
      writeOffs: toDecimal(sums.write_offs),
      recoveries: toDecimal(negate(sums.recoveries)),
      provisions: toDecimal(negate(sums.provisions)),
      netFund: toDecimal(netFund(sums)),
      balance: toDecimal(imbalance(sums)),
      funders,
    };
  }

  private async sharesOf(fundId: string): Promise<FunderShare[]> {
    const rows = await this.db.query<{ code: string | null; name: string | null; given: Centimes }>(
      `select f.code, f.name, (-sum(p.amount))::bigint as given from ledger_posting p join ledger_entry e on e.id = p.entry_id left join funder f on f.id = p.funder_id
       where e.fund_id = $1 and p.account = 'contributions' group by f.code, f.name order by 3 desc, 1 limit 200`,
      [fundId],
    );
    return rows.map(({ code, name, given }) => ({ code, name: name ?? '', given: toDecimal(given) }));
  }
}
