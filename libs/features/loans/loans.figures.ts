import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Clock } from '#kernel/clock';
import { type Centimes, toDecimal } from '#kernel/money';
import { servicedStates } from './agreement/domain/loan.moves.js';
import { Db } from '#platform/database/db';

/** Counts and sums of the honour loan, nobody named. Amounts in decimal MAD. */
export class LoanFiguresView {
  @ApiProperty({ description: 'Applications with officer or author' }) readonly inStudy: number;
  @ApiProperty({ description: 'Applications with the committee' }) readonly withCommittee: number;
  @ApiProperty({ description: 'Loans granted so far, cancelled ones left out' }) readonly granted: number;
  @ApiProperty({ description: 'What was lent by them, decimal MAD' }) readonly lent: string;
  @ApiProperty() readonly repaying: number;
  @ApiProperty({ description: 'Decimal MAD' }) readonly outstanding: string;
  @ApiProperty({ description: 'Loans with an instalment past its day' }) readonly late: number;
}

/** Figures of loans for reports. All sums come from the dated rows. */
@Injectable()
export class LoanFigures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<LoanFiguresView> {
    const row = await this.db.one<{ in_study: number; with_committee: number; granted: number; lent: Centimes; repaying: number; outstanding: Centimes; late: number }>(
      `select (select count(*)::int from loan_application where state in ('submitted', 'incomplete', 'in_instruction', 'adjourned')) as in_study,
         (select count(*)::int from loan_application where state in ('ready_for_committee', 'scheduled', 'heard')) as with_committee,
         (select count(*)::int from loan where state <> 'cancelled') as granted, (select coalesce(sum(principal), 0)::bigint from loan where state <> 'cancelled') as lent,
         (select count(*)::int from loan where state = any($2)) as repaying,
         coalesce(sum(i.amount - i.paid), 0)::bigint as outstanding, count(distinct l.id) filter (where i.due_on < $1 and i.paid < i.amount)::int as late
       from loan l join instalment i on i.loan_id = l.id where l.state = any($2)`,
      [this.clock.today(), [...servicedStates]],
    );
    return {
      ...{ inStudy: row!.in_study, withCommittee: row!.with_committee, granted: row!.granted, lent: toDecimal(row!.lent) },
      ...{ repaying: row!.repaying, outstanding: toDecimal(row!.outstanding), late: row!.late },
    };
  }
}
