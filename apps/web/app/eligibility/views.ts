// Answers of the API about eligibility and products, as these pages read them. Amounts are decimal MAD, days 'YYYY-MM-DD'.
import type { Assessment, Label, Product } from '../loans/views';

export type { Assessment, Label, RuleResult, Told } from '../loans/views';
export type Verdict = Assessment['verdict'];

export interface ProductView extends Product {
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly bankRequiredAbove: string | null;
  readonly minFirmAgeMonths: number | null;
  readonly maxFirmAgeMonths: number | null;
  readonly legalForms: readonly string[];
  readonly equipmentOnly: boolean;
  readonly insuranceRequired: boolean;
  readonly source: string;
}
export interface SchemeAnswer {
  readonly code: string;
  readonly label: Label;
  readonly summary: Label;
  readonly state: 'active' | 'suspended' | 'closed';
  readonly assessment: Assessment | null;
  readonly source: string;
  readonly checkedOn: string;
}
export interface Look {
  readonly product: ProductView;
  readonly assessment: Assessment;
  readonly open: readonly string[];
  readonly papers: readonly { readonly code: string; readonly stage: 'submit' | 'before_money' }[];
  readonly others: readonly { readonly code: string; readonly label: Label; readonly assessment: Assessment }[];
  readonly schemes: readonly SchemeAnswer[];
  readonly answeredBy: string;
}
