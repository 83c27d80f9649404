import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isPositive, parseMoney, toDecimal } from '#kernel/money';
import { ReferenceQueries } from '#features/references';
import { ProductQueries } from '../eligibility/product.queries.js';
import { loanErrors } from '../loans.errors.js';
import { scheduleOfLoan } from '../schedule/domain/loan-schedule.js';
import type { PreviewQuery } from './loan.dto.js';
import type { PreviewView } from './loan.views.js';

/** Answers "how much a month?" before anything is signed. */
@Injectable()
export class PreviewQueries {
  constructor(
    private readonly products: ProductQueries,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** Throws loans.no_product, eligibility.product_not_offered, loans.amount_not_positive, loans.schedule_terms_wrong, loans.unit_too_coarse. */
  async preview({ amount, termMonths, deferralMonths, product: code }: PreviewQuery): Promise<PreviewView> {
    const [product, holidays] = await Promise.all([this.products.row(code), this.references.holidaysNow()]);
    const principal = parseMoney(amount);
    if (!isPositive(principal)) throw loanErrors.amount_not_positive({}, [{ path: 'amount', code: 'loans.amount_not_positive' }]);
    const { rows } = scheduleOfLoan({ principal, termMonths, deferralMonths: deferralMonths ?? 0 }, product, this.clock.today(), holidays);
    const paid = rows.filter((row) => isPositive(row.amount));
    const [first, last] = [paid[0]!, paid.at(-1)!];
    return { count: paid.length, amount: toDecimal(first.amount), lastAmount: toDecimal(last.amount), firstDue: first.due, lastDue: last.due };
  }
}
