import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Centimes, isPositive } from '#kernel/money';
import { Db, naturalKey } from '#platform/database/db';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { loanErrors } from '../../loans.errors.js';
import { contribution } from '../../fund/domain/ledger.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { Ledger } from '../../fund/ledger.js';
import { seedProducts } from '../../eligibility/domain/seed-products.js';

/** Opens the fund and the first version of each product when there are none, and books contributions. For the operator; run again it changes nothing. */
@Injectable()
export class OpenFund {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  async ensure(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('open_fund'))");
      if (!(await tx.findOne(FundEntity, { code: 'main' }))) await tx.insert(FundEntity, { id: newId(), code: 'main', label: 'Souss-Massa' });
      for (const { legalForms, excludedActivities, payChannels, ...terms } of seedProducts) {
        if (await tx.findOne(LoanProductEntity, { code: terms.code })) continue;
        await tx.insert(LoanProductEntity, { id: newId(), ...terms, legalForms: [...legalForms], excludedActivities: [...excludedActivities], payChannels: [...payChannels] });
      }
    });
  }

  /** The same reference is one contribution. Throws loans.amount_not_positive. */
  async contribute(amount: Centimes, reference: string): Promise<void> {
    if (!isPositive(amount)) throw loanErrors.amount_not_positive();
    await this.db.once(naturalKey('fund.contribute', reference, amount), async (tx) => {
      const fund = await tx.findOne(FundEntity, { code: 'main' });
      if (!fund) throw loanErrors.no_product();
      await tx.lock(FundEntity, fund.id);
      await this.ledger.post(tx, { fundId: fund.id, kind: 'contribution', day: this.clock.today(), note: reference }, contribution(amount));
      return null;
    });
  }
}
