import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, plus, toDecimal, ZERO } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { repaymentChannels, type RepaymentChannel } from '../agreement/domain/channels.js';
import { missingCash } from './domain/till.js';
import type { TillView } from './till.views.js';

interface Row {
  id: string;
  loanId: string;
  number: string;
  personId: string;
  amount: Centimes;
  channel: RepaymentChannel;
  reference: string;
  receiptNo: string | null;
  reversedOn: LocalDate | null;
}
interface DayRow {
  expected: Centimes;
  counted: Centimes;
  reason: string | null;
  closedAt: Date;
  reopenedAt: Date | null;
  reopenedWhy: string | null;
}
const MOST = 1000;

/** What came in on a day, and whether its cash was counted. */
@Injectable()
export class TillQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async day(actor: Actor, asked?: LocalDate): Promise<TillView> {
    const day = asked ?? this.clock.today();
    const [rows, closed] = await Promise.all([
      this.db.query<Row>(
        `select r.id, r.loan_id as "loanId", l.number, l.person_id as "personId", r.amount, r.channel, r.reference, r.receipt_no as "receiptNo", r.reversed_on as "reversedOn"
         from repayment r join loan l on l.id = r.loan_id where r.received_on = $1 order by r.receipt_no nulls last, r.at, r.id limit ${MOST}`,
        [day],
      ),
      this.db.one<DayRow>('select expected, counted, reason, closed_at as "closedAt", reopened_at as "reopenedAt", reopened_why as "reopenedWhy" from till_day where day = $1', [
        day,
      ]),
    ]);
    const names = await this.people.namesOf(rows.map(({ personId }) => personId));
    const standing = rows.filter(({ reversedOn }) => reversedOn !== day);
    const sumOf = (channel: RepaymentChannel): Centimes => plus(ZERO, ...standing.filter((row) => row.channel === channel).map(({ amount }) => amount));
    const counted = closed !== undefined && closed.reopenedAt === null;
    return {
      ...{ day, before: addDays(day, -1), after: day < this.clock.today() ? addDays(day, 1) : null },
      ...{ state: counted ? 'counted' : 'open', cash: toDecimal(sumOf('cash')), total: toDecimal(plus(ZERO, ...standing.map(({ amount }) => amount))) },
      channels: repaymentChannels.map((channel) => ({ channel, count: standing.filter((row) => row.channel === channel).length, sum: toDecimal(sumOf(channel)) })),
      receipts: rows.map(({ personId, amount, ...row }) => ({ ...row, amount: toDecimal(amount), name: names.get(personId) ?? { ar: '', latin: '' } })),
      closing: closed && {
        ...{ expected: toDecimal(closed.expected), counted: toDecimal(closed.counted), missing: toDecimal(missingCash(closed.expected, closed.counted)), reason: closed.reason },
        ...{ closedAt: closed.closedAt, reopenedAt: closed.reopenedAt, reopenedWhy: closed.reopenedWhy },
      },
      mayClose: can(actor, 'loans.collect') && !counted && day <= this.clock.today(),
      mayReopen: can(actor, 'loans.keep_fund') && counted,
    };
  }
}
