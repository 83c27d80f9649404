import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { minus, negate, plus, toDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import { available, reserveOf } from './domain/ledger.js';
import { Ledger } from './ledger.js';

/** Where the money of one fund is, decimal MAD (handbook 1.9). */
export class FundView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ example: '1000000.00', description: 'Given to the fund by its funders' }) readonly contributions: string;
  @ApiProperty({ example: '1000000.00' }) readonly cash: string;
  @ApiProperty({ example: '1000000.00', description: 'Lent and not yet repaid' }) readonly outstanding: string;
  @ApiProperty({ example: '1000000.00', description: 'Granted to founders and not yet paid out' }) readonly committed: string;
  @ApiProperty({ example: '1000000.00', description: 'Never lent: a share of the contributions' }) readonly reserve: string;
  @ApiProperty({ example: '1000000.00', description: 'May still be granted: cash − committed − reserve' }) readonly available: string;
  @ApiProperty({ example: '1000000.00', description: 'Paid by borrowers beyond their debt; kept for them' }) readonly excessPayments: string;
  @ApiProperty({ example: '1000000.00', description: 'Cash and loans against what they came from; anything but 0.00 is a fault of the books' }) readonly balance: string;
}

export class FundList {
  @ApiProperty({ type: [FundView] }) readonly items: readonly FundView[];
}

@Injectable()
export class FundQueries {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
  ) {}

  /** By code. */
  async all(): Promise<readonly FundView[]> {
    const funds = await this.db.query<{ id: string; code: string; label: string }>('select id, code, label from fund order by code limit 50');
    return Promise.all(
      funds.map(async ({ id, code, label }) => {
        const sums = await this.ledger.sums(this.db, id);
        return {
          ...{ code, label },
          contributions: toDecimal(negate(sums.contributions)),
          cash: toDecimal(sums.cash),
          outstanding: toDecimal(sums.loans_outstanding),
          committed: toDecimal(sums.committed),
          reserve: toDecimal(reserveOf(sums.contributions)),
          available: toDecimal(available(sums)),
          excessPayments: toDecimal(negate(sums.excess_payments)),
          balance: toDecimal(minus(plus(sums.cash, sums.loans_outstanding), negate(plus(sums.contributions, sums.excess_payments)))),
        };
      }),
    );
  }
}
