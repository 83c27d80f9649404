import type { LocalDate } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { toDecimal } from '#kernel/money';
import type { ProductTerms, ProductVersion } from './product.js';

type Dated = Pick<ProductVersion, 'state' | 'version' | 'validFrom' | 'endsOn'>;

export const standings = ['draft', 'coming', 'in_force', 'replaced', 'ended'] as const;
/** Where a version stands on a day. */
export type Standing = (typeof standings)[number];

const newestFirst = (a: Dated, b: Dated): number => (a.validFrom === b.validFrom ? b.version - a.version : a.validFrom < b.validFrom ? 1 : -1);

/** The version of one product that somebody who starts on that day gets: the newest published one that has begun, unless it has ended. */
export function inForce<T extends Dated>(versions: readonly T[], day: LocalDate): T | undefined {
  const begun = versions.filter(({ state, validFrom }) => state === 'published' && validFrom <= day).sort(newestFirst)[0];
  return begun && (begun.endsOn === null || begun.endsOn >= day) ? begun : undefined;
}

export function standingOf<T extends Dated>(version: T, versions: readonly T[], day: LocalDate): Standing {
  if (version.state === 'draft') return 'draft';
  if (version.endsOn !== null && (version.endsOn < day || version.endsOn < version.validFrom)) return 'ended';
  if (version.validFrom > day) return 'coming';
  return inForce(versions, day)?.version === version.version ? 'in_force' : 'replaced';
}

const order: readonly (keyof ProductTerms)[] = [
  ...([
    'labelAr',
    'labelFr',
    'labelEn',
    'source',
    'minAmount',
    'maxAmount',
    'bankRequiredAbove',
    'maxShareOfPhysicalInvestment',
    'minContributionShare',
    'ownPlusHonourShare',
  ] as const),
  ...(['defaultTermMonths', 'maxTermMonths', 'defaultDeferralMonths', 'maxDeferralMonths', 'dueDay', 'instalmentUnit', 'grace', 'rounding', 'weekend', 'surplus'] as const),
  ...(['arrearsGraceDays', 'approvalValidityDays', 'payChannels', 'minAge', 'maxAge', 'priorityAge', 'minFirmAgeMonths', 'maxFirmAgeMonths'] as const),
  ...(['maxActiveLoans', 'coolingDays', 'legalForms', 'excludedActivities', 'regionCode', 'communeCode', 'equipmentOnly', 'insuranceRequired'] as const),
];

/** A value as the wire has it: amounts decimal, several words with commas between, null for no limit. */
export type Told = string | number | boolean | null;
export const toldOf = (value: ProductTerms[keyof ProductTerms]): Told => (typeof value === 'bigint' ? toDecimal(value) : Array.isArray(value) ? value.join(',') : (value as Told));

export interface Change {
  readonly field: keyof ProductTerms;
  readonly before: Told;
  readonly after: Told;
}

/** What a version says otherwise than the one before it, in the order of the form. */
export const changesBetween = (before: ProductTerms, after: ProductTerms): readonly Change[] =>
  order.flatMap((field) => {
    const [was, is] = [toldOf(before[field]), toldOf(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });

/** Parameters that contradict each other, each at its field. */
export function faultsOfProduct(terms: ProductTerms): readonly FieldError[] {
  const { maxAge, minFirmAgeMonths, maxFirmAgeMonths } = terms;
  return [
    ...(terms.maxAmount < terms.minAmount ? [{ path: 'maxAmount', code: 'eligibility.product.below_least', params: { least: toDecimal(terms.minAmount) } }] : []),
    ...(terms.instalmentUnit <= 0n ? [{ path: 'instalmentUnit', code: 'eligibility.product.unit_positive' }] : []),
    ...(terms.defaultTermMonths > terms.maxTermMonths ? [{ path: 'defaultTermMonths', code: 'eligibility.product.above_most', params: { most: terms.maxTermMonths } }] : []),
    ...(terms.maxDeferralMonths >= terms.maxTermMonths ? [{ path: 'maxDeferralMonths', code: 'eligibility.product.above_most', params: { most: terms.maxTermMonths - 1 } }] : []),
    ...(terms.defaultDeferralMonths > terms.maxDeferralMonths
      ? [{ path: 'defaultDeferralMonths', code: 'eligibility.product.above_most', params: { most: terms.maxDeferralMonths } }]
      : []),
    ...(maxAge !== null && maxAge < terms.minAge ? [{ path: 'maxAge', code: 'eligibility.product.under_least', params: { least: terms.minAge } }] : []),
    ...(maxFirmAgeMonths !== null && maxFirmAgeMonths <= (minFirmAgeMonths ?? 0)
      ? [{ path: 'maxFirmAgeMonths', code: 'eligibility.product.under_least', params: { least: (minFirmAgeMonths ?? 0) + 1 } }]
      : []),
  ];
}
