import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import type { LoanFacts } from '../../eligibility/domain/facts.js';
import { legalForms } from '../../eligibility/domain/product.js';
import { dayIn, wordIn } from './content.js';
import type { Figures } from './figures.js';
import { monthsBetween } from './firm-age.js';
import { firmStates, turnoverKinds } from './parts.js';
import { pageOf, type Plan } from './plan.js';

const given = (amount: Centimes): Centimes | undefined => (amount === 0n ? undefined : amount);

/** Figures and words of the plan as the rules E and F read them. A firm that is not created yet is 0 months old; a table that is not filled leaves its facts unknown. */
export function factsOfPlan(plan: Plan, personId: string, figures: Figures, today: LocalDate): LoanFacts {
  const project = pageOf(plan, personId, 'project');
  const firm = wordIn(project, 'firm', firmStates);
  const created = dayIn(project, 'firmCreatedOn');
  const { asked, needs, resources, years } = figures;
  const amount = asked && given(asked.amount);
  return {
    communeCode: project.values['communeCode'],
    firmAgeMonths: firm === 'not_yet' ? 0 : created && monthsBetween(created, today),
    legalForm: wordIn(project, 'legalForm', ['undecided', ...legalForms] as const),
    turnoverKind: wordIn(project, 'turnoverKind', turnoverKinds),
    ...{ amount, termMonths: asked?.termMonths, deferralMonths: asked?.deferralMonths },
    projectLoans: amount && resources.loans,
    needs: given(needs.total),
    resources: amount && resources.total,
    physicalInvestment: given(needs.physical),
    ownContribution: needs.total === 0n ? undefined : resources.own,
    bankLoan: needs.total === 0n ? undefined : resources.bank,
    lowestMonthEndCash: figures.lowest?.end,
    monthlyInstalment: figures.instalment,
    householdCapacity: figures.household?.capacity,
    ...{ selfFinancing: figures.selfFinancing, yearlyInstalments: figures.yearlyInstalments, breakEvenTurnover: figures.breakEven },
    turnover: years.find(({ year }) => year === 1)?.turnover,
  };
}
