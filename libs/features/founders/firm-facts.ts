import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { centimes } from '#kernel/money';
import { FollowupQueries, type Indicator, type Telling } from '#features/followup';
import { type FirmLoan, FirmLoanQueries } from '#features/loans';
import { MentorshipQueries, type Pair } from '#features/mentoring';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { type FirmFacts, type Period, thresholds } from './domain/alert-rules.js';

/** Reads what is known about firms: loan, plan, reports. */
@Injectable()
export class FirmFactsQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly loans: FirmLoanQueries,
    private readonly reports: FollowupQueries,
    private readonly pairs: MentorshipQueries,
  ) {}

  /** Of these loans those that are served, in the order of ids. */
  async of(loanIds: readonly string[], from: Reader = this.db): Promise<readonly { readonly firm: FirmLoan; readonly facts: FirmFacts }[]> {
    const today = this.clock.today();
    const firms = await this.loans.firms(loanIds, from);
    const ids = firms.map(({ loanId }) => loanId);
    const [late, tellings, last, pairs] = [
      await this.loans.daysPastDue(ids, from),
      await this.reports.tellings(ids, addDays(today, -2 * thresholds.staleDays), from),
      await this.reports.lastReports(ids, from),
      await this.pairs.ofLoans(ids, from),
    ];
    return firms.map((firm) => {
      const told = tellings.filter(({ loanId }) => loanId === firm.loanId);
      const mentored = pairs.findLast(({ loanId, state }) => loanId === firm.loanId && state === 'active');
      return { firm, facts: factsOf(firm, told, today, late.get(firm.loanId) ?? 0, reportedOn(mentored, last.get(firm.loanId)?.heldOn)) };
    });
  }
}

/** Somebody who is not accompanied owes no report; a new mentor begins with the day of the first. */
const reportedOn = (pair: Pair | undefined, last: LocalDate | undefined): LocalDate | undefined => (pair ? (last && last > pair.startedOn ? last : pair.startedOn) : undefined);

/** Facts from what was told; a value that is older than the table allows says nothing. */
export function factsOf(firm: FirmLoan, tellings: readonly Telling[], today: LocalDate, daysPastDue: number, reported: LocalDate | undefined): FirmFacts {
  const since = addDays(today, -thresholds.staleDays);
  const fresh = (indicator: Indicator): Telling | undefined => tellings.findLast((one) => one.indicator === indicator && one.onDay >= since);
  const amount = (indicator: Indicator) => {
    const found = fresh(indicator);
    return found && centimes(BigInt(found.value));
  };
  const flag = (indicator: Indicator, worry: bigint): boolean | undefined => {
    const found = fresh(indicator);
    return found && BigInt(found.value) === worry;
  };
  const morale = fresh('morale');
  const charges = amount('charges') ?? firm.plannedCharges;
  const [cash, unpaidCustomers] = [amount('cash'), amount('unpaid_customers')];
  const told = { illness: flag('illness', 1n), conflict: flag('conflict', 1n), rc_lapsed: flag('rc_lapsed', 1n), lease_dispute: flag('lease_dispute', 1n) };
  return {
    ...{ today, disbursedOn: firm.disbursedOn, daysPastDue, plannedTurnover: firm.plannedTurnover, jobsPledged: firm.jobsPledged },
    periods: periodsOf(tellings, firm.disbursedOn).filter(({ to }) => to >= since),
    jobsDeclared: tellings.filter(({ indicator }) => indicator === 'jobs_declared').map(({ value }) => Number(value)),
    ...(cash === undefined ? {} : { cash }),
    ...(charges === undefined ? {} : { charges }),
    ...(unpaidCustomers === undefined ? {} : { unpaidCustomers }),
    ...(reported ? { reportedOn: reported } : {}),
    ...(morale ? { morale: Number(morale.value) } : {}),
    told: Object.fromEntries(Object.entries({ ...told, tax_late: flag('tax_up_to_date', 0n), cnss_late: flag('cnss_up_to_date', 0n) }).filter(([, value]) => value !== undefined)),
  };
}

/** Each told turnover counts for the days since the report before it, the first one since the money was out. Reports of one day are one. */
function periodsOf(tellings: readonly Telling[], disbursedOn: LocalDate): Period[] {
  const days = [...new Set(tellings.map(({ onDay }) => onDay))].sort();
  const periods: Period[] = [];
  let before = disbursedOn;
  for (const day of days) {
    const told = tellings.filter(({ indicator, onDay }) => indicator === 'turnover' && onDay === day);
    if (told.length > 0 && day > before) periods.push({ from: before, to: day, turnover: centimes(told.reduce((sum, { value }) => sum + BigInt(value), 0n)) });
    if (day > before) before = day;
  }
  return periods;
}
