import { centimes, type Centimes, fromDecimal, share, toDecimal } from '#kernel/money';

/** What a fact or a parameter may be: an amount in centimes, a whole number, a word, yes or no. */
export type Value = bigint | number | string | boolean;
/** undefined = not known, which is never taken for "no". */
export type FactTable = Readonly<Record<string, Value | undefined>>;
/** Parameters of a product; null sets no limit. */
export type ParameterTable = Readonly<Record<string, Value | readonly string[] | null>>;

/** A value in a rule, as JSON. Amounts are decimal MAD. */
export type Term =
  | { readonly fact: string }
  | { readonly param: string }
  | { readonly money: string }
  | { readonly number: number }
  | { readonly text: string }
  | { readonly flag: boolean }
  | { readonly list: readonly string[] }
  | { readonly sum: readonly Term[] }
  | { readonly percent: Term; readonly of: Term };

type Pair = readonly [Term, Term];
/** A condition in a rule, as JSON. `within`: the code is the other one or stands below it ('09.273' within '09'). */
export type Condition =
  | { readonly at_least: Pair }
  | { readonly at_most: Pair }
  | { readonly below: Pair }
  | { readonly equals: Pair }
  | { readonly one_of: Pair }
  | { readonly within: Pair }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** As the wire has it: amounts decimal, several words with commas between. */
export type Told = string | number | boolean;
/** Values of the comparison that decided: what is, what is asked for, and by how much it holds (negative: by how much it fails); null where there is no such number. */
export interface Measured {
  readonly value: Told | null;
  readonly limit: Told | null;
  readonly margin: Told | null;
}
/** `truth` undefined: it depends on the facts in `missing`. */
export interface Judged extends Measured {
  readonly truth: boolean | undefined;
  readonly missing: readonly string[];
}

type Found = Value | readonly string[];
interface Worth {
  /** null: the product sets no such limit; undefined: not known. */
  readonly value: Found | null | undefined;
  readonly missing: readonly string[];
}
const known = (value: Found | null): Worth => ({ value, missing: [] });
const isMoney = (value: unknown): value is Centimes => typeof value === 'bigint';

function worthOf(term: Term, facts: FactTable, params: ParameterTable): Worth {
  if ('fact' in term) {
    const value = facts[term.fact];
    return value === undefined ? { value, missing: [term.fact] } : known(value);
  }
  if ('param' in term) {
    const value = params[term.param];
    if (value === undefined) throw new RangeError(`no parameter ${term.param}`);
    return known(value);
  }
  if ('money' in term) return known(fromDecimal(term.money));
  if ('sum' in term) return combined(term.sum, facts, params, (parts) => centimes(parts.reduce((sum: bigint, part) => sum + amount(part), 0n)));
  if ('percent' in term) return combined([term.percent, term.of], facts, params, ([percent, of]) => share(amount(of), BigInt(percent as number), 100n));
  return known('number' in term ? term.number : 'text' in term ? term.text : 'flag' in term ? term.flag : term.list);
}

function amount(value: Found | undefined): Centimes {
  if (!isMoney(value)) throw new RangeError('only amounts are summed and shared');
  return value;
}

/** Unknown as soon as a part is; no limit as soon as a part sets none. */
function combined(terms: readonly Term[], facts: FactTable, params: ParameterTable, make: (parts: readonly Found[]) => Value): Worth {
  const parts = terms.map((term) => worthOf(term, facts, params));
  if (parts.some(({ value }) => value === null)) return known(null);
  const missing = parts.flatMap((part) => part.missing);
  return missing.length > 0 ? { value: undefined, missing } : known(make(parts.map(({ value }) => value as Found)));
}

/** What a term is worth, as the wire has it; null where it is not known or sets no limit. */
export const tell = (term: Term, facts: FactTable, params: ParameterTable): Told | null => told(worthOf(term, facts, params).value);

const told = (value: Worth['value']): Told | null => {
  if (value === null || value === undefined) return null;
  return isMoney(value) ? toDecimal(value) : Array.isArray(value) ? value.join(',') : (value as Told);
};

/** How far a is above b; only numbers of one kind are compared. */
function difference(a: Found, b: Found): bigint | number {
  if (isMoney(a) && isMoney(b)) return a - b;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  throw new RangeError('amounts are compared with amounts, numbers with numbers');
}

const comparisons = {
  at_least: (a: Found, b: Found) => [difference(a, b) >= 0, difference(a, b)] as const,
  at_most: (a: Found, b: Found) => [difference(a, b) <= 0, difference(b, a)] as const,
  below: (a: Found, b: Found) => [difference(a, b) < 0, difference(b, a)] as const,
  equals: (a: Found, b: Found) => [a === b, isMoney(a) && isMoney(b) ? a - b : null] as const,
  one_of: (a: Found, b: Found) => [Array.isArray(b) && b.includes(a), null] as const,
  within: (a: Found, b: Found) => [a === b || (typeof a === 'string' && typeof b === 'string' && a.startsWith(`${b}.`)), null] as const,
} as const;
type Comparison = keyof typeof comparisons;

function compared(name: Comparison, [left, right]: Pair, facts: FactTable, params: ParameterTable): Judged {
  const [a, b] = [worthOf(left, facts, params), worthOf(right, facts, params)];
  const shown = { value: told(a.value), limit: told(b.value), margin: null };
  // a limit that the product does not set stops nobody
  if (a.value === null || b.value === null) return { truth: true, missing: [], ...shown };
  if (a.value === undefined || b.value === undefined) return { truth: undefined, missing: [...a.missing, ...b.missing], ...shown };
  const [truth, margin] = comparisons[name](a.value, b.value);
  return { truth, missing: [], ...shown, margin: margin === null ? null : typeof margin === 'bigint' ? toDecimal(centimes(margin)) : margin };
}

/** Three-valued: an unknown part leaves the whole open unless the other parts decide it. The values shown are those of the part that decided. */
export function judge(condition: Condition, facts: FactTable, params: ParameterTable): Judged {
  if ('not' in condition) {
    const judged = judge(condition.not, facts, params);
    return { ...judged, truth: judged.truth === undefined ? undefined : !judged.truth };
  }
  if ('all' in condition || 'any' in condition) {
    const settles = 'any' in condition;
    const parts = ('any' in condition ? condition.any : condition.all).map((part) => judge(part, facts, params));
    const settled = parts.find(({ truth }) => truth === settles);
    if (settled) return settled;
    const open = parts.filter(({ truth }) => truth === undefined);
    const last = open[0] ?? parts.findLast(({ limit }) => limit !== null) ?? parts.at(-1);
    return {
      value: last?.value ?? null,
      limit: last?.limit ?? null,
      margin: last?.margin ?? null,
      truth: open.length > 0 ? undefined : !settles,
      missing: [...new Set(open.flatMap(({ missing }) => missing))],
    };
  }
  const [name, pair] = Object.entries(condition)[0] as [Comparison, Pair];
  return compared(name, pair, facts, params);
}

/** Names of all facts and parameters that a condition speaks of. */
export function namesIn(condition: Condition): { readonly facts: readonly string[]; readonly params: readonly string[] } {
  const json = JSON.stringify(condition);
  const all = (kind: string): string[] => [...new Set([...json.matchAll(new RegExp(`"${kind}":"(\\w+)"`, 'g'))].map((match) => match[1] ?? ''))];
  return { facts: all('fact'), params: all('param') };
}
