import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';

/** How money comes back (handbook 1.1): standing order, direct debit, dated cheques, cash desk against a receipt. */
export const payChannels = ['standing_order', 'direct_debit', 'dated_cheques', 'cash_desk'] as const;
export type PayChannel = (typeof payChannels)[number];

/** Forms of a borrower's firm; an association is known so that it can be named, and no product of ours lends to one (handbook 1.4, E06). */
export const legalForms = ['auto_entrepreneur', 'individual', 'sarl', 'sarl_au', 'snc', 'cooperative', 'association'] as const;
export type LegalForm = (typeof legalForms)[number];

/** Activities that a lending platform may leave out (handbook 1.4, E05). */
export const excludableActivities = ['financial_intermediation', 'real_estate', 'gambling', 'purely_seasonal'] as const;
export type ExcludableActivity = (typeof excludableActivities)[number];

/** Where a surplus goes: the next rows, the last ones (shorter), or all alike (smaller) (handbook 1.7). */
export const surplusRules = ['next', 'last', 'spread'] as const;
export type SurplusRule = (typeof surplusRules)[number];

/** Parameters that decide who may ask for how much. Amounts in centimes, shares in whole percent, ages in years, durations in months; null sets no limit. */
export interface ProductLimits {
  readonly minAmount: Centimes;
  readonly maxAmount: Centimes;
  readonly maxTermMonths: number;
  readonly maxDeferralMonths: number;
  readonly maxShareOfPhysicalInvestment: number;
  readonly minContributionShare: number;
  /** Own money and honour loan together, of the needs; below it a warning only. */
  readonly ownPlusHonourShare: number;
  readonly minAge: number;
  readonly maxAge: number | null;
  /** From this age on a flag for the officer, never a limit. */
  readonly priorityAge: number | null;
  /** null: also for who has no firm yet. */
  readonly minFirmAgeMonths: number | null;
  readonly maxFirmAgeMonths: number | null;
  /** Above this amount a bank must finance beside us. */
  readonly bankRequiredAbove: Centimes | null;
  readonly maxActiveLoans: number;
  readonly coolingDays: number;
  readonly legalForms: readonly LegalForm[];
  readonly excludedActivities: readonly ExcludableActivity[];
  /** Code of the region; the commune narrows it further. */
  readonly regionCode: string;
  readonly communeCode: string | null;
  readonly equipmentOnly: boolean;
}

/** All that one version of a product says. There is no rate, no fee and no guarantee to set: an honour loan has none (handbook 1.1). */
export interface ProductTerms extends ProductLimits {
  readonly labelAr: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly defaultTermMonths: number;
  readonly defaultDeferralMonths: number;
  readonly dueDay: number;
  readonly instalmentUnit: Centimes;
  readonly grace: 'inside' | 'added';
  readonly rounding: 'floor' | 'half-even';
  readonly weekend: 'same' | 'next' | 'previous';
  readonly surplus: SurplusRule;
  readonly arrearsGraceDays: number;
  /** A cover for death and disability has to be shown before the money leaves. */
  readonly insuranceRequired: boolean;
  readonly approvalValidityDays: number;
  readonly payChannels: readonly PayChannel[];
  /** Where the figures come from, in words. */
  readonly source: string;
}

/** A version: a draft may still change, a published one never does. `endsOn` is the last day on which somebody may start with it. */
export interface ProductVersion extends ProductTerms {
  readonly code: string;
  readonly version: number;
  readonly state: 'draft' | 'published';
  readonly validFrom: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** The constants of every honour loan, for whoever shows them. */
export const honour = { ratePercent: 0, fees: '0.00', guarantee: 'none' } as const;
