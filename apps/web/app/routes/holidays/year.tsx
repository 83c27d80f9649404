// The days off of a year: which are sure, which are counted only, where each is written.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Following } from '../../holidays/parts';
import { type Holiday, holidayTones, type HolidayYear, type Reflow } from '../../holidays/views';
import styles from '../../holidays/holidays.module.css';
import { get } from '../../lib/api';
import { inLang, weekday } from '../../lib/format';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/year';

export async function loader({ request, context }: Route.LoaderArgs) {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  const [list, runs] = await Promise.all([
    get<HolidayYear>(context, `/api/references/holidays${/^20\d\d$/.test(year) ? `?year=${year}` : ''}`),
    get<{ items: readonly Reflow[] }>(context, '/api/loans/reflow'),
  ]);
  return { list, reflow: runs.items[0] };
}

export default function Holidays({ loaderData: { list, reflow } }: Route.ComponentProps) {
  const t = useTexts('references');
  const lang = useLang();
  const keeps = useMe()?.roles.includes('fund_manager') ?? false;
  const next = Number(list.today.slice(0, 4)) + 1;
  return (
    <Page
      title={t('holidays.title', { year: list.year })}
      lead={t('holidays.lead')}
      actions={
        keeps && (
          <ButtonLink to={`/${lang}/holidays/new`} kind="soft">
            {t('holidays.add')}
          </ButtonLink>
        )
      }
    >
      {(list.lastYear ?? 0) < next && <Notice tone="bad">{t('holidays.missing', { year: next })}</Notice>}
      <Following reflow={reflow} />
      <nav className={styles.years} aria-label={t('holidays.years')}>
        {[list.year - 1, list.year + 1].map((year) => (
          <ButtonLink key={year} to={`/${lang}/holidays?year=${year}`} kind="soft">
            {String(year)}
          </ButtonLink>
        ))}
      </nav>
      {list.items.length === 0 ? (
        <EmptyState icon="calendar" title={t('holidays.none')} />
      ) : (
        <DataTable<Holiday>
          dense
          caption={t('holidays.title', { year: list.year })}
          rows={list.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('holidays.name'), head: true, cell: ({ id, label }) => <Link to={`/${lang}/holidays/${id}`}>{inLang(label, lang)}</Link> },
            { key: 'day', title: t('holidays.day'), cell: ({ day }) => <bdi className={day < list.today ? styles.past : undefined}>{weekday(day, lang)}</bdi> },
            { key: 'state', title: t('holidays.state'), cell: ({ state }) => <StatusBadge tone={holidayTones[state]}>{t(`holidays.states.${state}`)}</StatusBadge> },
          ]}
        />
      )}
    </Page>
  );
}
