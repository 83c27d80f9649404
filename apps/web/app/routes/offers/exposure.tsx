// How proposals are shared out among offers and people: for those who steer. Figures only.
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FilterLinks } from '../../components/filter-links';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Day } from '../../components/values';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import { count, listIn } from '../../lib/format';
import { readCommunes } from '../../lib/references';
import type { Paged } from '../../loans/views';
import { decimal, type ExposedOffer, type Exposure, type ExposureGroup, percent } from '../../matching/exposure';
import { HistoryTable, TenthsChart } from '../../matching/exposure-charts';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/exposure';

const orders = ['most', 'least'] as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { searchParams: asked } = new URL(request.url);
  const order = orders.find((one) => one === asked.get('order')) ?? 'most';
  const [report, offers, communes] = await Promise.all([
    get<Exposure>(context, '/api/matching/exposure'),
    get<Paged<ExposedOffer>>(context, `/api/matching/exposure/offers?pageSize=10&order=${order}&page=${encodeURIComponent(asked.get('page') ?? '1')}`),
    readCommunes(context, params.lang as Lang),
  ]);
  const used = new Set(report.communes.flatMap(({ code, joined }) => [code, ...joined]));
  const places = Object.fromEntries(communes.flatMap(({ items }) => items.filter(({ value }) => used.has(value)).map(({ value, label }) => [value, label])));
  return { report, offers, order, places };
}

export default function ExposurePage({ loaderData: { report, offers, order, places } }: Route.ComponentProps) {
  const t = useTexts('exposure');
  const lang = useLang();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {report.day === null ? (
        <EmptyState icon="clock" title={t('never')}>
          {t('never_body')}
        </EmptyState>
      ) : (
        <>
          <Counted report={report} />
          {report.tenths.length > 0 && (
            <Section title={t('shared')} lead={t('shared_lead', { first: percent(report.tenths[0] ?? 0, lang), top: percent(report.top, lang) })}>
              <TenthsChart tenths={report.tenths} />
              <HistoryTable history={report.history} />
            </Section>
          )}
          {report.newOffers > 0 && <Newcomers report={report} />}
          <Groups title={t('groups')} groups={report.sexes} nameOf={(code) => t(`sex.${code || 'unknown'}`)} />
          <Groups title={t('communes')} groups={report.communes} nameOf={(code) => places[code] ?? t('sex.unknown')} />
          <Section title={t('by_offer')} lead={t('by_offer_lead')} id="offers">
            <FilterLinks name={t('order')} links={orders.map((one) => ({ to: `?order=${one}#offers`, label: t(one), current: one === order }))} />
            <Offers rows={offers.items} />
            <Pagination {...offers} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Counted({ report }: { readonly report: Exposure }) {
  const t = useTexts('exposure');
  const lang = useLang();
  const figures = (['people', 'without', 'offers', 'unseen', 'places'] as const).map((name) => ({ label: t(name), value: count(report[name], lang) }));
  return (
    <Facts
      facts={[
        { label: t('counted'), value: report.day && <Day value={report.day} /> },
        ...figures,
        {
          label: t('gini'),
          value: (
            <>
              <bdi>{decimal(report.gini / 1000, lang)}</bdi> ({t('gini_help')})
            </>
          ),
        },
      ]}
    />
  );
}

/** Behind their part by a fifth, somebody should look. */
const FAIR = 0.8;

function Newcomers({ report: { newOffers, newPlaces } }: { readonly report: Exposure }) {
  const t = useTexts('exposure');
  const lang = useLang();
  const fair = newPlaces >= FAIR * newOffers;
  return (
    <Section title={t('new')} lead={t('new_lead', { offers: percent(newOffers, lang), places: percent(newPlaces, lang) })}>
      <Notice tone={fair ? 'good' : 'wait'}>{t(fair ? 'new_good' : 'new_low')}</Notice>
    </Section>
  );
}

function Groups({ title, groups, nameOf }: { readonly title: string; readonly groups: readonly ExposureGroup[]; readonly nameOf: (code: string) => string }) {
  const t = useTexts('exposure');
  const lang = useLang();
  if (groups.length === 0) return null;
  const columns: readonly Column<ExposureGroup>[] = [
    {
      key: 'group',
      title: t('group'),
      head: true,
      cell: ({ code, joined }) => <span dir="auto">{code !== 'others' ? nameOf(code) : joined.length === 0 ? t('others') : listIn(joined.map(nameOf), lang)}</span>,
    },
    { key: 'people', title: t('people'), number: true, cell: ({ people }) => <bdi>{count(people, lang)}</bdi> },
    { key: 'average', title: t('average'), number: true, cell: ({ average }) => <bdi>{decimal(average, lang)}</bdi> },
    { key: 'none', title: t('none'), number: true, cell: ({ without }) => <bdi>{percent(without, lang)}</bdi> },
  ];
  return (
    <Section title={title} lead={t('groups_lead')}>
      <DataTable caption={title} columns={columns} rows={groups} rowKey={({ code }) => code} />
    </Section>
  );
}

function Offers({ rows }: { readonly rows: readonly ExposedOffer[] }) {
  const t = useTexts('exposure');
  const lang = useLang();
  const figure = (key: 'lists' | 'shown' | 'opened' | 'applied'): Column<ExposedOffer> => ({ key, title: t(key), number: true, cell: (row) => <bdi>{count(row[key], lang)}</bdi> });
  const columns: readonly Column<ExposedOffer>[] = [
    {
      key: 'offer',
      title: t('offer'),
      head: true,
      cell: ({ offer }) => (
        <a href={`/${lang}/offers/${offer.id}`} dir="auto">
          {offer.title}
        </a>
      ),
    },
    figure('lists'),
    { key: 'rank', title: t('rank'), number: true, cell: ({ rank }) => <bdi>{rank === null ? '–' : decimal(rank, lang)}</bdi> },
    { key: 'room', title: t('room'), number: true, cell: ({ room, mostRoom }) => <bdi>{`${room} / ${mostRoom}`}</bdi> },
    ...(['shown', 'opened', 'applied'] as const).map(figure),
  ];
  return <DataTable caption={t('by_offer')} columns={columns} rows={rows} rowKey={({ offer }) => offer.id} />;
}
