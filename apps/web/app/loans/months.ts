// Terms and deferrals that a product allows, as choices.
import type { Translate } from '../texts';
import type { Product } from './views';

export const monthOptions = (months: readonly number[], t: Translate) => months.map((count) => ({ value: String(count), label: t('months', { count }) }));

/** What the saved file says is always among the choices, whatever the product allows today. */
const withOwn = (months: readonly number[], own: number | undefined): number[] => [...new Set(own === undefined ? months : [...months, own])].sort((a, b) => a - b);

export const termsOf = (product: Product, file?: { readonly termMonths: number }): number[] =>
  withOwn(
    Array.from({ length: Math.floor(product.maxTermMonths / 6) }, (_, i) => (i + 1) * 6),
    file?.termMonths,
  );

export const deferralsOf = (product: Product, file?: { readonly deferralMonths: number }): number[] =>
  withOwn(
    Array.from({ length: product.maxDeferralMonths + 1 }, (_, i) => i),
    file?.deferralMonths,
  );
