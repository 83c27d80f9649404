import { localDate } from '#kernel/calendar';
import { centimes } from '#kernel/money';
import type { ProductVersion } from './product.js';

/** First version of the honour loan. Source: handbook 1.1, "default product parameters"; each is a column that a later version may change. */
export const defaultProduct = {
  code: 'honour_loan',
  version: 1,
  state: 'published',
  // before the first file that anybody may bring along, and before the history that the demo world tells
  validFrom: localDate('2020-01-01'),
  endsOn: null,
  labelAr: 'قرض الشرف',
  labelFr: 'Prêt d’honneur',
  labelEn: 'Honour loan',
  minAmount: centimes(1_000_000n),
  maxAmount: centimes(30_000_000n),
  maxShareOfPhysicalInvestment: 70,
  minContributionShare: 10,
  ownPlusHonourShare: 30,
  defaultTermMonths: 36,
  maxTermMonths: 60,
  defaultDeferralMonths: 6,
  maxDeferralMonths: 12,
  dueDay: 5,
  instalmentUnit: centimes(100n),
  grace: 'inside',
  rounding: 'floor',
  weekend: 'next',
  surplus: 'last',
  arrearsGraceDays: 0,
  approvalValidityDays: 180,
  minAge: 18,
  maxAge: null,
  priorityAge: 45,
  minFirmAgeMonths: null,
  maxFirmAgeMonths: 36,
  bankRequiredAbove: centimes(10_000_000n),
  maxActiveLoans: 1,
  coolingDays: 90,
  legalForms: ['auto_entrepreneur', 'individual', 'sarl', 'sarl_au', 'snc', 'cooperative'],
  excludedActivities: ['financial_intermediation', 'real_estate', 'gambling', 'purely_seasonal'],
  payChannels: ['standing_order', 'direct_debit', 'dated_cheques', 'cash_desk'],
  regionCode: '09',
  communeCode: null,
  equipmentOnly: false,
  insuranceRequired: false,
  source:
    'Press on Souss Massa Initiative 2009–2019 (10,000 MAD at least, 300,000 at most, 70 % of the physical investment); the rest are defaults of this project, to be confirmed by the platform.',
} as const satisfies ProductVersion;

/** For a firm that stands and wants to grow. Source: handbook 1.4, E04: 36 to 72 months. */
export const growthProduct = {
  ...defaultProduct,
  code: 'growth_loan',
  labelAr: 'قرض الشرف للتوسيع',
  labelFr: 'Prêt d’honneur croissance',
  labelEn: 'Growth honour loan',
  minFirmAgeMonths: 36,
  maxFirmAgeMonths: 72,
  defaultDeferralMonths: 0,
  maxDeferralMonths: 6,
  source: 'Firms of 36 to 72 months are a line of their own in the platform’s rules; amounts and terms follow the creation loan until the platform sets them.',
} as const satisfies ProductVersion;

/** Production equipment of auto-entrepreneurs only. Source: handbook 1.1, the envelope Maroc PME: 5 MDH for about 100 people, so 50,000 MAD each. */
export const equipmentProduct = {
  ...defaultProduct,
  code: 'equipment_loan',
  labelAr: 'قرض الشرف لتجهيز المقاول الذاتي',
  labelFr: 'Prêt d’honneur équipement, auto-entrepreneurs',
  labelEn: 'Equipment honour loan for the self-employed',
  maxAmount: centimes(5_000_000n),
  defaultTermMonths: 24,
  maxTermMonths: 36,
  defaultDeferralMonths: 3,
  maxDeferralMonths: 6,
  bankRequiredAbove: null,
  legalForms: ['auto_entrepreneur'],
  equipmentOnly: true,
  source: 'Press on the Maroc PME envelope: 5 MDH for about 100 auto-entrepreneurs, production equipment only; the cap is their mean, the terms are defaults of this project.',
} as const satisfies ProductVersion;

/** What a new house starts with. The first one is meant where nobody names a product. */
export const seedProducts: readonly ProductVersion[] = [defaultProduct, growthProduct, equipmentProduct];
