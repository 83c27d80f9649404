// Parameters of a product in words, in the order of the form.
import { count, listIn, money } from '../lib/format';
import { useLang, useTexts } from '../texts';

export type ParameterValue = string | number | boolean | null | readonly string[];

/** Parts of the form and of the list of conditions; every parameter stands in one of them. */
export const parts = {
  names: ['labelAr', 'labelFr', 'labelEn', 'source'],
  amounts: ['minAmount', 'maxAmount', 'bankRequiredAbove', 'maxShareOfPhysicalInvestment', 'minContributionShare', 'ownPlusHonourShare'],
  times: ['defaultTermMonths', 'maxTermMonths', 'defaultDeferralMonths', 'maxDeferralMonths', 'dueDay', 'instalmentUnit', 'grace', 'rounding', 'weekend'],
  after: ['surplus', 'arrearsGraceDays', 'payChannels'],
  who: [
    ...['minAge', 'maxAge', 'priorityAge', 'minFirmAgeMonths', 'maxFirmAgeMonths', 'legalForms', 'excludedActivities', 'regionCode', 'communeCode'],
    ...['equipmentOnly', 'insuranceRequired', 'maxActiveLoans', 'coolingDays', 'approvalValidityDays'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Parameters that are one word or several out of a list. */
export const wordsOf: Readonly<Record<string, readonly string[]>> = {
  grace: ['inside', 'added'],
  rounding: ['floor', 'half-even'],
  weekend: ['same', 'next', 'previous'],
  surplus: ['next', 'last', 'spread'],
  payChannels: ['standing_order', 'direct_debit', 'dated_cheques', 'cash_desk'],
  legalForms: ['auto_entrepreneur', 'individual', 'sarl', 'sarl_au', 'snc', 'cooperative', 'association'],
  excludedActivities: ['financial_intermediation', 'real_estate', 'gambling', 'purely_seasonal'],
};
export const amounts: readonly string[] = ['minAmount', 'maxAmount', 'bankRequiredAbove', 'instalmentUnit'];
/** Empty means "no limit". */
export const limits: readonly string[] = ['bankRequiredAbove', 'maxAge', 'priorityAge', 'minFirmAgeMonths', 'maxFirmAgeMonths', 'communeCode'];

export function useWord(): (field: string, word: string) => string {
  const t = useTexts('eligibility');
  return (field, word) => t(`values.${field === 'surplus' ? `surplus.${word}` : word}`);
}

/** A value as people read it. */
export function useParameter(): (field: string, value: ParameterValue) => string {
  const t = useTexts('eligibility');
  const lang = useLang();
  const word = useWord();
  return (field, value) => {
    if (value === null) return t('pages.products.no_limit');
    if (typeof value === 'boolean') return t(value ? 'pages.products.yes' : 'pages.products.no');
    if (typeof value === 'number') return count(value, lang);
    if (amounts.includes(field)) return money(value as string, lang, { trim: true });
    if (!wordsOf[field]) return value as string;
    const words = (typeof value === 'string' ? value.split(',') : [...value]).filter(Boolean);
    return words.length === 0
      ? t('pages.products.none')
      : listIn(
          words.map((one) => word(field, one)),
          lang,
        );
  };
}
