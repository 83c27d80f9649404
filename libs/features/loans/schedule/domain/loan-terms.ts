import type { Holidays, LocalDate } from '#kernel/calendar';
import type { LoanTerms } from './replay.js';
import { type LoanOfProduct, type ProductSchedule, termsOfLoan } from './loan-schedule.js';
import type { SurplusRule } from './allocation.js';

/** Who pays in the two weeks before a due day means that row, not a shorter loan: the surplus rule of the product is for what exceeds it (decision 0017). */
export const EARLY_DAYS = 15;

/** What the engine needs to know about a loan: its contract, and the rules of its product version for surplus and lateness. */
export const replayTermsOf = (
  loan: LoanOfProduct,
  product: ProductSchedule & { readonly surplus: SurplusRule; readonly arrearsGraceDays: number },
  disbursedOn: LocalDate,
  holidays: Holidays,
): LoanTerms => ({ schedule: termsOfLoan(loan, product, disbursedOn, holidays), surplus: product.surplus, comingDays: EARLY_DAYS, arrearsGraceDays: product.arrearsGraceDays });
