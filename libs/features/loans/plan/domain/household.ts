import { type Centimes, minus, plus, ZERO } from '#kernel/money';
import { type Content, isBlank, moneyIn } from './content.js';
import { householdCharges, householdIncome } from './parts.js';

/** A month of the founder's household. */
export interface Household {
  readonly income: Centimes;
  readonly charges: Centimes;
  /** What is left for an instalment and for what nobody foresees (handbook 1.4, F07). */
  readonly capacity: Centimes;
}

/** Undefined until something is written. */
export function householdOf(content: Content): Household | undefined {
  if (isBlank(content)) return undefined;
  const sum = (names: readonly string[]): Centimes => plus(ZERO, ...names.map((name) => moneyIn(content, name)));
  const [income, charges] = [sum(householdIncome), sum(householdCharges)];
  return { income, charges, capacity: minus(income, charges) };
}
