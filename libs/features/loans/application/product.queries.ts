import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '#kernel/clock';
import { toDecimal } from '#kernel/money';
import { Label } from '#features/references';
import { Db } from '#platform/database/db';
import { loanErrors } from '../loans.errors.js';
import { LoanProductEntity } from './entities/loan-product.entity.js';

/** Conditions in force. Amounts decimal MAD, durations in months, shares in percent. Rate and fees are 0 and there is no guarantee, always. */
export class ProductView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ example: '10000.00' }) readonly minAmount: string;
  @ApiProperty({ example: '300000.00' }) readonly maxAmount: string;
  @ApiProperty() readonly maxShareOfPhysicalInvestment: number;
  @ApiProperty() readonly minContributionShare: number;
  @ApiProperty() readonly defaultTermMonths: number;
  @ApiProperty() readonly maxTermMonths: number;
  @ApiProperty() readonly defaultDeferralMonths: number;
  @ApiProperty() readonly maxDeferralMonths: number;
  @ApiProperty() readonly dueDay: number;
  @ApiProperty({ type: Number, enum: [0] }) readonly ratePercent: 0;
  @ApiProperty({ type: String, enum: ['0.00'] }) readonly fees: '0.00';
  @ApiProperty({ type: String, enum: ['none'] }) readonly guarantee: 'none';
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
