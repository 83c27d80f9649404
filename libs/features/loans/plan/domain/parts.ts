import { legalForms } from '../../eligibility/domain/product.js';

/** What a field of the plan takes. Everything is kept as text, as it was typed; a reader turns it into amounts, numbers and days. */
export const fieldKinds = ['text', 'long', 'money', 'count', 'day', 'choice', 'sector', 'commune'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  /** Without it the plan cannot be sent. */
  readonly required: boolean;
  /** For `choice`: the words that may be chosen. */
  readonly choices: readonly string[];
  /** For `count`: the largest number. */
  readonly most: number;
}
export interface PartSpec {
  readonly fields: readonly FieldSpec[];
  /** A table of lines below the fields; none when empty. */
  readonly line: readonly FieldSpec[];
  /** So many lines are wanted before the plan can be sent. */
  readonly leastLines: number;
  readonly mostLines: number;
  /** Each founder writes one of their own; the other founders do not read it. */
  readonly own: boolean;
}

/** The guided sections of a business plan (handbook 1.3); `person` is written by each founder. */
export const sectionParts = ['person', 'idea', 'market', 'offer', 'place', 'means', 'legal', 'supply', 'calendar', 'jobs', 'risks', 'effects'] as const;
/** The tables of the financial model (handbook 1.3); `household` is written by each founder. */
export const tableParts = ['needs', 'resources', 'result', 'cash', 'working_capital', 'household'] as const;
export const planParts = ['project', 'loan', ...sectionParts, ...tableParts] as const;
export type PlanPart = (typeof planParts)[number];
export const ownParts: readonly PlanPart[] = ['loan', 'person', 'household'];
export const isPlanPart = (name: string): name is PlanPart => (planParts as readonly string[]).includes(name);

/** What money is needed for (handbook 1.3). */
export const needKinds = ['intangibles', 'works', 'equipment', 'vehicle', 'stock', 'deposit', 'working_capital'] as const;
export type NeedKind = (typeof needKinds)[number];
/** Where money comes from beside the honour loans of the project (handbook 1.3). */
export const resourceKinds = ['own_cash', 'in_kind', 'family', 'bank', 'indh', 'forsa', 'other'] as const;
export type ResourceKind = (typeof resourceKinds)[number];
export const firmStates = ['not_yet', 'created'] as const;
export const turnoverKinds = ['trade', 'services'] as const;
/** Costs that come whatever is sold, a year. */
export const fixedCosts = ['rent', 'wages', 'energy', 'transport', 'insurance', 'taxes', 'interest', 'otherCosts'] as const;
export const planYears = [1, 2, 3] as const;
export const planMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Of a household, a month: what it cannot do without. */
export const householdCharges = ['housing', 'food', 'energy', 'school', 'credits', 'otherCharges'] as const;
export const householdIncome = ['draw', 'salary', 'spouseIncome', 'otherIncome'] as const;
export const jobKinds = ['ownJobs', 'permanentJobs', 'temporaryJobs', 'apprentices'] as const;

const MOST_COUNT = 100_000;
const field = (kind: FieldKind, name: string, required = false, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, kind, required, choices: [], most: MOST_COUNT, ...more });
const choice = (name: string, choices: readonly string[], required = false): FieldSpec => field('choice', name, required, { choices });
const count = (name: string, most: number, required = false): FieldSpec => field('count', name, required, { most });
const part = (fields: readonly FieldSpec[], more: Partial<PartSpec> = {}): PartSpec => ({ fields, line: [], leastLines: 0, mostLines: 0, own: false, ...more });
/** One text that is asked for and others that help. */
const words = (first: readonly string[], more: readonly string[] = []): readonly FieldSpec[] => [
  ...first.map((name) => field('long', name, true)),
  ...more.map((name) => field('long', name)),
];

/** Pages of the plan. Required are the least that a committee can judge by; the officer and the live checks ask for the rest. */
export const partSpecs: Readonly<Record<PlanPart, PartSpec>> = {
  project: part([
    field('text', 'projectTitle', true),
    field('sector', 'sectorCode', true),
    field('commune', 'communeCode', true),
    field('text', 'quarter'),
    choice('legalForm', ['undecided', ...legalForms.filter((form) => form !== 'association')]),
    choice('firm', firmStates),
    field('day', 'firmCreatedOn'),
    field('day', 'startsOn'),
    choice('turnoverKind', turnoverKinds),
    field('long', 'summary'),
  ]),
  loan: part([field('money', 'amount', true), count('termMonths', 120, true), count('deferralMonths', 60, true)], { own: true }),
  person: part(words(['path'], ['skills', 'time']), { own: true }),
  idea: part(words(['idea', 'customers'])),
  market: part(words(['demand'], ['competitors'])),
  offer: part(words(['offer'], ['price'])),
  place: part(words([], ['premises', 'neighbours'])),
  means: part(words(['means'], ['people'])),
  legal: part(words([], ['permits', 'insuranceCover'])),
  supply: part(words([], ['suppliers', 'terms'])),
  calendar: part([field('long', 'steps'), field('day', 'opensOn')]),
  jobs: part([...jobKinds.map((name) => count(name, 200)), count('womenJobs', 200), count('youthJobs', 200), field('long', 'contracts')]),
  risks: part(words([], ['risks', 'planB'])),
  effects: part(words([], ['social', 'environment'])),
  needs: part([], {
    line: [
      choice('kind', needKinds, true),
      field('text', 'label'),
      field('money', 'amount', true),
      choice('physical', ['yes', 'no']),
      field('text', 'supplier'),
      field('text', 'quote'),
    ],
    leastLines: 1,
    mostLines: 40,
  }),
  resources: part([], { line: [choice('kind', resourceKinds, true), field('text', 'label'), field('money', 'amount', true), field('money', 'monthly')], mostLines: 20 }),
  result: part(
    planYears.flatMap((year) => [
      field('money', `turnover${year}`, year === 1),
      field('money', `purchases${year}`, year === 1),
      ...fixedCosts.map((name) => field('money', `${name}${year}`)),
      field('money', `draw${year}`),
    ]),
  ),
  cash: part(
    planMonths.map((month) => count(`weight${month}`, 1000)),
    { line: [count('month', 12, true), field('text', 'label'), field('money', 'in'), field('money', 'out')], mostLines: 24 },
  ),
  working_capital: part([count('stockDays', 720), count('customerDays', 720), count('supplierDays', 720)]),
  household: part(
    [count('members', 30), ...householdIncome.map((name) => field('money', name, name === 'draw')), ...householdCharges.map((name) => field('money', name, name === 'food'))],
    { own: true },
  ),
};

/** Pages that must be filled before sending. */
export const requiredParts: readonly PlanPart[] = planParts.filter((name) => partSpecs[name].leastLines > 0 || partSpecs[name].fields.some(({ required }) => required));
