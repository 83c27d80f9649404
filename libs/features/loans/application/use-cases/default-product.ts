import { localDate } from '#kernel/calendar';
import { centimes } from '#kernel/money';

/** First version of the honour loan. Source: handbook 1.1, "default product parameters"; each is a column that a later version may change. */
export const defaultProduct = {
  code: 'honour_loan',
  version: 1,
  // before the first file that anybody may bring along, and before the history that the demo world tells
  validFrom: localDate('2020-01-01'),
  labelAr: 'قرض الشرف',
  labelFr: 'Prêt d’honneur',
  labelEn: 'Honour loan',
  minAmount: centimes(1_000_000n),
  maxAmount: centimes(30_000_000n),
  maxShareOfPhysicalInvestment: 70,
  minContributionShare: 10,
  defaultTermMonths: 36,
  maxTermMonths: 60,
  defaultDeferralMonths: 6,
  maxDeferralMonths: 12,
  dueDay: 5,
  instalmentUnit: centimes(100n),
  grace: 'inside',
  rounding: 'floor',
  weekend: 'next',
  minAge: 18,
  maxActiveLoans: 1,
  regionCode: '09',
} as const;
