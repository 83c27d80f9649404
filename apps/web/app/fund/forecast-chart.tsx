// Two curves of cash over sixty months as a drawing of their own; the same figures stand in a table below. Time goes from left to right in every language.
import { DataTable } from '../components/data-table';
import { Money } from '../components/values';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './fund.module.css';
import type { Forecast } from './views';

const box = { left: 4, right: 356, top: 22, bottom: 180 };
const lines = ['first', 'second'] as const;

export function ForecastChart({ forecast }: { readonly forecast: Forecast }) {
  const t = useTexts('fund');
  const lang = useLang();
  const most = Math.max(1, Number(forecast.cash), ...forecast.curves.flatMap(({ months }) => months.map(({ cash }) => Number(cash))));
  const x = (month: number): number => box.left + ((box.right - box.left) * month) / 60;
  const y = (cash: string): number => box.bottom - ((box.bottom - box.top) * Math.max(0, Number(cash))) / most;
  const floor = y(forecast.reserve);
  return (
    <figure className={styles.stack}>
      <figcaption>{t('simulator.chart')}</figcaption>
      <svg className={styles.chart} viewBox="0 0 360 200" role="img" aria-label={t('simulator.chart')} direction="ltr">
        <line className={styles.grid} x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
        <line className={styles.floor} x1={box.left} x2={box.right} y1={floor} y2={floor} />
        {[0, 12, 24, 36, 48, 60].map((month) => (
          <text key={month} x={x(month)} y={196} textAnchor={month === 0 ? 'start' : month === 60 ? 'end' : 'middle'}>
            {month}
          </text>
        ))}
        <text x={box.left} y={12} textAnchor="start">
          {money(most.toFixed(2), lang, { trim: true })}
        </text>
        {forecast.curves.map(({ months }, i) => (
          <polyline
            key={lines[i]}
            className={styles[lines[i]!]}
            points={[[0, forecast.cash] as const, ...months.map(({ month, cash }) => [month, cash] as const)]
              .map(([month, cash]) => `${x(month).toFixed(1)},${y(cash).toFixed(1)}`)
              .join(' ')}
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {forecast.curves.map(({ repaidPercent }, i) => (
          <li key={lines[i]}>
            <svg className={styles.key} viewBox="0 0 40 12" aria-hidden>
              <line className={styles[lines[i]!]} x1={0} x2={40} y1={6} y2={6} />
            </svg>
            {t('simulator.cash_at', { percent: repaidPercent })}
          </li>
        ))}
        <li>
          <svg className={styles.key} viewBox="0 0 40 12" aria-hidden>
            <line className={styles.floor} x1={0} x2={40} y1={6} y2={6} />
          </svg>
          {t('simulator.reserve_line')} <Money amount={forecast.reserve} trim />
        </li>
      </ul>
    </figure>
  );
}

export function ForecastTable({ forecast }: { readonly forecast: Forecast }) {
  const t = useTexts('fund');
  const [first, second] = forecast.curves;
  const rows = (first?.months ?? []).map((month, i) => ({ month, other: second?.months[i] ?? month }));
  const [a, b] = [first?.repaidPercent ?? 0, second?.repaidPercent ?? 0];
  return (
    <details>
      <summary>{t('simulator.table')}</summary>
      <DataTable<(typeof rows)[number]>
        caption={t('simulator.chart')}
        dense
        rows={rows}
        rowKey={({ month }) => String(month.month)}
        columns={[
          { key: 'month', title: t('fields.month'), head: true, cell: ({ month }) => <bdi>{month.month}</bdi> },
          { key: 'first', title: t('simulator.cash_at', { percent: a }), number: true, cell: ({ month }) => <Money amount={month.cash} trim /> },
          { key: 'loans', title: t('simulator.loans_at', { percent: a }), number: true, cell: ({ month }) => <bdi>{month.loans}</bdi> },
          { key: 'second', title: t('simulator.cash_at', { percent: b }), number: true, cell: ({ other }) => <Money amount={other.cash} trim /> },
          { key: 'others', title: t('simulator.loans_at', { percent: b }), number: true, cell: ({ other }) => <bdi>{other.loans}</bdi> },
        ]}
      />
    </details>
  );
}
