import { type Centimes, minus, plus, ZERO } from '#kernel/money';
import { amountOf, type Content } from './content.js';
import { type ResourceKind, resourceKinds } from './parts.js';

export interface Resource {
  readonly kind: ResourceKind | undefined;
  readonly label: string;
  readonly amount: Centimes;
  /** What a bank asks back each month. */
  readonly monthly: Centimes;
}
export interface Resources {
  readonly lines: readonly Resource[];
  /** Honour loans of all founders who ask for one on this project. */
  readonly loans: Centimes;
  /** In cash and in kind, of the founders themselves (handbook 1.1: personal contribution). */
  readonly own: Centimes;
  readonly inKind: Centimes;
  readonly bank: Centimes;
  /** Everything that is neither own nor an honour loan. */
  readonly others: Centimes;
  readonly total: Centimes;
  readonly bankMonthly: Centimes;
}

const sum = (amounts: readonly Centimes[]): Centimes => plus(ZERO, ...amounts);

export function resourcesOf({ lines }: Content, loans: Centimes): Resources {
  const read = lines.map(({ kind, label = '', amount, monthly }): Resource => ({
    kind: resourceKinds.find((one) => one === kind),
    label,
    amount: amountOf(amount) ?? ZERO,
    monthly: amountOf(monthly) ?? ZERO,
  }));
  const of = (...kinds: readonly ResourceKind[]): Centimes => sum(read.filter(({ kind }) => kind && kinds.includes(kind)).map(({ amount }) => amount));
  const all = sum(read.map(({ amount }) => amount));
  const own = of('own_cash', 'in_kind');
  return {
    lines: read,
    loans,
    own,
    inKind: of('in_kind'),
    bank: of('bank'),
    others: minus(all, own),
    total: plus(all, loans),
    bankMonthly: sum(read.filter(({ kind }) => kind === 'bank').map(({ monthly }) => monthly)),
  };
}
