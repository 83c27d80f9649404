import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, share, toDecimal } from '#kernel/money';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { AgeingQueries } from './ageing.queries.js';
import type { PortfolioQuery, PortfolioRowsQuery } from './arrears.dto.js';
import { figuresOf, grouped, partOf, type PortfolioFigures, type PortfolioLine, portfolioSums, sumOf } from './domain/portfolio.js';
import type { PortfolioFiguresView, PortfolioRows, PortfolioSumsView, PortfolioView } from './portfolio.views.js';

type Line = PortfolioLine & { readonly personId: string; readonly isLoan: boolean };

/**
 * One line per loan or granted file at the end of a day ($1). Money comes from the ledger; what is due and late from the dated rows.
 * Today ($2) rows say themselves what is paid on them; for a past day what was booked by then pays the rows of today, the oldest first.
 */
const lines = `
  with e as (
    select e.loan_id, min(e.day) filter (where e.kind = 'disbursement') as first_day,
      coalesce(sum(p.amount) filter (where p.account = 'loans_outstanding'), 0) as outstanding,
      coalesce(sum(p.amount) filter (where p.account = 'loans_outstanding' and coalesce(f.kind, e.kind) = 'disbursement'), 0) as disbursed,
      coalesce(sum(p.amount) filter (where p.account = 'write_offs'), 0) as written_off,
      coalesce(-sum(p.amount) filter (where p.account = 'recoveries'), 0) as recovered,
      coalesce(-sum(p.amount) filter (where p.account = 'provisions'), 0) as provisions
    from ledger_entry e join ledger_posting p on p.entry_id = e.id left join ledger_entry f on f.id = e.reverses
    where e.loan_id is not null and e.day <= $1 group by e.loan_id
  ), r as (
    select i.loan_id, i.due_on, i.original_due_on, i.amount,
      case when $2 then i.paid else least(i.amount, greatest(0, e.disbursed - e.outstanding - e.written_off - (sum(i.amount) over w - i.amount))) end as paid
    from instalment i join e on e.loan_id = i.loan_id window w as (partition by i.loan_id order by i.n)
  ), a as (
    select loan_id, sum(amount) filter (where due_on <= $1) as due, sum(paid) filter (where due_on <= $1) as collected,
      sum(amount - paid) filter (where paid < amount and due_on < $1 and original_due_on < $1) as overdue,
      min(original_due_on) filter (where paid < amount and due_on < $1 and original_due_on < $1) as since
    from r group by loan_id
  ), c as (select application_id, sum(amount) as amount from fund_commitment where day <= $1 group by application_id having sum(amount) <> 0)
  select coalesce(l.id, file.id) as id, coalesce(l.number, file.number) as number, file.person_id as "personId", l.id is not null as "isLoan", fund.code as fund, coalesce(file.sector_code, '') as sector,
    coalesce(person.sex, '') as sex, coalesce(extract(year from e.first_day)::int::text, '') as year, coalesce(c.amount, 0)::bigint as committed, coalesce(e.disbursed, 0)::bigint as disbursed,
    coalesce(e.outstanding, 0)::bigint as outstanding, coalesce(a.due, 0)::bigint as due, coalesce(a.collected, 0)::bigint as collected,
    (case when e.outstanding > 0 then coalesce(a.overdue, 0) else 0 end)::bigint as overdue, coalesce(e.written_off, 0)::bigint as "writtenOff", coalesce(e.recovered, 0)::bigint as recovered,
    coalesce(e.provisions, 0)::bigint as provisions, case when e.outstanding > 0 then greatest(0, $1::date - a.since - product.arrears_grace_days) else 0 end as days
  from loan_application file left join loan l on l.application_id = file.id left join e on e.loan_id = l.id left join a on a.loan_id = l.id left join c on c.application_id = file.id
    join fund on fund.id = coalesce(l.fund_id, file.fund_id) join loan_product product on product.id = coalesce(l.product_id, file.product_id) left join person on person.id = file.person_id
  where e.loan_id is not null or c.amount is not null
  order by coalesce(l.number, file.number), file.id`;

/** Figures of the portfolio, each with the rows it is the sum of. */
@Injectable()
export class PortfolioQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly ageing: AgeingQueries,
  ) {}

  async figures(query: PortfolioQuery): Promise<PortfolioView> {
    const today = this.clock.today();
    const asOf = query.asOf ?? today;
    const all = await this.lines(asOf);
    const exact = asOf >= today;
    const given = await this.db.one<{ sum: Centimes }>(
      "select coalesce(-sum(p.amount), 0)::bigint as sum from ledger_posting p join ledger_entry e on e.id = p.entry_id where p.account = 'contributions' and e.day <= $1",
      [asOf],
    );
    const contributions = given?.sum ?? (0n as Centimes);
    const whole = figuresOf(all);
    return {
      ...viewOf(whole),
      ...{ asOf, exact, contributions: toDecimal(contributions), rotation: contributions > 0n ? toDecimal(share(whole.sums.disbursed, 100n, contributions)) : null },
      groups: query.by ? grouped(all, query.by).map((group) => ({ key: group.key, ...viewOf(figuresOf(group.lines)) })) : [],
      buckets: exact ? (await this.ageing.buckets(asOf)).map(({ bucket, rows, overdue }) => ({ bucket, rows, overdue: toDecimal(overdue) })) : [],
    };
  }

  /** The rows of one figure, the largest first. */
  async rows(query: PortfolioRowsQuery): Promise<PortfolioRows> {
    const all = await this.lines(query.asOf ?? this.clock.today());
    const { by, key, figure, page, pageSize } = query;
    const own = all.filter((line) => (by === undefined || key === undefined || line[by] === key) && partOf(line, figure) !== 0n);
    const sorted = own.toSorted((a, b) => Number(partOf(b, figure) - partOf(a, figure)) || a.number.localeCompare(b.number));
    const shown = sorted.slice(offsetOf(query), offsetOf(query) + pageSize);
    const names = await this.people.namesOf(shown.map(({ personId }) => personId));
    return {
      items: shown.map((line) => ({
        ...{ id: line.id, number: line.number, personName: names.get(line.personId) ?? { ar: '', latin: '' }, fund: line.fund },
        ...{ amount: toDecimal(partOf(line, figure)), days: line.days, isLoan: line.isLoan },
      })),
      ...{ page, pageSize, total: own.length, sum: toDecimal(sumOf(own, figure)) },
    };
  }

  lines(asOf: LocalDate): Promise<Line[]> {
    return this.db.query<Line>(lines, [asOf, asOf >= this.clock.today()]);
  }
}

const percent = (hundredths: number | null): string | null => (hundredths === null ? null : toDecimal(BigInt(hundredths) as Centimes));

const viewOf = ({ sums, rates, loans, averageLoan }: PortfolioFigures): PortfolioFiguresView => ({
  sums: Object.fromEntries(portfolioSums.map((name) => [name, toDecimal(sums[name])])) as unknown as PortfolioSumsView,
  rates: { repayment: percent(rates.repayment), loss: percent(rates.loss), par30: percent(rates.par30) },
  ...{ loans, averageLoan: averageLoan === null ? null : toDecimal(averageLoan) },
});
