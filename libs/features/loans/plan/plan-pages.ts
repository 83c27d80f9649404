import { type Centimes, plus, toDecimal } from '#kernel/money';
import { faultsOf } from './domain/content.js';
import type { CashMonth } from './domain/cash.js';
import type { Figures } from './domain/figures.js';
import { ownParts, partSpecs, planParts, requiredParts } from './domain/parts.js';
import { pageOf, type Plan, stateOfPage } from './domain/plan.js';
import type { Year } from './domain/result.js';
import type { PageRow } from './plan-book.js';
import type { CashMonthView, PageView, PersonNameView, TablesView, YearView } from './plan.views.js';

/** The pages as this founder reads them; `nameOf` gives who wrote last, null for the reader. */
export const pageViews = (plan: Plan, personId: string, rows: readonly PageRow[], nameOf: (accountId: string | null) => PersonNameView | null): readonly PageView[] =>
  planParts.map((part) => {
    const { fields, line, mostLines, own } = partSpecs[part];
    const content = pageOf(plan, personId, part);
    const row = rows.find((one) => one.part === part && one.personId === (ownParts.includes(part) ? personId : null));
    return {
      ...{ part, own, fields, line, mostLines, values: content.values, lines: content.lines },
      required: requiredParts.includes(part),
      state: stateOfPage(part, content),
      version: row?.version ?? 0,
      changedAt: row?.changedAt.toISOString() ?? null,
      changedBy: row ? nameOf(row.changedBy) : null,
      faults: faultsOf(part, content),
    };
  });

type InDecimals<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };
/** Every amount of a row as decimal MAD. */
const decimals = <T extends object>(row: T): InDecimals<T> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? toDecimal(value as Centimes) : (value as unknown)])) as InDecimals<T>;

const monthView = (row: CashMonth): CashMonthView => ({
  month: row.month,
  opening: toDecimal(row.opening),
  in: toDecimal(plus(row.sales, row.extraIn)),
  out: toDecimal(plus(row.purchases, row.fixed, row.draw, row.extraOut)),
  loans: toDecimal(plus(row.honour, row.bank)),
  end: toDecimal(row.end),
});
const yearView = ({ year, turnover, purchases, margin, fixed, wear, result, draw, selfFinancing }: Year): YearView =>
  decimals({ year, turnover, purchases, margin, fixed, wear, result, draw, selfFinancing });

export const tablesView = ({ needs, resources, gap, years, cash }: Figures): TablesView => ({
  needs: needs.lines.map((line) => ({ ...decimals(line), kind: line.kind ?? null })),
  resources: resources.lines.map((line) => ({ ...decimals(line), kind: line.kind ?? null })),
  loans: toDecimal(resources.loans),
  needsTotal: toDecimal(needs.total),
  resourcesTotal: toDecimal(resources.total),
  gap: toDecimal(gap),
  physical: toDecimal(needs.physical),
  years: years.map(yearView),
  cash: cash.map(monthView),
});
