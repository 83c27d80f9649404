import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '#kernel/clock';
import { toDecimal } from '#kernel/money';
import { Db } from '#platform/database/db';
import { loanErrors } from '../loans.errors.js';
import { LoanProductEntity } from './entities/loan-product.entity.js';

/** Conditions in force. Amounts decimal MAD, durations in months, shares in percent. Rate and fees are 0 and there is no guarantee, always. */
export interface ProductView {
  readonly code: string;
  readonly version: number;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
  readonly minAmount: string;
  readonly maxAmount: string;
  readonly maxShareOfPhysicalInvestment: number;
  readonly minContributionShare: number;
  readonly defaultTermMonths: number;
  readonly maxTermMonths: number;
  readonly defaultDeferralMonths: number;
  readonly maxDeferralMonths: number;
  readonly dueDay: number;
  readonly ratePercent: 0;
  readonly fees: '0.00';
  readonly guarantee: 'none';
}

@Injectable()
export class ProductQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws loans.no_product when none is in force today. */
  async row(): Promise<LoanProductEntity> {
    const [row] = await this.db.source
      .getRepository(LoanProductEntity)
      .find({ where: { validFrom: LessThanOrEqual(this.clock.today()) }, order: { validFrom: 'DESC', version: 'DESC' }, take: 1 });
    if (!row) throw loanErrors.no_product();
    return row;
  }

  /** Throws loans.no_product. */
  async current(): Promise<ProductView> {
    const row = await this.row();
    const { code, version, maxShareOfPhysicalInvestment, minContributionShare, defaultTermMonths, maxTermMonths, defaultDeferralMonths, maxDeferralMonths, dueDay } = row;
    return {
      ...{ code, version, maxShareOfPhysicalInvestment, minContributionShare, defaultTermMonths, maxTermMonths, defaultDeferralMonths, maxDeferralMonths, dueDay },
      ...{ label: { ar: row.labelAr, fr: row.labelFr, en: row.labelEn }, minAmount: toDecimal(row.minAmount), maxAmount: toDecimal(row.maxAmount) },
      ...{ ratePercent: 0, fees: '0.00', guarantee: 'none' },
    };
  }
}
