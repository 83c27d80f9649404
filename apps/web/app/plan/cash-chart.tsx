// Twelve months of cash as bars, and as a table for who reads figures.
import { DataTable } from '../components/data-table';
import { Money } from '../components/values';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './plan.module.css';
import type { CashMonth } from './views';

const WIDTH = 360;
const HEIGHT = 160;
const FOOT = 18;

/** Only for the height of a bar; sums come from the API. */
const size = (amount: string): number => Number(amount);

export function CashChart({ cash }: { readonly cash: readonly CashMonth[] }) {
  const t = useTexts('plan');
  const lang = useLang();
  const ends = cash.map(({ end }) => size(end));
  const [top, bottom] = [Math.max(0, ...ends), Math.min(0, ...ends)];
  const scale = (HEIGHT - FOOT) / Math.max(1, top - bottom);
  const zero = top * scale;
  const step = WIDTH / Math.max(1, cash.length);
  const say = (month: CashMonth | undefined): string => money(month?.end ?? '0.00', lang, { trim: true, symbol: false });
  const lowest = cash.reduce((low, month) => (size(month.end) < size(low.end) ? month : low), cash[0]!);
  // time runs with the reading: from the right in Arabic
  const x = (i: number): number => (lang === 'ar' ? WIDTH - (i + 1) * step : i * step);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('screen.cash.chart', { first: say(cash[0]), last: say(cash.at(-1)), lowest: say(lowest), month: lowest.month })}
    >
      {cash.map(({ month, end }, i) => {
        const height = Math.max(1, Math.abs(size(end)) * scale);
        const under = size(end) < 0;
        return (
          <g key={month}>
            <rect className={under ? styles.under : styles.bar} x={x(i) + 3} y={under ? zero : zero - height} width={step - 6} height={height} rx={2} />
            <text x={x(i) + step / 2} y={HEIGHT - 4} textAnchor="middle">
              {month}
            </text>
          </g>
        );
      })}
      <line className={styles.zero} x1={0} x2={WIDTH} y1={zero} y2={zero} />
    </svg>
  );
}

const amounts = ['opening', 'in', 'out', 'loans', 'end'] as const;

export function CashTable({ cash }: { readonly cash: readonly CashMonth[] }) {
  const t = useTexts('plan');
  const table = (
    <DataTable
      caption={t('screen.cash.title')}
      columns={[
        { key: 'month', title: t('screen.cash.month'), head: true, cell: ({ month }: CashMonth) => t('screen.page.month', { n: month }) },
        ...amounts.map((key) => ({ key, title: t(`screen.cash.${key}`), number: true, cell: (row: CashMonth) => <Money amount={row[key]} trim /> })),
      ]}
      rows={cash}
      rowKey={({ month }) => String(month)}
      toneOf={({ end }) => (size(end) < 0 ? 'bad' : undefined)}
    />
  );
  return (
    <details>
      <summary className={styles.summary}>{t('screen.cash.table')}</summary>
      {table}
    </details>
  );
}
