import type { LoanFacts } from './facts.js';
import type { ProductLimits } from './product.js';

/** Papers for the first talk and those that come later (handbook 1.3); words under `papers.<code>`. */
export const paperCodes = ['id', 'skills', 'residence', 'letter', 'quotes', 'lease', 'registration', 'members', 'bank', 'contribution', 'account', 'payment', 'licence'] as const;
export type PaperCode = (typeof paperCodes)[number];
export interface Paper {
  readonly code: PaperCode;
  readonly stage: 'submit' | 'before_money';
}

const paper = (code: PaperCode, stage: Paper['stage'] = 'submit'): Paper => ({ code, stage });

/** What to bring, by case: a firm that exists shows its registration, a larger loan the agreement of a bank. */
export function toBring(facts: LoanFacts, product: Pick<ProductLimits, 'bankRequiredAbove'>): readonly Paper[] {
  const exists = (facts.firmAgeMonths ?? 0) > 0;
  const needsBank = product.bankRequiredAbove !== null && facts.amount !== undefined && facts.amount > product.bankRequiredAbove;
  return [
    ...(['id', 'skills', 'residence', 'letter', 'quotes', 'lease'] as const).map((code) => paper(code)),
    ...(exists ? [paper('registration')] : []),
    ...(facts.legalForm === 'cooperative' ? [paper('members')] : []),
    ...(needsBank ? [paper('bank')] : []),
    ...(exists ? [] : [paper('registration', 'before_money')]),
    ...(['licence', 'account', 'contribution', 'payment'] as const).map((code) => paper(code, 'before_money')),
  ];
}
