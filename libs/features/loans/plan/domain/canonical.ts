import type { Content } from './content.js';
import { ownParts, type PlanPart, planParts } from './parts.js';
import { pageOf, type Plan } from './plan.js';

/** The pages of one founder's file as they were at a moment, and the loans that the others asked for on the same project. */
export interface PlanSnapshot {
  readonly pages: Readonly<Partial<Record<PlanPart, Content>>>;
  readonly coFounders: readonly { readonly personId: string; readonly loan: Content }[];
}

/** What is locked when a file is sent. Household and person of co-founders are their own business and stay out. */
export function snapshotOf(plan: Plan, personId: string): PlanSnapshot {
  const pages = Object.fromEntries(planParts.map((name) => [name, pageOf(plan, personId, name)]).filter(([, content]) => !blank(content as Content)));
  const coFounders = plan.founders.flatMap((one) => (one.personId !== personId && one.active && one.pages.loan ? [{ personId: one.personId, loan: one.pages.loan }] : []));
  return { pages, coFounders: coFounders.sort((a, b) => (a.personId < b.personId ? -1 : 1)) };
}

/** A snapshot as a plan again, for its readers. */
export function planOfSnapshot({ pages, coFounders }: PlanSnapshot, personId: string): Plan {
  const of = (own: boolean) => Object.fromEntries(Object.entries(pages).filter(([name]) => ownParts.includes(name as PlanPart) === own));
  return {
    shared: of(false),
    founders: [{ personId, active: true, pages: of(true) }, ...coFounders.map((one) => ({ personId: one.personId, active: true, pages: { loan: one.loan } }))],
  };
}

const blank = ({ values, lines }: Content): boolean => lines.length === 0 && Object.keys(values).length === 0;

/** JSON that does not depend on the order of keys; lists keep theirs. Blank texts and absent ones are the same. */
export function canonicalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonicalOf(part)}`).join(',')}}`;
}
