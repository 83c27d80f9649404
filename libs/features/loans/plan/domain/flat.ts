import { type Centimes, greatest, minus, plus, toDecimal, ZERO } from '#kernel/money';
import { amountIn, type Content, countIn, nothing } from './content.js';
import { askedBy } from './figures.js';
import { needsOf } from './needs.js';
import { jobKinds, type PlanPart } from './parts.js';
import { pageOf, type Pages, type Plan } from './plan.js';
import { resourcesOf } from './resources.js';

/** The plan in a few figures, as lists and rules read one founder's application. Amounts in centimes; 0 or null: not given yet. */
export interface FlatPlan {
  readonly projectTitle: string;
  readonly sectorCode: string | null;
  readonly communeCode: string | null;
  readonly summary: string;
  readonly amount: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly ownContribution: Centimes;
  /** Also the honour loans of the co-founders. */
  readonly otherResources: Centimes;
  readonly needs: Centimes;
  readonly physicalInvestment: Centimes;
  readonly jobsPlanned: number;
}

export function flatOf(plan: Plan, personId: string, before: Pick<FlatPlan, 'termMonths' | 'deferralMonths' | 'projectTitle'>): FlatPlan {
  const project = pageOf(plan, personId, 'project').values;
  const loan = pageOf(plan, personId, 'loan');
  const needs = needsOf(pageOf(plan, personId, 'needs'));
  const resources = resourcesOf(pageOf(plan, personId, 'resources'), askedBy(plan, personId));
  return {
    // a title cleared while writing leaves the old one in the lists
    projectTitle: project['projectTitle'] ?? before.projectTitle,
    ...{ sectorCode: project['sectorCode'] ?? null, communeCode: project['communeCode'] ?? null, summary: project['summary'] ?? '' },
    amount: amountIn(loan, 'amount') ?? ZERO,
    termMonths: within(countIn(loan, 'termMonths'), 1, 120) ?? before.termMonths,
    deferralMonths: within(countIn(loan, 'deferralMonths'), 0, 60) ?? before.deferralMonths,
    ownContribution: resources.own,
    otherResources: plus(resources.others, resources.loans),
    ...{ needs: needs.total, physicalInvestment: needs.physical },
    jobsPlanned: Math.min(
      1000,
      jobKinds.reduce((sum, kind) => sum + (countIn(pageOf(plan, personId, 'jobs'), kind) ?? 0), 0),
    ),
  };
}

const within = (n: number | undefined, least: number, most: number): number | undefined => (n !== undefined && n >= least && n <= most ? n : undefined);

const textOf = (amount: Centimes): string => (amount === 0n ? '' : toDecimal(amount));
const filled = (values: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, text]) => (text ? [[name, text]] : [])));

/**
 * The pages that say the same as a few figures: for whoever has only those. Figures that the plan already comes to leave its lines alone,
 * so that detail is never lost to a repeat. What is physical becomes a line of equipment, the rest of the needs working capital.
 */
export function pagesOfFlat(flat: FlatPlan, plan: Plan, personId: string): Pages {
  const now = flatOf(plan, personId, flat);
  const shared = (name: PlanPart): Content => plan.shared[name] ?? nothing;
  const line = (kind: string, amount: Centimes): Record<string, string>[] => (amount === 0n ? [] : [{ kind, amount: toDecimal(amount) }]);
  const others = greatest(ZERO, minus(flat.otherResources, askedBy(plan, personId)));
  const { projectTitle, sectorCode, communeCode, summary } = flat;
  return {
    project: { values: { ...shared('project').values, ...blanked(shared('project'), filled({ projectTitle, sectorCode, communeCode, summary })) }, lines: [] },
    loan: { values: filled({ amount: textOf(flat.amount), termMonths: String(flat.termMonths), deferralMonths: String(flat.deferralMonths) }), lines: [] },
    ...(now.needs === flat.needs && now.physicalInvestment === flat.physicalInvestment
      ? {}
      : { needs: { values: {}, lines: [...line('equipment', flat.physicalInvestment), ...line('working_capital', greatest(ZERO, minus(flat.needs, flat.physicalInvestment)))] } }),
    ...(now.ownContribution === flat.ownContribution && now.otherResources === flat.otherResources
      ? {}
      : { resources: { values: {}, lines: [...line('own_cash', flat.ownContribution), ...line('other', others)] } }),
    ...(now.jobsPlanned === flat.jobsPlanned ? {} : { jobs: { ...shared('jobs'), values: { ...shared('jobs').values, ...jobsOf(flat.jobsPlanned) } } }),
  };
}

const flatNames = ['projectTitle', 'sectorCode', 'communeCode', 'summary'];
/** Names that the flat figures leave out are cleared. */
const blanked = ({ values }: Content, given: Record<string, string>): Record<string, string> =>
  Object.fromEntries([...flatNames.map((name) => [name, given[name] ?? ''] as const), ...Object.entries(values).filter(([name]) => !flatNames.includes(name))]);
const jobsOf = (count: number): Record<string, string> => ({ ownJobs: '', permanentJobs: String(count), temporaryJobs: '', apprentices: '' });
