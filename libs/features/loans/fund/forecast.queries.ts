import { Injectable } from '@nestjs/common';
import { addMonths } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, centimes, isPositive, parseMoney, plus, toDecimal, ZERO } from '#kernel/money';
import { Db } from '#platform/database/db';
import { forecast, FORECAST_MONTHS } from './domain/forecast.js';
import { reserveOf } from './domain/ledger.js';
import type { ForecastQuery } from './fund.dto.js';
import { fundErrors } from './fund.errors.js';
import type { ForecastView } from './fund.views.js';
import { Ledger } from './ledger.js';

/** Where the fund goes under two shares of repayment, from the cash and the due rows of today. */
@Injectable()
export class ForecastQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Throws fund.unknown_fund, fund.amount_not_positive, fund.forecast_terms_wrong. */
  async run(query: ForecastQuery): Promise<ForecastView> {
    const amount = parseMoney(query.amount);
    if (!isPositive(amount)) throw fundErrors.amount_not_positive({}, [{ path: 'amount', code: 'fund.amount_not_positive' }]);
    if (query.deferralMonths >= query.termMonths)
      throw fundErrors.forecast_terms_wrong({ most: query.termMonths - 1 }, [
        { path: 'deferralMonths', code: 'fund.forecast_terms_wrong', params: { most: query.termMonths - 1 } },
      ]);
    const { cash, reserve, ids } = await this.start(query.fund);
    const { loansPerMonth, termMonths, deferralMonths } = query;
    const terms = { cash, reserve, dueSoon: await this.dueSoon(ids), loansPerMonth, amount, termMonths, deferralMonths, yearlyContribution: parseMoney(query.yearlyContribution) };
    return {
      cash: toDecimal(cash),
      reserve: toDecimal(reserve),
      curves: [query.repaidPercent, query.comparedPercent].map((repaidPercent) => ({
        repaidPercent,
        months: forecast({ ...terms, repaidPercent }).map(({ repaid, contributed, lent, cash: left, ...counts }) => ({
          ...counts,
          ...{ repaid: toDecimal(repaid), contributed: toDecimal(contributed), lent: toDecimal(lent), cash: toDecimal(left) },
        })),
      })),
    };
  }

  /** Cash that is not promised, and the reserve. */
  private async start(code: string | undefined): Promise<{ cash: Centimes; reserve: Centimes; ids: readonly string[] }> {
    const funds = await this.db.query<{ id: string; reserve: number }>('select id, reserve_percent as reserve from fund where $1::text is null or code = $1 order by code', [
      code ?? null,
    ]);
    if (code !== undefined && funds.length === 0) throw fundErrors.unknown_fund({}, [{ path: 'fund', code: 'fund.unknown_fund' }]);
    const sums = await Promise.all(funds.map(async ({ id, reserve }) => ({ ...(await this.ledger.sums(this.db, id)), percent: reserve })));
    return {
      cash: plus(ZERO, ...sums.map(({ cash, committed }) => centimes(cash - committed))),
      reserve: plus(ZERO, ...sums.map(({ contributions, percent }) => reserveOf(contributions, percent))),
      ids: funds.map(({ id }) => id),
    };
  }

  /** Rows still to come, by month from today; what is late already is not counted on. */
  private async dueSoon(fundIds: readonly string[]): Promise<Centimes[]> {
    const today = this.clock.today();
    const rows = await this.db.query<{ month: number; open: Centimes }>(
      `select (extract(year from age(i.due_on, $1::date)) * 12 + extract(month from age(i.due_on, $1::date)))::int as month, sum(i.amount - i.paid)::bigint as open
       from instalment i join loan l on l.id = i.loan_id where l.fund_id = any($2) and l.state in ('disbursed', 'deferral', 'repaying') and i.due_on >= $1 and i.due_on < $3 and i.paid < i.amount
       group by 1 order by 1`,
      [today, fundIds, addMonths(today, FORECAST_MONTHS)],
    );
    return Array.from({ length: FORECAST_MONTHS }, (_, i) => rows.find(({ month }) => month === i)?.open ?? ZERO);
  }
}
