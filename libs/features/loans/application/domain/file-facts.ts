import type { Centimes } from '#kernel/money';
import type { LoanFacts, PersonFacts } from '../../eligibility/domain/facts.js';
import { type Application, balanceOf } from './application.js';

/** What we know of the borrower; undefined = not known, which is never taken for "no": it is named and asked for. */
export type BorrowerFacts = PersonFacts & { readonly activeLoans: number };

const given = (amount: Centimes): Centimes | undefined => (amount === 0n ? undefined : amount);

/** A file as the rules read it. In a draft, 0 stands for what is not given yet. `more`: what the plan and the talks have brought since. */
export function factsOfFile(application: Application, borrower: BorrowerFacts, more: LoanFacts = {}): LoanFacts {
  const { termMonths, deferralMonths, ownContribution } = application;
  const amount = given(application.amount);
  return {
    ...borrower,
    ...{ amount, projectLoans: amount, termMonths, deferralMonths, ownContribution },
    communeCode: application.communeCode ?? undefined,
    needs: given(application.needs),
    resources: amount && balanceOf(application).resources,
    physicalInvestment: given(application.physicalInvestment),
    ...more,
  };
}
