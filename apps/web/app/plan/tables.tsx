// Needs against resources, and three years of result: the same tables for who writes and for who judges.
import { DataTable } from '../components/data-table';
import { Notice } from '../components/notice';
import { Money } from '../components/values';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './plan.module.css';
import type { PlanLine, PlanTables, PlanYear } from './views';

/** The running total of both sides, and the gap by its name. */
export function Gap({ tables }: { readonly tables: PlanTables }) {
  const t = useTexts('plan');
  const lang = useLang();
  if (tables.needsTotal === '0.00' && tables.resourcesTotal === '0.00') return null;
  const short = !tables.gap.startsWith('-');
  const amount = money(tables.gap.replace('-', ''), lang, { trim: true, symbol: false });
  const even = tables.gap === '0.00';
  return (
    <Notice tone={even ? 'good' : 'wait'}>
      <p>
        {t('screen.balance.needs')} <Money amount={tables.needsTotal} trim /> · {t('screen.balance.resources')} <Money amount={tables.resourcesTotal} trim />
      </p>
      <p>{even ? t('screen.balance.even') : t(short ? 'screen.balance.short' : 'screen.balance.over', { amount })}</p>
    </Notice>
  );
}

export function BalanceTables({ tables }: { readonly tables: PlanTables }) {
  const t = useTexts('plan');
  const loans: readonly PlanLine[] = tables.loans === '0.00' ? [] : [{ kind: 'loans', label: '', amount: tables.loans }];
  const named = ({ kind, label, physical }: PlanLine) => (
    <>
      {kind === 'loans' ? t('screen.balance.loans') : kind && t(`choices.${kind}`)}
      {label && (
        <>
          {' · '}
          <span dir="auto">{label}</span>
        </>
      )}
      {physical && <span className={styles.how}> ({t('screen.view.physical')})</span>}
    </>
  );
  const table = (title: string, rows: readonly PlanLine[], total: string) => (
    <DataTable
      caption={title}
      columns={[
        { key: 'kind', title, head: true, cell: named },
        { key: 'amount', title: t('fields.amount'), number: true, cell: (line: PlanLine) => <Money amount={line.amount} trim /> },
      ]}
      rows={rows.map((row, i) => ({ ...row, i }))}
      rowKey={(row) => String((row as PlanLine & { readonly i: number }).i)}
      foot={{ kind: t('screen.balance.total'), amount: <Money amount={total} trim /> }}
    />
  );
  return (
    <div className={styles.stack}>
      {table(t('screen.balance.needs'), tables.needs, tables.needsTotal)}
      {table(t('screen.balance.resources'), [...tables.resources, ...loans], tables.resourcesTotal)}
      <Gap tables={tables} />
    </div>
  );
}

const columns = ['turnover', 'purchases', 'fixed', 'wear', 'result', 'draw', 'selfFinancing'] as const;

export function YearTable({ years }: { readonly years: readonly PlanYear[] }) {
  const t = useTexts('plan');
  return (
    <DataTable
      caption={t('screen.years.title')}
      columns={[
        { key: 'year', title: t('screen.years.year'), head: true, cell: ({ year }: PlanYear) => t('screen.page.year', { n: year }) },
        ...columns.map((key) => ({ key, title: t(`screen.years.${key}`), number: true, cell: (row: PlanYear) => <Money amount={row[key]} trim /> })),
      ]}
      rows={years}
      rowKey={({ year }) => String(year)}
      toneOf={({ result }) => (result.startsWith('-') ? 'bad' : undefined)}
    />
  );
}
