import { type Centimes, compare } from '#kernel/money';

/** What must be in hand before money leaves (handbook 1.6). */
export const conditionCodes = [
  'contract_signed',
  'reservations_lifted',
  'registration',
  'bank_identity',
  'contribution_paid',
  'bank_offer',
  'payment_means',
  'sharing_consent',
  'fund_available',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];
/** Those that a person confirms with a piece of evidence; the others are read from the books. */
export const confirmedByHand = ['registration', 'contribution_paid', 'bank_offer', 'payment_means', 'sharing_consent'] as const satisfies readonly ConditionCode[];
export type HandCondition = (typeof confirmedByHand)[number];

/** What the books say, and what was confirmed by hand: code → evidence. */
export interface ConditionFacts {
  readonly principal: Centimes;
  /** Above it a bank has to go along; null when never. */
  readonly bankAbove: Centimes | null;
  readonly signed: boolean;
  /** Suspensive reservations that still stand. */
  readonly openReservations: number;
  readonly payeeKnown: boolean;
  /** Money in the fund, and not only promised to it. */
  readonly cash: Centimes;
  /** Data goes to a bank or another partner. */
  readonly sharesData: boolean;
  readonly evidence: Readonly<Partial<Record<HandCondition, string>>>;
}

export interface Condition {
  readonly code: ConditionCode;
  readonly state: 'met' | 'open' | 'not_needed';
  readonly byHand: boolean;
  readonly evidence: string;
}

/** Each condition with its state, in order. */
export function conditionsOf(facts: ConditionFacts): Condition[] {
  const needsBank = facts.bankAbove !== null && compare(facts.principal, facts.bankAbove) > 0;
  const byBooks: Readonly<Partial<Record<ConditionCode, boolean>>> = {
    contract_signed: facts.signed,
    reservations_lifted: facts.openReservations === 0,
    bank_identity: facts.payeeKnown,
    fund_available: compare(facts.cash, facts.principal) >= 0,
  };
  const needed = (code: ConditionCode): boolean => (code === 'bank_offer' ? needsBank : code === 'sharing_consent' ? needsBank || facts.sharesData : true);
  return conditionCodes.map((code) => {
    const byHand = (confirmedByHand as readonly ConditionCode[]).includes(code);
    const evidence = byHand ? (facts.evidence[code as HandCondition] ?? '') : '';
    const met = byHand ? evidence !== '' : byBooks[code] === true;
    return { code, state: met ? 'met' : needed(code) ? 'open' : 'not_needed', byHand, evidence };
  });
}

export const openConditions = (conditions: readonly Condition[]): ConditionCode[] => conditions.filter(({ state }) => state === 'open').map(({ code }) => code);
