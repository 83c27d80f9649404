// Who has how much of all places, as bars: one for each tenth of the offers. The same figures stand in a table below.
import { type Column, DataTable } from '../components/data-table';
import { Day } from '../components/values';
import { useLang, useTexts } from '../texts';
import { decimal, type Exposure, percent } from './exposure';
import styles from './exposure.module.css';

const [WIDTH, HEIGHT, HEAD, FOOT] = [360, 150, 18, 20] as const;

export function TenthsChart({ tenths }: Pick<Exposure, 'tenths'>) {
  const t = useTexts('exposure');
  const lang = useLang();
  const most = Math.max(...tenths);
  const step = WIDTH / tenths.length;
  const tall = (share: number): number => ((HEIGHT - HEAD - FOOT) * share) / most;
  return (
    <figure className={styles.figure}>
      <figcaption>{t('chart')}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('chart')} direction="ltr">
        <line className={styles.even} x1={0} x2={WIDTH} y1={HEIGHT - FOOT - tall(100)} y2={HEIGHT - FOOT - tall(100)} />
        {tenths.map((share, i) => (
          <g key={i}>
            <rect className={styles.bar} x={i * step + 3} y={HEIGHT - FOOT - tall(share)} width={step - 6} height={Math.max(1, tall(share))} rx="3" />
            {share >= 10 && (
              <text x={(i + 0.5) * step} y={HEIGHT - FOOT - tall(share) - 4} textAnchor="middle">
                {decimal(Math.round(share / 10), lang)}
              </text>
            )}
            <text x={(i + 0.5) * step} y={HEIGHT - 5} textAnchor="middle">
              {i + 1}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('share')}</summary>
        <DataTable
          caption={t('chart')}
          dense
          rows={tenths.map((share, i) => ({ share, nth: i + 1 }))}
          rowKey={({ nth }) => String(nth)}
          columns={[
            { key: 'nth', title: t('tenth'), head: true, cell: ({ nth }) => <bdi>{t('nth', { n: nth })}</bdi> },
            { key: 'share', title: t('share'), number: true, cell: ({ share }) => <bdi>{percent(share, lang)}</bdi> },
          ]}
        />
      </details>
    </figure>
  );
}

export function HistoryTable({ history }: Pick<Exposure, 'history'>) {
  const t = useTexts('exposure');
  const lang = useLang();
  const columns: readonly Column<Exposure['history'][number]>[] = [
    { key: 'day', title: t('day'), head: true, cell: ({ day }) => <Day value={day} short /> },
    { key: 'gini', title: t('gini'), number: true, cell: ({ gini }) => <bdi>{decimal(gini / 1000, lang)}</bdi> },
    { key: 'top', title: t('top'), number: true, cell: ({ top }) => <bdi>{percent(top, lang)}</bdi> },
  ];
  return (
    <details>
      <summary>{t('history')}</summary>
      <DataTable caption={t('history')} dense columns={columns} rows={history} rowKey={({ day }) => day} />
    </details>
  );
}
