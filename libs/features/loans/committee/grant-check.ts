import { Injectable } from '@nestjs/common';
import { type Centimes, compare, least, parseMoney, plus, toDecimal } from '#kernel/money';
import { ReferenceQueries } from '#features/references';
import type { Tx } from '#platform/database/tx';
import { faultsOfTerms, type PurposeLine } from '../application/domain/decision.js';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';
import { Ledger } from '../fund/ledger.js';
import { loanErrors } from '../loans.errors.js';
import { committeeErrors } from './committee.errors.js';
import type { DecisionBody } from './decision.dto.js';

/** What is promised: amount in centimes, durations in months. */
export interface GrantTerms {
  readonly amount: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly purposeLines: readonly PurposeLine[];
  readonly validityDays: number;
}

/** Whether product and fund allow what the committee wants to grant. The caller holds the lock of the fund. */
@Injectable()
export class GrantCheck {
  constructor(
    private readonly ledger: Ledger,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws loans.amount_above_ceiling, loans.fund_exhausted, committee.decision_incomplete, committee.purpose_lines_wrong. */
  async termsOf(tx: Tx, application: LoanApplicationEntity, body: DecisionBody): Promise<GrantTerms> {
    const amount = parseMoney(body.amountGranted ?? '0');
    const product = await tx.get(LoanProductEntity, application.productId);
    const range = { floor: toDecimal(product.minAmount), ceiling: toDecimal(least(product.maxAmount, application.amount)) };
    if (compare(amount, least(product.maxAmount, application.amount)) > 0 || compare(amount, product.minAmount) < 0)
      throw loanErrors.amount_above_ceiling(range, [{ path: 'amountGranted', code: 'loans.amount_above_ceiling', params: range }]);
    const terms = { termMonths: body.termMonths ?? application.termMonths, deferralMonths: body.deferralMonths ?? application.deferralMonths };
    const faults = faultsOfTerms(terms, product);
    if (faults.length > 0) throw committeeErrors.decision_incomplete({}, faults);
    const left = await this.ledger.available(tx, application.fundId);
    if (compare(amount, left) > 0) throw loanErrors.fund_exhausted({ available: toDecimal(left) });
    return { amount, ...terms, purposeLines: linesOf(body, amount), validityDays: product.approvalValidityDays };
  }

  /** Throws committee.unknown_scheme. */
  async assertKnownSchemes(codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const known = new Set((await this.references.supportSchemes()).map(({ code }) => code));
    if (codes.some((code) => !known.has(code))) throw committeeErrors.unknown_scheme({}, [{ path: 'otherSchemes', code: 'committee.unknown_scheme' }]);
  }
}

/** Purpose lines, when given, are the whole amount. */
function linesOf(body: DecisionBody, amount: Centimes): readonly PurposeLine[] {
  const lines = body.purposeLines.map(({ label, amount: part }) => ({ label: label.trim(), amount: toDecimal(parseMoney(part)) }));
  const sum = plus(...lines.map((line) => parseMoney(line.amount)));
  if (lines.length > 0 && sum !== amount) {
    const params = { sum: toDecimal(sum), granted: toDecimal(amount) };
    throw committeeErrors.purpose_lines_wrong(params, [{ path: 'purposeLines', code: 'committee.purpose_lines_wrong', params }]);
  }
  return lines;
}
