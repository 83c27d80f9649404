import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Centimes, isPositive, toDecimal } from '#kernel/money';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { offsetOf, type Page } from '#platform/http/page';
import { servicedStates } from '../agreement/domain/loan.moves.js';
import type { BankLineQuery, BankLineView, BankStatementView, CandidateView } from './bank.views.js';
import { type BankMatch, type BookedPayment, matchBankLine, type PayableLoan } from './domain/bank-match.js';
import type { BankLine } from './domain/statement.js';
import type { BankLineState } from './entities/bank-line.entity.js';

interface LoanRow {
  id: string;
  number: string;
  person_id: string;
  account_names: string[];
  outstanding: Centimes;
  overdue: Centimes;
  due: LocalDate | null;
  amount: Centimes | null;
}
type LineRow = BankLine & {
  id: string;
  statementId: string;
  state: BankLineState;
  reason: string | null;
  repaymentId: string | null;
  loanId: string | null;
  loanNumber: string | null;
  takenBack: boolean;
};
type Known = PayableLoan & { readonly personId: string };

const statements = `select s.id, s.file_name as "fileName", s.lines, s.fresh, s.faults, s.at, count(l.id) filter (where l.state = 'open')::int as open from bank_statement s left join bank_line l on l.statement_id = s.id`;

/** Statements of the bank, and what each movement may be. */
@Injectable()
export class BankQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async statements(query: { readonly page: number; readonly pageSize: number }): Promise<Page<BankStatementView>> {
    const rows = await this.db.query<BankStatementView>(`${statements} group by s.id order by s.at desc, s.id offset $1 limit $2`, [offsetOf(query), query.pageSize]);
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from bank_statement');
    return { items: rows, page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Throws NotFound. */
  async statement(id: string): Promise<BankStatementView> {
    const row = await this.db.one<BankStatementView>(`${statements} where s.id = $1 group by s.id`, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    return row;
  }

  /** Movements in the order of the file; open ones with the loans that they may mean. Throws NotFound. */
  async lines(statementId: string, query: BankLineQuery): Promise<Page<BankLineView>> {
    await this.statement(statementId);
    const where = 'where b.statement_id = $1 and ($2::text is null or b.state = $2)';
    const params = [statementId, query.state ?? null];
    const rows = await this.db.query<LineRow>(
      `select b.id, b.statement_id as "statementId", b.line, b.day, b.label, b.reference, b.amount, b.state, b.reason, b.repayment_id as "repaymentId", r.loan_id as "loanId", l.number as "loanNumber", coalesce(r.reversed_on is not null, false) as "takenBack"
       from bank_line b left join repayment r on r.id = b.repayment_id left join loan l on l.id = r.loan_id ${where} order by b.line, b.id offset $3 limit $4`,
      [...params, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n from bank_line b ${where}`, params);
    const open = rows.filter(({ state }) => state === 'open');
    const matches = await this.matchesOf(open);
    const loans = new Map(matches.loans.map((loan) => [loan.id, loan]));
    const candidate = ({ loanId, repaymentId, reasons }: BankMatch['candidates'][number]): CandidateView => ({
      ...{
        loanId,
        repaymentId: repaymentId ?? null,
        reasons,
        number: loans.get(loanId)?.number ?? '',
        name: matches.names.get(loans.get(loanId)?.personId ?? '') ?? { ar: '', latin: '' },
      },
      ...{ outstanding: toDecimal(loans.get(loanId)?.outstanding ?? (0n as Centimes)), next: loans.get(loanId)?.next ? toDecimal(loans.get(loanId)!.next!.amount) : null },
    });
    return {
      items: rows.map(({ amount, takenBack, ...row }) => {
        const match = matches.of.get(row.id);
        return {
          ...row,
          amount: toDecimal(amount),
          match: match?.kind ?? null,
          candidates: match?.candidates.map(candidate) ?? [],
          mayReopen: row.state === 'aside' || (row.state === 'booked' && takenBack),
        };
      }),
      ...{ page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 },
    };
  }

  /** Open movements of a statement that mean one loan, or one payment, beyond doubt. */
  async sure(statementId: string): Promise<readonly { readonly id: string; readonly candidate: BankMatch['candidates'][number] }[]> {
    const rows = await this.db.query<LineRow>(
      "select id, line, day, label, reference, amount from bank_line where statement_id = $1 and state = 'open' order by line, id limit 5000",
      [statementId],
    );
    const { of } = await this.matchesOf(rows);
    return rows.flatMap(({ id }) => (of.get(id)?.kind === 'sure' ? [{ id, candidate: of.get(id)!.candidates[0]! }] : []));
  }

  /** Movements that wait for somebody to say what they are. */
  async waiting(): Promise<{ readonly count: number; readonly statementId: string | null }> {
    const row = await this.db.one<{ count: number; statementId: string | null }>(
      `select count(*)::int as count, (select statement_id from bank_line where state = 'open' order by day, id limit 1) as "statementId" from bank_line where state = 'open'`,
    );
    return row ?? { count: 0, statementId: null };
  }

  private async matchesOf(
    lines: readonly (BankLine & { readonly id: string })[],
  ): Promise<{ readonly of: ReadonlyMap<string, BankMatch>; readonly loans: readonly Known[]; readonly names: Awaited<ReturnType<PeopleQueries['namesOf']>> }> {
    if (lines.length === 0) return { of: new Map(), loans: [], names: new Map() };
    const rows = await this.db.query<LoanRow>(
      `select l.id, l.number, l.person_id, coalesce((select array_agg(p.name order by p.id) from loan_payee p where p.loan_id = l.id and p.kind = 'person'), '{}') as account_names, coalesce(sum(i.amount - i.paid), 0)::bigint as outstanding,
         coalesce(sum(i.amount - i.paid) filter (where i.due_on < $2), 0)::bigint as overdue, min(i.due_on) filter (where i.paid < i.amount) as due, (array_agg(i.amount - i.paid order by i.n) filter (where i.paid < i.amount))[1] as amount
       from loan l join instalment i on i.loan_id = l.id where l.state = any($1) or l.state = 'written_off' group by l.id order by l.id`,
      [[...servicedStates], this.clock.today()],
    );
    const names = await this.people.namesOf(rows.map((row) => row.person_id));
    const loans = rows.map((row): Known => {
      const name = names.get(row.person_id);
      const next = row.due && row.amount !== null ? { due: row.due, amount: row.amount } : undefined;
      return {
        id: row.id,
        number: row.number,
        personId: row.person_id,
        names: [...(name ? [name.latin, name.ar] : []), ...row.account_names].filter(Boolean),
        outstanding: row.outstanding,
        overdue: row.overdue,
        next,
      };
    });
    const payments = lines.some(({ amount }) => !isPositive(amount))
      ? await this.db.query<BookedPayment>('select id, loan_id as "loanId", reference, amount from repayment where reversed_on is null order by id')
      : [];
    return { of: new Map(lines.map((line) => [line.id, matchBankLine(line, loans, payments)])), loans, names };
  }
}
