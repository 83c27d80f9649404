import { type Centimes, plus, share, ZERO } from '#kernel/money';
import { amountOf, type Content } from './content.js';
import { type NeedKind, needKinds } from './parts.js';

export interface Need {
  readonly kind: NeedKind | undefined;
  readonly label: string;
  readonly amount: Centimes;
  /** Something that stands and can be touched: counts for the share that an honour loan may pay (handbook 1.4, F02). */
  readonly physical: boolean;
  readonly supplier: string;
  readonly quote: string;
}
export interface Needs {
  readonly lines: readonly Need[];
  readonly total: Centimes;
  readonly physical: Centimes;
  /** Money that stays in the till on the first day. */
  readonly workingCapital: Centimes;
  readonly stock: Centimes;
}

const physicalKinds: readonly (NeedKind | undefined)[] = ['works', 'equipment', 'vehicle'];
const sum = (lines: readonly Need[]): Centimes => plus(ZERO, ...lines.map(({ amount }) => amount));

/** The table of needs. A line says itself whether it is physical, else its kind does; an amount that cannot be read counts as 0. */
export function needsOf({ lines }: Content): Needs {
  const read = lines.map(({ kind: word, label = '', amount, physical, supplier = '', quote = '' }): Need => {
    const kind = needKinds.find((one) => one === word);
    return { kind, label, supplier, quote, amount: amountOf(amount) ?? ZERO, physical: physical ? physical === 'yes' : physicalKinds.includes(kind) };
  });
  const ofKind = (kind: NeedKind): Centimes => sum(read.filter((line) => line.kind === kind));
  return { lines: read, total: sum(read), physical: sum(read.filter(({ physical }) => physical)), workingCapital: ofKind('working_capital'), stock: ofKind('stock') };
}

/** Years over which a thing wears out, in equal parts; stock, deposit and cash do not (usual lives, a default of ours). */
const lives: Readonly<Partial<Record<NeedKind, bigint>>> = { intangibles: 5n, works: 10n, equipment: 5n, vehicle: 5n };

/** What the things bought lose in worth, a year. */
export const wearOf = ({ lines }: Needs): Centimes => plus(ZERO, ...lines.map(({ kind, amount }) => (kind && lives[kind] ? share(amount, 1n, lives[kind]) : ZERO)));
