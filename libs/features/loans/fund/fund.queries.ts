import { Injectable } from '@nestjs/common';
import { minus, negate, plus, toDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import { available, reserveOf } from './domain/ledger.js';
import { Ledger } from './ledger.js';

/** Where the money of one fund is, decimal MAD (handbook 1.9). */
export interface FundView {
  readonly code: string;
  readonly label: string;
  /** Given to the fund by its funders. */
  readonly contributions: string;
  readonly cash: string;
  /** Lent and not yet repaid. */
  readonly outstanding: string;
  /** Granted to founders and not yet paid out. */
  readonly committed: string;
  /** Never lent: a share of the contributions. */
  readonly reserve: string;
  /** May still be granted: cash − committed − reserve. */
  readonly available: string;
  /** Paid by borrowers beyond their debt; kept for them. */
  readonly excessPayments: string;
  /** Cash and loans against what they came from; anything but 0.00 is a fault of the books. */
  readonly balance: string;
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
